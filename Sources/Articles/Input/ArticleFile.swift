package import Files
internal import Glibc

/// An article's file, read whole, with the state that it was in before.
package struct ArticleFile: Sendable {
    /// What it holds.
    package let bytes: [UInt8]
    /// Its state when reading began.
    package let mark: FileMark

    /// Reads a file, but never more of it than a limit.
    ///
    /// - Parameters:
    ///   - path: Its path, as bytes, for a file's name need not be UTF-8.
    ///   - name: What errors call it.
    ///   - limit: The most bytes it may have.
    package init(at path: [UInt8], name: String, limit: Int) throws(ArticleError) {
        let result: Result<ArticleFile, ArticleError.Problem>
        do throws(SystemFailure) {
            result = try Self.read(path, limit: limit)
        } catch {
            result = .failure(Self.problem(error))
        }
        do {
            self = try result.get()
        } catch {
            throw ArticleError(path: name, problem: error)
        }
    }

    private init(bytes: [UInt8], mark: FileMark) {
        self.bytes = bytes
        self.mark = mark
    }

    private static func read(
        _ path: [UInt8], limit: Int
    ) throws(SystemFailure) -> Result<ArticleFile, ArticleError.Problem> {
        // A pipe without a writer must not keep the call waiting.
        let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
        let status = try FileStatus(of: file)
        switch status.kind {
        case .file: break
        case .folder: return .failure(.isDirectory)
        case .other: return .failure(.notRegular)
        }
        guard status.mark.size <= limit, let bytes = try file.contents(limit: limit) else {
            return .failure(.tooLarge(limit: limit))
        }
        return .success(ArticleFile(bytes: bytes, mark: status.mark))
    }

    private static func problem(_ failure: SystemFailure) -> ArticleError.Problem {
        switch failure.code {
        case ENOENT, ENOTDIR: .noSuchFile
        case EISDIR: .isDirectory
        case EACCES, EPERM: .notPermitted
        // A socket cannot be opened.
        case ENXIO, ENODEV: .notRegular
        default: .unreadable(reason: failure.reason)
        }
    }
}
