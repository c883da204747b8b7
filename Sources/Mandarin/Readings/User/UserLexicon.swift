/// Words that are read as their owner says.
///
/// A file has a line for each entry: what is written, a tab, and how it is read. Empty lines and lines that begin with `#`
/// are left out, and so is what stands behind a second tab.
///
///     # 新闻里的人名
///     单田芳	shan4 tian2 fang1
///     SWIFT	swift
///     GNSS	G N S S
///     Kimi	ki3 mi3
///     C919	C 九幺九
///     图集	-
///
/// A word in hanzi has pinyin with tone digits, a syllable for each character. Anything else may be said as pinyin, as
/// words or letters of an English voice, and as hanzi, with spaces between; the rules for figures are not asked then. An entry
/// with a hyphen or with nothing is passed over.
///
/// An entry in small letters stands for all ways to write it; one with capitals for itself alone. Latin words and figures are
/// found whole: `GNSS` is not in `GNSSX`. Of entries that begin at one place the longest holds.
public struct UserLexicon: Sendable, Hashable {
    /// The entries by their characters, simplified and of half width.
    private var entries: [[Unicode.Scalar]: Entry] = [:]
    /// How long the entries are that begin with a character, the longest first; letters are small here.
    private var lengths: [Unicode.Scalar: [Int]] = [:]
    /// Whether there are entries that the normalizer has to look for.
    private var hasTexts = false

    /// The most characters that an entry may have, and the most syllables, words or letters that it may be said with.
    public static let longestWord = 60

    /// Makes a lexicon without entries.
    public init() {}

    /// Whether it has no entry.
    public var isEmpty: Bool { entries.isEmpty }

    /// Takes the entries of another lexicon in; where both have one, the other's holds.
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
        var parser = UserLexiconParser(lexicon: lexicon)
        for (index, line) in contents.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.last == "\r" ? line.dropLast() : line
            if line.first == "#" || line.allSatisfy(\.isWhitespace) { continue }
            func problem(_ reason: UserLexiconError.Reason) -> UserLexiconError {
                UserLexiconError(file: file, line: index + 1, reason: reason)
            }
            let parsed: (word: String, entry: Entry)
            do throws(UserLexiconError.Reason) {
                parsed = try parser.entry(of: line, source: "\(file):\(index + 1)")
            } catch {
                throw problem(error)
            }
            if let first = lines[parsed.word] { throw problem(.repeated(word: parsed.word, first: first)) }
            lines[parsed.word] = index + 1
            insert(parsed.entry)
        }
    }

    private mutating func insert(_ entry: Entry) {
        guard let first = entry.characters.first else { return }
        entries[entry.characters] = entry
        if !entry.isWord { hasTexts = true }
        let length = entry.characters.count
        let found = lengths[first.small, default: []]
        if !found.contains(length) { lengths[first.small] = (found + [length]).sorted(by: >) }
    }
}

// MARK: Entries

extension UserLexicon {
    /// What is written, and how it is read.
    struct Entry: Sendable, Hashable {
        /// Simplified and of half width.
        var characters: [Unicode.Scalar]
        var reading: Reading
        /// The file and line it stands in.
        var source: String

        /// The syllables of a word in hanzi; empty for what is no such word.
        var syllables: [Syllable] {
            if case .syllables(let syllables) = reading { return syllables }
            return []
        }

        /// Whether it is a word in hanzi, which is found when all figures are in words.
        var isWord: Bool { !syllables.isEmpty }
    }

    /// How an entry is read.
    enum Reading: Sendable, Hashable {
        /// A syllable for each of its hanzi.
        case syllables([Syllable])
        /// Parts that are said one after the other.
        case parts([Part])
        /// Not at all.
        case skipped
    }

    /// A part of what is said for an entry.
    enum Part: Sendable, Hashable {
        case syllables([Syllable])
        case hanzi(String)
        case latin(String)
    }

    /// An entry found in a text.
    struct Match {
        var range: Range<Int>
        var entry: Entry
    }
}

