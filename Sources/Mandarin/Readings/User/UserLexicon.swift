/// Words whose readings their owner has settled.
///
/// A file has a line for each word: the word, a tab, and pinyin with tone digits, a syllable for each character.
/// Empty lines and lines that begin with `#` are left out.
///
///     # 新闻里的人名
///     单田芳	shan4 tian2 fang1
public struct UserLexicon: Sendable, Hashable {
    /// A word and its reading.
    struct Entry: Sendable, Hashable {
        var characters: [Unicode.Scalar]
        var syllables: [Syllable]
        /// The file and line it stands in.
        var source: String
    }

    /// A word found in a text.
    struct Match {
        var range: Range<Int>
        var entry: Entry
    }

    /// The entries by their characters.
    private var entries: [[Unicode.Scalar]: Entry] = [:]
    /// How long the words are that begin with a character, the longest first.
    private var lengths: [Unicode.Scalar: [Int]] = [:]

    /// The most characters that a word may have.
    public static let longestWord = 60

    /// Makes a lexicon without words.
    public init() {}

    /// Whether it has no word.
    public var isEmpty: Bool { entries.isEmpty }

    /// Takes the words of another lexicon in; where both have a word, the other's reading holds.
    public mutating func merge(_ other: UserLexicon) {
        for entry in other.entries.values { insert(entry) }
    }

    /// Parses a file's contents.
    ///
    /// - Parameters:
    ///   - contents: The text of the file.
    ///   - file: The file's name, for errors.
    ///   - lexicon: Tells which syllables there are, and folds traditional characters.
    /// - Throws: ``UserLexiconError`` with the line and the mend.
    public init(_ contents: String, file: String, lexicon: Lexicon) throws(UserLexiconError) {
        var lines: [String: Int] = [:]
        for (index, line) in contents.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.last == "\r" ? line.dropLast() : line
            if line.first == "#" || line.allSatisfy(\.isWhitespace) { continue }
            func problem(_ reason: UserLexiconError.Reason) -> UserLexiconError {
                UserLexiconError(file: file, line: index + 1, reason: reason)
            }
            let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: true)
            guard fields.count >= 2 else { throw problem(.noTab) }
            let word = String(fields[0].filter { !$0.isWhitespace && $0 != "\u{FEFF}" })
            guard word.unicodeScalars.allSatisfy({ ScalarClass($0) == .hanzi }), !word.isEmpty else {
                throw problem(.notHanzi(word: word))
            }
            var syllables: [Syllable] = []
            for written in fields[1].split(whereSeparator: \.isWhitespace) {
                guard let syllable = lexicon.syllable(String(written)) else {
                    throw problem(.notPinyin(written: String(written)))
                }
                syllables.append(syllable)
            }
            let characters = lexicon.folded(word)
            guard characters.count <= Self.longestWord else { throw problem(.tooLong(word: word)) }
            guard syllables.count == characters.count else {
                throw problem(.wrongCount(word: word, characters: characters.count, syllables: syllables.count))
            }
            if let first = lines[word] { throw problem(.repeated(word: word, first: first)) }
            lines[word] = index + 1
            insert(Entry(characters: characters, syllables: syllables, source: "\(file):\(index + 1)"))
        }
    }

    /// The words in a stretch of folded characters: at each place the longest, none overlapping another.
    func matches(in text: [Unicode.Scalar], range: Range<Int>) -> [Match] {
        var matches: [Match] = []
        var place = range.lowerBound
        while place < range.upperBound {
            if let entry = longest(at: place, in: text[..<range.upperBound]) {
                matches.append(Match(range: place..<place + entry.characters.count, entry: entry))
                place += entry.characters.count
            } else {
                place += 1
            }
        }
        return matches
    }

    /// The longest word that stands at a place.
    private func longest(at place: Int, in text: ArraySlice<Unicode.Scalar>) -> Entry? {
        for length in lengths[text[place]] ?? [] where place + length <= text.endIndex {
            if let entry = entries[Array(text[place..<place + length])] { return entry }
        }
        return nil
    }

    /// The words that some texts have with their readings, in a fixed order: 单田芳 shan4 tian2 fang1.
    ///
    /// - Parameter texts: Texts with simplified or traditional characters.
    public func entries(in texts: [String], lexicon: Lexicon) -> [String] {
        guard !isEmpty else { return [] }
        var found: Set<String> = []
        for text in texts {
            let folded = lexicon.folded(text)
            for match in matches(in: folded, range: folded.indices) {
                let syllables = match.entry.syllables.map(\.description).joined(separator: " ")
                found.insert("\(String(scalars: match.entry.characters[...])) \(syllables)")
            }
        }
        return found.sorted()
    }

    private mutating func insert(_ entry: Entry) {
        guard let first = entry.characters.first else { return }
        entries[entry.characters] = entry
        let length = entry.characters.count
        let found = lengths[first, default: []]
        if !found.contains(length) { lengths[first] = (found + [length]).sorted(by: >) }
    }
}
