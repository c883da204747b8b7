/// What is wrong with a line of a user's lexicon.
public struct UserLexiconError: Error, Hashable {
    /// The ways in which a line can be wrong.
    public enum Reason: Error, Hashable, Sendable {
        /// The file cannot be read as UTF-8 text.
        case unreadable
        /// No word stands before a tab.
        case noTab
        /// A syllable is not pinyin with a tone digit.
        case notPinyin(written: String)
        /// What is to be said is neither pinyin nor Latin letters nor hanzi.
        case notSpoken(written: String)
        /// There is not one syllable for each character of a word in hanzi.
        case wrongCount(word: String, characters: Int, syllables: Int)
        /// The word, or what is said for it, is longer than ``UserLexicon/longestWord``.
        case tooLong(word: String)
        /// What is said changes more often between pinyin, letters and hanzi than the word has characters.
        case tooManyParts(word: String, parts: Int)
        /// The word stands in an earlier line.
        case repeated(word: String, first: Int)
    }

    /// The file's name.
    public var file: String
    /// The line, from 1; 0 for the whole file.
    public var line: Int
    /// What is wrong.
    public var reason: Reason

    /// Makes an error.
    public init(file: String, line: Int, reason: Reason) {
        self.file = file
        self.line = line
        self.reason = reason
    }
}

extension UserLexiconError: CustomStringConvertible {
    /// What is wrong, where, and the mend.
    public var description: String {
        let problem =
            switch reason {
            case .unreadable:
                "it cannot be read as UTF-8 text.\n  Give a file with a line for each word, such as 单田芳⇥shan4 tian2 fang1, with a tab for ⇥."
            case .noTab:
                "there is no tab between a word and its reading.\n  Write a line such as 单田芳⇥shan4 tian2 fang1, with a tab for ⇥."
            case .notPinyin(let written):
                "“\(written)” is not a syllable.\n  Write pinyin with a tone digit from 1 to 5, and v for ü: yin2, nv3, de5."
            case .notSpoken(let written):
                "“\(written)” cannot be said.\n  Write pinyin with tone digits (ki3 mi3), words or letters (G N S S), or hanzi (九一九), with spaces between."
            case .wrongCount(let word, let characters, let syllables):
                "\(word) has \(characters) characters and \(syllables) syllables.\n  Give one syllable for each character; 儿 as a suffix is r5."
            case .tooLong(let word):
                "“\(word.prefix(8))…” has \(word.unicodeScalars.count) characters.\n  Give words of at most \(UserLexicon.longestWord)."
            case .tooManyParts(let word, let parts):
                "“\(word)” is said in \(parts) parts, and has fewer characters.\n  Write it in pinyin alone, in Latin letters alone, or in hanzi alone."
            case .repeated(let word, let first):
                "\(word) stands in line \(first) already.\n  Take one of the two lines away."
            }
        return line == 0 ? "\(file): \(problem)" : "\(file):\(line): \(problem)"
    }
}
