/// Gives words their citation readings: from the user's words, the lexicon, or their characters.
struct Pronouncer {
    private let index: LexiconIndex
    private let userLexicon: UserLexicon?
    private let nameFinder: NameFinder
    private let foreignNameFinder: ForeignNameFinder
    /// Whether · stands before and after the token.
    private var dots = (before: false, after: false)
    /// The light syllables that stay; all where there are none.
    private let lightWords: LightWords?
    private var segmenter: WordSegmenter

    init(index: LexiconIndex, names: NameTables, lightWords: LightWords?, userLexicon: UserLexicon?) {
        self.index = index
        self.lightWords = lightWords
        self.userLexicon = userLexicon
        nameFinder = NameFinder(tables: names, index: index)
        foreignNameFinder = ForeignNameFinder(tables: names, index: index)
        segmenter = WordSegmenter(index: index)
    }

    /// Appends the words of a token that is spoken as hanzi.
    ///
    /// - Parameter dots: Whether · stands before and after it.
    mutating func append(_ token: Token, number: Int, dots: (before: Bool, after: Bool), to line: inout Line) {
        self.dots = dots
        let start = line.characters.count
        for scalar in token.spoken.unicodeScalars { line.append(index.folded(scalar)) }
        let end = line.characters.count
        foldParticles(in: start..<end, of: &line)
        guard let userLexicon else { return append(start..<end, from: start, of: token, number, to: &line) }
        var rest = start
        for match in userLexicon.matches(in: line.characters, range: start..<end) {
            append(rest..<match.range.lowerBound, from: start, of: token, number, to: &line)
            let cut = WordSegmenter.Cut(
                range: match.range, reading: 0, wordClass: wordClass(of: match.range, in: line), certainty: .settled)
            append(cut, from: start, of: token, number, origin: .user, to: &line)
            for (place, syllable) in zip(match.range, match.entry.syllables) { line.syllables[place] = syllable }
            line.sources[line.pieces.count - 1] = match.entry.source
            rest = match.range.upperBound
        }
        append(rest..<end, from: start, of: token, number, to: &line)
    }

    private mutating func append(
        _ range: Range<Int>, from start: Int, of token: Token, _ number: Int, to line: inout Line
    ) {
        guard !range.isEmpty else { return }
        var rest = range.lowerBound
        for name in nameFinder.names(in: line.characters, run: range) {
            appendWords(rest..<name.range.lowerBound, from: start, of: token, number, to: &line)
            if name.isHeralded { Self.settleOffice(before: name.range.lowerBound, in: &line) }
            append(name, from: start, of: token, number, to: &line)
            rest = name.range.upperBound
        }
        appendWords(rest..<range.upperBound, from: start, of: token, number, to: &line)
    }

    /// Appends a name: one word, its surname read as such, its given name as the lexicon has it.
    private mutating func append(
        _ name: NameFinder.Name, from start: Int, of token: Token, _ number: Int, to line: inout Line
    ) {
        let entry = entry(of: name.range, in: line)
        let cut = WordSegmenter.Cut(
            range: name.range, reading: entry?.reading ?? 0, wordClass: .person, certainty: .settled)
        append(cut, from: start, of: token, number, origin: .name, to: &line)
        read(cut, in: &line)
        // What the frequency list alone has may be read by its characters.
        guard (entry?.certainty ?? .open) <= .composed else { return }
        for (place, syllable) in zip(name.range, name.surname) where line.syllables[place] != .none {
            line.syllables[place] = syllable
        }
    }

    /// Reads 长 right before a name as the office that it ends: 国务委员长|金正恩.
    private static func settleOffice(before place: Int, in line: inout Line) {
        guard let last = line.pieces.indices.last, line.pieces[last].span.upperBound == place,
            line.pieces[last].certainty < .settled, line.characters[place - 1] == "长"
        else { return }
        line.syllables[place - 1] = Syllable("zhang", tone: 3)
        line.pieces[last].certainty = .settled
        line.pieces[last].origin = .pattern
    }

    private mutating func appendWords(
        _ range: Range<Int>, from start: Int, of token: Token, _ number: Int, to line: inout Line
    ) {
        guard !range.isEmpty else { return }
        var cuts = segmenter.cuts(of: range, in: &line)
        var names = token.kind == .hanzi ? foreignNameFinder.join(&cuts, in: line.characters, dots: dots)[...] : []
        for (place, cut) in cuts.enumerated() {
            let isName = names.first == place
            append(
                cut, from: start, of: token, number,
                origin: isName ? .name : cut.reading > 0 || cut.certainty > .composed ? .lexicon : .characters,
                to: &line)
            read(cut, in: &line)
            if isName {
                names.removeFirst()
                readSounds(of: cut, in: &line)
            }
        }
    }

