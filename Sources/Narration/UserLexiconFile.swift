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
