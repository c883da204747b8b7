internal import Glibc

/// What a system call had to say when it failed.
struct SystemFailure: Error, Hashable, Sendable {
    /// The value of `errno`.
    let code: Int32

    /// Takes the value that `errno` has now.
    static var current: SystemFailure { SystemFailure(code: errno) }

    /// The system's own words.
    var reason: String {
        guard let words = strerror(code) else { return "error \(code)" }
        return String(cString: words)
    }

    /// This failure as one of writing to `path`.
    func writing(_ path: String) -> RecordingError {
        switch code {
        case ENOSPC, EDQUOT: .noSpace(path: path, reason: reason)
        case EFBIG: .noSpace(path: path, reason: "\(reason): the file system, or ulimit -f, allows no more")
        default: .inputOutput(path: path, reason: "writing failed: \(reason)")
        }
    }

    /// This failure as one of creating `path`.
    func creating(_ path: String) -> RecordingError {
        switch code {
        case ENOSPC, EDQUOT: .noSpace(path: path, reason: reason)
        case EIO: .inputOutput(path: path, reason: "writing failed: \(reason)")
        default: .cannotCreate(path: path, reason: reason)
        }
    }

    /// This failure as one of opening `path`, which should be there.
    func opening(_ path: String) -> RecordingError {
        code == EIO ? .inputOutput(path: path, reason: reason) : .missing(path: path, reason: reason)
    }
}
