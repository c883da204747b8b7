internal import Articles
internal import Glibc

/// An article's file, read whole, with the state that it was in before.
struct ArticleFile {
    let bytes: [UInt8]
    let mark: FileMark

    /// Reads a file.
    ///
    /// - Parameter name: What errors call it.
    init(at path: [UInt8], name: String) throws(ArticleError) {
        // A pipe without a writer must not keep the call waiting.
        let descriptor = path.withCPath { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
        guard descriptor >= 0 else { throw Self.failure(errno, name) }
        defer { close(descriptor) }
        guard let status = FileStatus(of: descriptor) else { throw Self.failure(errno, name) }
        guard status.kind == .file else {
            throw ArticleError(path: name, problem: status.kind == .folder ? .isDirectory : .notRegular)
        }
        mark = status.mark
        let limit = ArticleReader.fileLimit
        guard status.mark.size <= limit else { throw ArticleError(path: name, problem: .tooLarge(limit: limit)) }
        var bytes = [UInt8](repeating: 0, count: Int(status.mark.size) + 1)
        var count = 0
        while count < bytes.count {
            let step = bytes.withUnsafeMutableBytes {
                read(descriptor, $0.baseAddress.map { $0 + count }, $0.count - count)
            }
            if step < 0, errno == EINTR { continue }
            guard step >= 0 else { throw Self.failure(errno, name) }
            if step == 0 { break }
            count += step
        }
        self.bytes = Array(bytes[..<count])
    }

    private static func failure(_ code: Int32, _ name: String) -> ArticleError {
        let problem: ArticleError.Problem =
            switch code {
            case ENOENT, ENOTDIR: .noSuchFile
            case EISDIR: .isDirectory
            case EACCES, EPERM: .notPermitted
            case ENXIO, ENODEV: .notRegular
            default: .unreadable(reason: FolderError(code: code).reason)
            }
        return ArticleError(path: name, problem: problem)
    }
}
