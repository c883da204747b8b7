#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// A file to be read whole, but never more of it than a limit.
struct InputFile {
    let path: String

    func bytes(limit: Int) throws(ArticleError) -> [UInt8] {
        // A pipe without a writer must not keep the call waiting.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(errno) }
        defer { close(descriptor) }

        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw failure(EISDIR)
        default: throw ArticleError(path: path, problem: .notRegular)
        }
        // The size is only a hint: files of /proc have none. One byte more than the limit tells “too large”.
        let size = max(0, Int(status.st_size))
        if size > limit { throw ArticleError(path: path, problem: .tooLarge(limit: limit)) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + 1)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure(errno)
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
        throw ArticleError(path: path, problem: .tooLarge(limit: limit))
    }

    private func failure(_ code: Int32) -> ArticleError {
        let problem: ArticleError.Problem =
            switch code {
            case ENOENT, ENOTDIR: .noSuchFile
            case EISDIR: .isDirectory
            case EACCES, EPERM: .notPermitted
            // A socket cannot be opened.
            case ENXIO, ENODEV: .notRegular
            default: .unreadable(reason: String(cString: strerror(code)))
            }
        return ArticleError(path: path, problem: problem)
    }
}
