internal import Foundation
public import Mandarin

extension UserLexicon {
    /// Reads a user's lexicon from a file.
    ///
    /// - Throws: `UserLexiconError` with the line that is wrong, or `LexiconError` where Langdu's own lexicon is not
    ///   found.
    public init(contentsOfFile file: String) throws {
        guard let contents = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw UserLexiconError(file: file, line: 0, reason: .unreadable)
        }
        try self.init(contents, file: file, lexicon: .standard())
    }
}
