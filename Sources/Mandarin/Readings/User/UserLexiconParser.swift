/// Reads the lines of a user's lexicon.
struct UserLexiconParser {
    private let lexicon: Lexicon
    /// Syllables that have been looked up.
    private var syllables: [Substring: Syllable] = [:]

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// What a line says, and its word as written.
    mutating func entry(
        of line: Substring, source: String
    ) throws(UserLexiconError.Reason) -> (word: String, entry: UserLexicon.Entry) {
        let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: true)
        guard line.contains("\t"), let first = fields.first, !line.hasPrefix("\t") else { throw .noTab }
        var word = first.filter { $0 != "\u{FEFF}" }.trimmed
        if word.unicodeScalars.allSatisfy({ $0.properties.isWhitespace || ScalarClass($0) == .hanzi }) {
            word = word.filter { !$0.isWhitespace }
        }
        guard !word.isEmpty else { throw .noTab }
        let characters = lexicon.folded(String(scalars: word.unicodeScalars.map(FoldedText.fold)[...]))
        guard characters.count <= UserLexicon.longestWord else { throw .tooLong(word: word) }
        let parts = (fields.count > 1 ? fields[1] : "").split(whereSeparator: \.isWhitespace)
        guard parts.count <= UserLexicon.longestWord else { throw .tooLong(word: parts.joined(separator: " ")) }
        let reading: UserLexicon.Reading =
            if parts.isEmpty || parts == ["-"] {
                .skipped
            } else if characters.allSatisfy({ ScalarClass($0) == .hanzi }) {
                .syllables(try hanzi(word, characters.count, parts))
            } else {
                .parts(try text(word, characters.count, parts))
            }
        return (word, UserLexicon.Entry(characters: characters, reading: reading, source: source))
    }

    /// A syllable for each character of a word in hanzi.
    private mutating func hanzi(
        _ word: String, _ count: Int, _ parts: [Substring]
    ) throws(UserLexiconError.Reason) -> [Syllable] {
        var result: [Syllable] = []
        for part in parts {
            guard let syllable = syllable(part) else { throw .notPinyin(written: String(part)) }
            result.append(syllable)
        }
        guard result.count == count else {
            throw .wrongCount(word: word, characters: count, syllables: result.count)
        }
        return result
    }

    /// What is said for other text; neighbours of a kind make one part.
    private mutating func text(
        _ word: String, _ count: Int, _ written: [Substring]
    ) throws(UserLexiconError.Reason) -> [UserLexicon.Part] {
        var parts: [UserLexicon.Part] = []
        for text in written {
            switch (try part(text), parts.last) {
            case (.syllables(let more), .syllables(let syllables)):
                parts[parts.count - 1] = .syllables(syllables + more)
            case (.hanzi(let more), .hanzi(let text)): parts[parts.count - 1] = .hanzi(text + more)
            case (.latin(let more), .latin(let text)): parts[parts.count - 1] = .latin("\(text) \(more)")
            case (let part, _): parts.append(part)
            }
        }
        for case .latin(let text) in parts + [] where text.unicodeScalars.count > Token.longest {
            throw .tooLong(word: text)
        }
        for case .hanzi(let text) in parts where text.unicodeScalars.count > Token.longest {
            throw .tooLong(word: text)
        }
        // Each part needs a character of its own to stand for.
        guard parts.count <= count else { throw .tooManyParts(word: word, parts: parts.count) }
        return parts
    }

    private mutating func part(_ text: Substring) throws(UserLexiconError.Reason) -> UserLexicon.Part {
        if let syllable = syllable(text) ?? LoanSyllables.syllable(text) { return .syllables([syllable]) }
        let scalars = text.unicodeScalars
        if scalars.allSatisfy({ ScalarClass($0) == .hanzi }) { return .hanzi(String(text)) }
        if scalars.allSatisfy({ $0.isWestern || $0 == "'" }), scalars.contains(where: \.isWestern) {
            return .latin(String(text))
        }
        let isPinyin = scalars.last?.digit != nil && scalars.dropLast().allSatisfy(\.isWestern) && scalars.count > 1
        throw isPinyin ? .notPinyin(written: String(text)) : .notSpoken(written: String(text))
    }

    private mutating func syllable(_ written: Substring) -> Syllable? {
        if let known = syllables[written] { return known }
        let syllable = lexicon.syllable(String(written))
        if let syllable { syllables[written] = syllable }
        return syllable
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter that an English voice knows, with or without accents: the voice has those to U+017F.
    fileprivate var isWestern: Bool { value < 0x180 && isLetter }
}

extension String {
    /// Without white space at its ends.
    fileprivate var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
    }
}
