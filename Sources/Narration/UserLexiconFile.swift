public import Mandarin
internal import Recordings

extension UserLexicon {
    /// Reads a user's lexicon from a file.
    ///
    /// - Throws: ``UserLexiconFileError``, `UserLexiconError` with the line that is wrong, or `LexiconError` where
    ///   Langdu's own lexicon is not found.
    public init(contentsOfFile file: String) throws {
        let bytes: [UInt8]
        do throws(RecordingError) {
            bytes = try RegularFile.bytes(at: file, limit: UserLexiconFileError.sizeLimit)
        } catch {
            switch error {
            case .missing(_, let reason), .inputOutput(_, let reason):
                throw UserLexiconFileError(file: file, reason: .unreadable(reason))
            default: throw UserLexiconFileError(file: file, reason: .tooLarge)
            }
        }
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard let text = String(validating: line, as: UTF8.self) else {
                throw UserLexiconFileError(file: file, reason: .notUTF8(line: index + 1))
            }
            if let control = text.unicodeScalars.first(where: \.isUnwanted) {
                throw UserLexiconFileError(file: file, reason: .control(control, line: index + 1))
            }
        }
        // A line of Windows ends in two characters, which Swift takes for one.
        let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        try self.init(text, file: file, lexicon: .standard())
    }
}

extension Unicode.Scalar {
    /// Whether it is a control character other than those that end lines and part words.
    fileprivate var isUnwanted: Bool { properties.generalCategory == .control && self != "\t" && self != "\r" }
}

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