    /// Reads the characters of a foreign name as such names have them.
    private func readSounds(of name: WordSegmenter.Cut, in line: inout Line) {
        for place in name.range {
            guard let reading = nameFinder.tables.foreignReading(of: line.characters[place]) else { continue }
            line.syllables[place] = reading
        }
    }

    private func append(
        _ cut: WordSegmenter.Cut, from start: Int, of token: Token, _ number: Int, origin: Word.Origin,
        to line: inout Line
    ) {
        // Text that is not spoken as written has one range for all its words.
        let isExact = token.kind == .hanzi && line.characters.count - start == token.range.count
        let offset = token.range.lowerBound - start
        line.pieces.append(
            Piece(
                token: number,
                range: isExact ? cut.range.lowerBound + offset..<cut.range.upperBound + offset : token.range,
                span: cut.range, hash: WordHash(line.characters[cut.range]).finished, wordClass: cut.wordClass,
                origin: origin, head: head(of: cut.range, in: line),
                breakAfter: isExact ? .prosodicWord : .none, isRewritten: token.kind == .rewritten, isRead: true,
                certainty: cut.certainty))
    }

    /// Gives the last word its syllables.
    private func read(_ cut: WordSegmenter.Cut, in line: inout Line) {
        for place in cut.range {
            let syllable =
                cut.reading > 0
                ? index.syllable(at: cut.reading + place - cut.range.lowerBound)
                : index.reading(of: line.characters[place])
            guard let syllable else { return split(cut, in: &line) }
            line.syllables[place] =
                syllable.tone == 5 ? inRegister(syllable, at: place, of: cut.range, in: line) : syllable
        }
        Erhua.apply(to: cut.range, in: &line)
    }

    /// Makes a word that holds a character without a reading one for each of its characters, so that only that character
    /// is not heard: 李|𠮷.
    private func split(_ cut: WordSegmenter.Cut, in line: inout Line) {
        guard let whole = line.pieces.popLast() else { return }
        let isExact = whole.range.count == cut.range.count
        for (offset, place) in cut.range.enumerated() {
            var piece = whole
            if isExact { piece.range = whole.range.lowerBound + offset..<whole.range.lowerBound + offset + 1 }
            piece.span = place..<place + 1
            piece.hash = WordHash(CollectionOfOne(line.characters[place])).finished
            piece.head = 1
            let syllable = index.reading(of: line.characters[place])
            piece.isRead = syllable != nil
            line.syllables[place] = syllable ?? .none
            if place + 1 < cut.range.upperBound { piece.breakAfter = .none }
            line.pieces.append(piece)
        }
    }

    /// Writes 著 as 着 where traditional text has it for the particle: 說著話, but not 名著 nor 張三著.
    private func foldParticles(in run: Range<Int>, of line: inout Line) {
        for place in run.dropFirst().dropLast() where line.characters[place] == "著" {
            if entry(of: place - 1..<place + 1, in: line) == nil, entry(of: place..<place + 2, in: line) == nil {
                line.replace(place, with: "着")
            }
        }
    }

    /// A light syllable of everyday speech as the register has it.
    private func inRegister(_ syllable: Syllable, at place: Int, of word: Range<Int>, in line: Line) -> Syllable {
        guard let lightWords, let full = index.reading(of: line.characters[place]), full.letters == syllable.letters,
            !lightWords.holds(at: place, of: word, in: line.characters)
        else { return syllable }
        return full
    }

    /// The length of the first foot: of three characters, the cheaper pair is the closer one.
    private func head(of word: Range<Int>, in line: Line) -> Int {
        guard word.count == 3 else { return min(2, word.count) }
        let first = word.lowerBound
        return cost(of: first + 1, in: line) < cost(of: first, in: line) ? 1 : 2
    }

    private func cost(of pair: Int, in line: Line) -> Int { entry(of: pair..<pair + 2, in: line)?.cost ?? .max }

    private func wordClass(of range: Range<Int>, in line: Line) -> WordClass {
        range.count == 1
            ? index.entry(for: line.characters[range.lowerBound]).wordClass
            : entry(of: range, in: line)?.wordClass ?? .noun
    }

    private func entry(of range: Range<Int>, in line: Line) -> LexiconIndex.Entry? {
        index.entry(for: WordHash(line.characters[range]))
    }
}
