/// Finds words in the tokens of a sentence and says how each is spoken.
package struct WordReader: Sendable {
    private let lexicon: Lexicon
    private let names: NameTables
    private let model: PolyphoneModel?
    private let phraseModel: PhraseModel?
    private let phrasing: Phrasing
    private let userLexicon: UserLexicon?
    private let citation: Bool
    private let register: Register
    private let lightWords: LightWords?
    private let besideRule: BesideRule
    private let standardTable: StandardTable?

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - lexicon: The words and their readings, usually ``Lexicon/standard()``.
    ///   - model: What chooses among readings by context, usually ``PolyphoneModel/standard()``; without one only
    ///     rules do.
    ///   - phraseModel: What finds minor phrases, usually ``PhraseModel/standard()``; without one only punctuation
    ///     makes phrases.
    ///   - userLexicon: Words that are read as their owner says, whatever the lexicon and the model think.
    ///   - register: How many light syllables are made.
    ///   - standard: Whose standard is read by.
    ///   - citation: Whether tones stay as in a dictionary, without sandhi.
    /// - Throws: ``LexiconError`` when a table of readings is missing or damaged.
    package init(
        lexicon: Lexicon, model: PolyphoneModel? = nil, phraseModel: PhraseModel? = nil,
        userLexicon: UserLexicon? = nil, register: Register = .broadcast, standard: Standard = .mainland,
        citation: Bool = false
    ) throws(LexiconError) {
        self.lexicon = lexicon
        try CharacterTable.check()
        names = try NameTables.standard.get()
        self.model = model
        self.phraseModel = phraseModel
        phrasing = try Phrasing()
        self.userLexicon = userLexicon
        self.citation = citation
        self.register = register
        standardTable = standard == .taiwan ? try StandardTable.taiwan.get() : nil
        besideRule = try BesideRule.standard.get()
        lightWords = register == .broadcast ? try LightWords.standard.get() : nil
    }

    /// Returns the words of a sentence in order, with the break after each; the last has ``Break/sentence``.
    ///
    /// Hanzi are cut into words of one syllable a character. A rewritten token stays one word, and Latin
    /// text gets no syllables. Punctuation, silent tokens and hanzi that the lexicon cannot read are in no word.
    ///
    /// - Parameters:
    ///   - tokens: The sentence's tokens, in order.
    ///   - text: The text that the tokens' ranges count in.
    ///   - readings: Readings that characters of the text have been given, by their offsets.
    package func words(
        for tokens: [Token], in text: [Unicode.Scalar], given readings: [Int: Syllable] = [:]
    ) -> [Word] {
        var line = line(of: tokens, in: text)
        read(&line, given: readings) { _, _ in }
        phrasing.attachParticles(in: &line)
        phraseModel?.apply(to: &line, phrasing.borders)
        return Self.join(line, tokens: tokens, text: text)
    }

    /// Why the words of a sentence are read as they are; the parameters are those of ``words(for:in:given:)``.
    package func explanations(
        for tokens: [Token], in text: [Unicode.Scalar], given readings: [Int: Syllable] = [:]
    ) -> [Explanation] {
        var line = line(of: tokens, in: text)
        var explainer = Explainer()
        read(&line, given: readings) { stage, line in explainer.note(stage, line, model: model) }
        return explainer.explanations(of: line, tokens: tokens, in: text)
    }

    /// The steps that readings are found in.
    enum Stage { case lexicon, model, tones }

    /// Chooses the readings and tones of a line, and says after each step how the line stands.
    private func read(_ line: inout Line, given readings: [Int: Syllable], after step: (Stage, Line) -> Void) {
        if !readings.isEmpty { Self.set(readings, in: &line) }
        besideRule.apply(to: &line)
        step(.lexicon, line)
        if let model { Polyphones.apply(model, to: &line, citation: citation) }
        if let standardTable { lexicon.withIndex { standardTable.apply(to: &line, $0) } }
        step(.model, line)
        if !citation { ToneSandhi.apply(to: &line, register: register) }
        step(.tones, line)
    }

    /// Sets readings that the text itself gives.
    private static func set(_ readings: [Int: Syllable], in line: inout Line) {
        for (number, piece) in line.pieces.enumerated() where piece.isRead && piece.range.count == piece.span.count {
            for (offset, place) in zip(piece.range, piece.span) {
                guard let reading = readings[offset] else { continue }
                line.syllables[place] = reading
                line.pieces[number].origin = .user
                line.pieces[number].certainty = .settled
                line.sources[number] = "given in the text"
            }
        }
    }

    /// The hashed features of the character at an offset of `text`, as the polyphone model is trained on them.
    ///
    /// - Returns: `nil` where no word with a reading stands.
    package func polyphoneFeatures(for tokens: [Token], in text: [Unicode.Scalar], at offset: Int) -> [UInt64]? {
        let line = line(of: tokens, in: text)
        guard let number = line.pieces.firstIndex(where: { $0.range.contains(offset) }) else { return nil }
        let piece = line.pieces[number], place = piece.span.lowerBound + offset - piece.range.lowerBound
        guard piece.isRead, piece.span.contains(place) else { return nil }
        var features = PolyphoneFeatures()
        features.find(at: place, of: number, in: line)
        return features.list.all
    }

    /// A border between two words where a phrase may end, as the phrase model is trained on it.
    package struct Border: Sendable {
        /// The words before it end here in the text, in Unicode scalars.
        package var offset: Int
        /// How many syllables the stretch has before it.
        package var place: Int
        /// The hashes of its features; empty at the end of a stretch.
        package var features: [UInt64]
    }

    /// The stretches of a sentence between two pauses, each as its borders.
    package func phraseBorders(for tokens: [Token], in text: [Unicode.Scalar]) -> [[Border]] {
        var line = line(of: tokens, in: text)
        phrasing.attachParticles(in: &line)
        var stretches: [[Border]] = []
        var features = FeatureList()
        Phrasing.forEachStretch(of: line) { stretch in
            let start = line.pieces[stretch.lowerBound].span.lowerBound
            var borders: [Border] = []
            for number in stretch {
                let isEnd = number == stretch.upperBound - 1
                guard isEnd || phrasing.borders.isOpen(after: number, in: line) else { continue }
                let piece = line.pieces[number]
                features.removeAll()
                if !isEnd {
                    PhraseFeatures.find(
                        after: number, of: stretch, in: line.characters.span, line.pieces.span, into: &features)
                }
                borders.append(
                    Border(
                        offset: piece.range.upperBound, place: piece.span.upperBound - start,
                        features: features.all))
            }
            stretches.append(borders)
        }
        return stretches
    }

    /// The words with their readings by the lexicon.
    private func line(of tokens: [Token], in text: [Unicode.Scalar]) -> Line {
        lexicon.withIndex { index in
            var pronouncer = Pronouncer(index: index, names: names, lightWords: lightWords, userLexicon: userLexicon)
            var line = Line(capacity: (tokens.last?.range.upperBound ?? 0) - (tokens.first?.range.lowerBound ?? 0) + 2)
            var bracket: Phrasing.OpenBracket?
            for (number, token) in tokens.enumerated() {
                switch token.kind {
                case .hanzi, .rewritten:
                    let count = line.pieces.count
                    pronouncer.append(token, number: number, dots: Self.dots(beside: token, in: text), to: &line)
                    if let given = token.given {
                        for piece in count..<line.pieces.count {
                            line.pieces[piece].origin = .user
                            line.sources[piece] = given.source
                        }
                    }
                    if line.pieces.count > count { line.strengthenBreak(to: .prosodicWord) }
                case .latin: line.append(latin: token, number: number)
                case .punctuation:
                    let marks = text[token.range.clamped(to: text.indices)]
                    line.strengthenBreak(to: phrasing.level(of: marks))
                    phrasing.hold(marks, &bracket, in: &line)
                case .silent:
                    line.strengthenBreak(to: Phrasing.level(ofGapAt: number, in: tokens, of: text))
                }
            }
            line.markPause()
            return line
        }
    }

    /// Whether the mark that parts a foreign name stands before and after a token.
    private static func dots(beside token: Token, in text: [Unicode.Scalar]) -> (before: Bool, after: Bool) {
        func isDot(_ place: Int) -> Bool { text.indices.contains(place) && text[place] == "·" }
        return (isDot(token.range.lowerBound - 1), isDot(token.range.upperBound))
    }

    /// Makes words of pieces: one of each, but one only of all that a rewritten token has.
    private static func join(_ line: Line, tokens: [Token], text: [Unicode.Scalar]) -> [Word] {
        var words: [Word] = []
        words.reserveCapacity(line.pieces.count)
        var lastToken = -1
        for piece in line.pieces {
            let token = tokens[piece.token], syllables = piece.isRead ? line.syllables[piece.span] : []
            if token.kind == .rewritten, piece.token == lastToken, let last = words.indices.last {
                words[last].syllables += syllables
                words[last].breakAfter = piece.breakAfter
                continue
            }
            guard piece.isRead || tokens[piece.token].kind == .latin else {
                // Its break is heard without it.
                if let last = words.indices.last {
                    words[last].breakAfter = max(words[last].breakAfter, piece.breakAfter)
                }
                continue
            }
            lastToken = piece.token
            let written = String(scalars: text[piece.range.clamped(to: text.indices)])
            words.append(
                Word(
                    text: written, range: piece.range, spoken: token.kind == .hanzi ? written : token.spoken,
                    syllables: Array(syllables),
                    origin: token.kind == .rewritten && token.given == nil ? .normalizer : piece.origin,
                    breakAfter: piece.breakAfter))
        }
        if let last = words.indices.last { words[last].breakAfter = .sentence }
        return words
    }
}
