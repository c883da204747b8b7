/// Why a file cannot be one of words and their readings.
public struct UserLexiconFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// It cannot be read, in the system's own words.
        case unreadable(String)
        /// It has more bytes than ``sizeLimit``.
        case tooLarge
        /// A line is not UTF-8.
        case notUTF8(line: Int)
        /// A line has a control character.
        case control(Unicode.Scalar, line: Int)
    }

    /// The file's name.
    public var file: String
    /// What is wrong.
    public var reason: Reason

    /// The most bytes that are read: some 400,000 words.
    public static let sizeLimit = 16_000_000

    /// What is wrong, where, and the mend.
    public var description: String {
        let mend = "Give a file with a line for each word, such as 单田芳⇥shan4 tian2 fang1, with a tab for ⇥."
        switch reason {
        case .unreadable(let reason): return "\(file): cannot be read: \(reason)\n  \(mend)"
        case .tooLarge: return "\(file): larger than \(Self.sizeLimit / 1_000_000) MB\n  \(mend)"
        case .notUTF8(let line): return "\(file):\(line): it cannot be read as UTF-8 text\n  \(mend)"
        case .control(let scalar, let line):
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            return "\(file):\(line): the control character U+\(code) stands here\n  \(mend)"
        }
    }
}