extension UserLexicon.Entry: CustomStringConvertible {
    /// What is written and how it is read: `单田芳 shan4 tian2 fang1`.
    var description: String {
        func pinyin(_ syllables: [Syllable]) -> String { syllables.map(\.description).joined(separator: " ") }
        let said =
            switch reading {
            case .syllables(let syllables): pinyin(syllables)
            case .parts(let parts):
                parts.map { part in
                    switch part {
                    case .syllables(let syllables): pinyin(syllables)
                    case .hanzi(let text), .latin(let text): text
                    }
                }.joined(separator: " ")
            case .skipped: "-"
            }
        return "\(String(scalars: characters[...])) \(said)"
    }
}

// MARK: Finding

extension UserLexicon {
    /// The words in hanzi that stand in a stretch of folded characters: at each place the longest, none overlapping another.
    func matches(in text: [Unicode.Scalar], range: Range<Int>) -> [Match] {
        matches(in: text[range], where: \.isWord)
    }

    /// The entries that the normalizer has to heed: all but words in hanzi.
    ///
    /// - Parameters:
    ///   - text: Text of half width.
    ///   - offset: Where it stands in what the ranges are to count in.
    func textMatches(
        in text: ArraySlice<Unicode.Scalar>, from offset: Int, lexicon: Lexicon
    ) -> [Match] {
        guard hasTexts else { return [] }
        let folded = lexicon.withIndex { index in text.map(index.folded) }
        // Words in hanzi are found too, so that an entry within one leaves it alone.
        return matches(in: folded[...], where: { _ in true }).compactMap { match in
            match.entry.isWord
                ? nil
                : Match(
                    range: match.range.lowerBound + offset..<match.range.upperBound + offset, entry: match.entry)
        }
    }

    private func matches(in text: ArraySlice<Unicode.Scalar>, where isWanted: (Entry) -> Bool) -> [Match] {
        var matches: [Match] = []
        var place = text.startIndex
        while place < text.endIndex {
            if let entry = longest(at: place, in: text, where: isWanted) {
                matches.append(Match(range: place..<place + entry.characters.count, entry: entry))
                place += entry.characters.count
            } else {
                place += 1
            }
        }
        return matches
    }

    /// The longest entry that stands at a place, written the same way where there is one.
    private func longest(at place: Int, in text: ArraySlice<Unicode.Scalar>, where isWanted: (Entry) -> Bool) -> Entry?
    {
        for length in lengths[text[place].small] ?? [] where place + length <= text.endIndex {
            let written = Array(text[place..<place + length])
            let entry = entries[written] ?? (written.contains(where: \.isCapital) ? entries[written.map(\.small)] : nil)
            if let entry, isWanted(entry), Self.isWhole(place..<place + length, in: text) { return entry }
        }
        return nil
    }

    /// Whether no Latin word and no figure goes on over the ends of a range; a word may have figures beside it.
    private static func isWhole(_ range: Range<Int>, in text: ArraySlice<Unicode.Scalar>) -> Bool {
        let first = text[range.lowerBound], last = text[range.upperBound - 1]
        if range.lowerBound > text.startIndex {
            let before = text[range.lowerBound - 1]
            if first.isLetter && before.isLetter || first.digit != nil && (before.digit != nil || before.isLetter) {
                return false
            }
            // 5 is not in 2.5.
            if first.digit != nil, before == ".", text[..<(range.lowerBound - 1)].last?.digit != nil { return false }
        }
        guard range.upperBound < text.endIndex else { return true }
        let after = text[range.upperBound]
        if last.digit != nil, after == ".", text[(range.upperBound + 1)...].first?.digit != nil { return false }
        return !(last.isLetter && after.isLetter || last.digit != nil && (after.digit != nil || after.isLetter))
    }

    /// The entries that some texts have, with their readings, in a fixed order: 单田芳 shan4 tian2 fang1.
    ///
    /// - Parameter texts: Texts with simplified or traditional characters.
    public func entries(in texts: [String], lexicon: Lexicon) -> [String] {
        guard !isEmpty else { return [] }
        var found: Set<String> = []
        for text in texts {
            let folded = lexicon.folded(String(scalars: text.unicodeScalars.map(FoldedText.fold)[...]))
            let texts = textMatches(in: folded[...], from: 0, lexicon: lexicon)
            for match in matches(in: folded, range: folded.indices) + texts { found.insert(match.entry.description) }
        }
        return found.sorted()
    }
}

extension Unicode.Scalar {
    /// The small letter of an ASCII capital; others as they are.
    fileprivate var small: Unicode.Scalar { isCapital ? Unicode.Scalar(UInt8(value) + 0x20) : self }
}
