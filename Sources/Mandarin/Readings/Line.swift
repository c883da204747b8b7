/// A sentence on its way from tokens to words, its characters and syllables laid out flat.
struct Line {
    /// Stands in ``characters`` wherever speech pauses, and at both ends.
    static let pause: Unicode.Scalar = "，"
    /// Stands in ``characters`` for Latin text.
    static let latin: Unicode.Scalar = "A"

    /// The characters as spoken, folded to simplified ones.
    private(set) var characters: [Unicode.Scalar] = [Line.pause]
    /// A syllable for each character, ``Syllable/none`` for pauses, Latin text and words without a reading.
    var syllables: [Syllable] = [.none]
    /// For each character the length of the longest word of the lexicon that begins with it.
    private(set) var longestFrom: [UInt8] = [1]
    /// For each character the length of the longest word of the lexicon that ends with it.
    private(set) var longestTo: [UInt8] = [1]
    /// The words in order.
    var pieces: [Piece] = []
    /// Where readings that a user has set come from, by the words' indices.
    var sources: [Int: String] = [:]

    init(capacity: Int) {
        characters.reserveCapacity(capacity)
        syllables.reserveCapacity(capacity)
        longestFrom.reserveCapacity(capacity)
        longestTo.reserveCapacity(capacity)
        pieces.reserveCapacity(capacity / 2)
    }

    /// Adds a character whose reading is still to come, and returns its place.
    @discardableResult
    mutating func append(_ character: Unicode.Scalar) -> Int {
        characters.append(character)
        syllables.append(.none)
        longestFrom.append(1)
        longestTo.append(1)
        return characters.count - 1
    }

    /// Adds a Latin word: for an English voice, or with the syllables that its user has given it.
    mutating func append(latin token: Token, number: Int) {
        let syllables = token.given?.syllables ?? [], start = characters.count
        for _ in 0..<max(1, syllables.count) { append(Line.latin) }
        for (place, syllable) in zip(start..., syllables) { self.syllables[place] = syllable }
        pieces.append(
            Piece(
                token: number, range: token.range, span: start..<characters.count,
                hash: WordHash([Line.latin]).finished, wordClass: .noun, origin: token.given == nil ? .latin : .user,
                head: min(2, syllables.count), breakAfter: .prosodicWord, isRead: !syllables.isEmpty,
                certainty: .settled))
        if let given = token.given { sources[pieces.count - 1] = given.source }
    }

    /// Writes a character as another that it stands for.
    mutating func replace(_ place: Int, with character: Unicode.Scalar) { characters[place] = character }

    /// Notes that the lexicon has a word, whether or not the text is cut there.
    mutating func noteWord(_ range: Range<Int>) {
        let length = UInt8(clamping: range.count)
        longestFrom[range.lowerBound] = max(longestFrom[range.lowerBound], length)
        longestTo[range.upperBound - 1] = max(longestTo[range.upperBound - 1], length)
    }

    /// Strengthens the break after the last word, and marks a pause where it is one.
    mutating func strengthenBreak(to level: Break) {
        guard let last = pieces.indices.last else { return }
        pieces[last].breakAfter = max(pieces[last].breakAfter, level)
        if level > .prosodicWord { markPause() }
    }

    /// Ends the line's last stretch with a pause.
    mutating func markPause() {
        if characters.last != Self.pause { append(Self.pause) }
    }

    /// The characters of a piece.
    func characters(of piece: Piece) -> ArraySlice<Unicode.Scalar> { characters[piece.span] }

    /// The piece before another, with no pause between.
    func piece(before number: Int) -> Piece? {
        guard number > 0, pieces[number - 1].span.upperBound == pieces[number].span.lowerBound else { return nil }
        return pieces[number - 1]
    }

    /// The piece after another, with no pause between.
    func piece(after number: Int) -> Piece? {
        guard number + 1 < pieces.count, pieces[number + 1].span.lowerBound == pieces[number].span.upperBound else {
            return nil
        }
        return pieces[number + 1]
    }
}
