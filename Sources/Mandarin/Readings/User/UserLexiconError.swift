/// What is wrong with a line of a user's lexicon.
public struct UserLexiconError: Error, Hashable {
    /// The ways in which a line can be wrong.
    public enum Reason: Hashable, Sendable {
        /// The file cannot be read as UTF-8 text.
        case unreadable
        /// No tab parts the word from its pinyin.
        case noTab
        /// The word has something else than hanzi.
        case notHanzi(word: String)
        /// A syllable is not pinyin with a tone digit.
        case notPinyin(written: String)
        /// There is not one syllable for each character.
        case wrongCount(word: String, characters: Int, syllables: Int)
        /// The word has more characters than ``UserLexicon/longestWord``.
        case tooLong(word: String)
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
                "there is no tab between a word and its pinyin.\n  Write a line such as 单田芳⇥shan4 tian2 fang1, with a tab for ⇥."
            case .notHanzi(let word):
                "“\(word)” is not written in hanzi alone.\n  Give the characters to be read, and nothing else."
            case .notPinyin(let written):
                "“\(written)” is not a syllable.\n  Write pinyin with a tone digit from 1 to 5, and v for ü: yin2, nv3, de5."
            case .wrongCount(let word, let characters, let syllables):
                "\(word) has \(characters) characters and \(syllables) syllables.\n  Give one syllable for each character; 儿 as a suffix is r5."
            case .tooLong(let word):
                "“\(word.prefix(8))…” has \(word.unicodeScalars.count) characters.\n  Give words of at most \(UserLexicon.longestWord)."
            case .repeated(let word, let first):
                "\(word) stands in line \(first) already.\n  Take one of the two lines away."
            }
        return line == 0 ? "\(file): \(problem)" : "\(file):\(line): \(problem)"
    }
}
