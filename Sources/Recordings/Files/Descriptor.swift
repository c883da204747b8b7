internal import Glibc

/// An open file. Letting go of it closes it.
struct Descriptor: ~Copyable, Sendable {
    /// The number the system knows it by.
    let number: Int32

    /// Opens `path`; calls that a signal interrupts are made again.
    init(opening path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemFailure) {
        number = try retrying { open(path, flags | O_CLOEXEC, mode) }
    }

    /// Opens a second handle on the same open file, with the same lock and position.
    init(duplicating other: borrowing Descriptor) throws(SystemFailure) {
        let original = other.number
        number = try retrying { fcntl(original, F_DUPFD_CLOEXEC, 0) }
    }

    deinit { close(number) }

    /// Writes all the bytes, however many calls it takes: at `offset`, or at the current position.
    borrowing func write(_ bytes: UnsafeRawBufferPointer, at offset: Int? = nil) throws(SystemFailure) {
        var written = 0
        while written < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
            let number = number
            let start = offset.map { off_t($0 + written) }
            let step = try retrying {
                start.map { pwrite(number, rest.baseAddress, rest.count, $0) }
                    ?? Glibc.write(number, rest.baseAddress, rest.count)
            }
            // A call that takes nothing and names no error would be asked for ever.
            guard step > 0 else { throw SystemFailure(code: EIO) }
            written += step
        }
    }

    /// Reads at `offset` until `bytes` is full or the file ends, and says how many bytes came.
    borrowing func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int) throws(SystemFailure) -> Int {
        var count = 0
        while count < bytes.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[count...])
            let number = number
            let start = off_t(offset + count)
            let step = try retrying { pread(number, rest.baseAddress, rest.count, start) }
            if step == 0 { break }
            count += step
        }
        return count
    }

    /// Writes all the elements' bytes at `offset`, or at the current position.
    borrowing func write<Element: BitwiseCopyable>(
        all elements: [Element], at offset: Int? = nil
    ) throws(SystemFailure) {
        try elements.withUnsafeBytes { bytes in
            Result { () throws(SystemFailure) in try write(bytes, at: offset) }
        }.get()
    }

    /// Reads at `offset` until `elements` is full or the file ends, and says how many bytes came.
    borrowing func read<Element: BitwiseCopyable>(
        all elements: inout [Element], at offset: Int
    ) throws(SystemFailure) -> Int {
        try elements.withUnsafeMutableBytes { bytes in
            Result { () throws(SystemFailure) in try read(into: bytes, at: offset) }
        }.get()
    }

    /// What the system knows of the file.
    borrowing func status() throws(SystemFailure) -> stat {
        var status = stat()
        let number = number
        _ = try retrying { fstat(number, &status) }
        return status
    }

    /// Waits until the bytes are on the disk.
    borrowing func synchronize() throws(SystemFailure) {
        let number = number
        _ = try retrying { fsync(number) }
    }

    /// Opens an input file. A pipe without a writer does not keep the call waiting.
    init(openingInput path: String) throws(RecordingError) {
        do {
            self = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
        } catch {
            throw error.opening(path)
        }
    }

    /// What the system knows of an input file.
    borrowing func inputStatus(_ path: String) throws(RecordingError) -> stat {
        do {
            return try status()
        } catch {
            throw error.opening(path)
        }
    }

    /// How an attempt at a lock ended.
    enum LockResult {
        /// The lock is ours until the file is closed.
        case taken
        /// Another writer holds it.
        case held
        /// The file system has no locks.
        case unsupported
    }

    /// Tries to lock the file against all other handles on it.
    borrowing func lock() -> LockResult {
        let number = number
        do {
            _ = try retrying { flock(number, LOCK_EX | LOCK_NB) }
            return .taken
        } catch {
            return error.code == EWOULDBLOCK ? .held : .unsupported
        }
    }
}

/// Makes a system call until no signal interrupts it.
func retrying<Result: SignedInteger>(_ call: () -> Result) throws(SystemFailure) -> Result {
    while true {
        let result = call()
        if result >= 0 { return result }
        let failure = SystemFailure.current
        if failure.code != EINTR { throw failure }
    }
}

/// Waits until the names in the folder at `path` are on the disk.
///
/// File systems that cannot do so for a folder say `EINVAL` or `ENOTSUP`; they have nothing more to offer.
func synchronizeDirectory(_ path: String) throws(SystemFailure) {
    do {
        try Descriptor(opening: path, O_RDONLY | O_DIRECTORY).synchronize()
    } catch {
        if error.code != EINVAL && error.code != ENOTSUP { throw error }
    }
}
