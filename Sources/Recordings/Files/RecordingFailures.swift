internal import Files
internal import Glibc

/// What a failed system call means for a recording.
extension SystemFailure {
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
