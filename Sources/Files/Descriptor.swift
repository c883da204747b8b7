package import Glibc

/// An open file. Letting go of it closes it.
package struct Descriptor: ~Copyable, Sendable {
    /// The number the system knows it by.
    package let number: Int32

    /// Opens `path`; calls that a signal interrupts are made again.
    package init(opening path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemFailure) {
        number = try retrying { open(path, flags | O_CLOEXEC, mode) }
    }

    /// Opens a path of bytes, for a file's name need not be UTF-8; see ``init(opening:_:mode:)-(String,_,_)``.
    package init(opening path: [UInt8], _ flags: Int32, mode: mode_t = 0) throws(SystemFailure) {
        number = try retrying { path.withCPath { open($0, flags | O_CLOEXEC, mode) } }
    }

    /// Opens a second handle on the same open file, with the same lock and position.
    package init(duplicating other: borrowing Descriptor) throws(SystemFailure) {
        let original = other.number
        number = try retrying { fcntl(original, F_DUPFD_CLOEXEC, 0) }
    }

    deinit { close(number) }

    /// Writes all the bytes, however many calls it takes: at `offset`, or at the current position.
    package borrowing func write(_ bytes: UnsafeRawBufferPointer, at offset: Int? = nil) throws(SystemFailure) {
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
    package borrowing func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int) throws(SystemFailure) -> Int
    {
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
    package borrowing func write<Element: BitwiseCopyable>(
        all elements: [Element], at offset: Int? = nil
    ) throws(SystemFailure) {
        try elements.withUnsafeBytes { bytes in
            Result { () throws(SystemFailure) in try write(bytes, at: offset) }
        }.get()
    }

    /// Reads at `offset` until `elements` is full or the file ends, and says how many bytes came.
    package borrowing func read<Element: BitwiseCopyable>(
        all elements: inout [Element], at offset: Int
    ) throws(SystemFailure) -> Int {
        try elements.withUnsafeMutableBytes { bytes in
            Result { () throws(SystemFailure) in try read(into: bytes, at: offset) }
        }.get()
    }

    /// All that the file holds; nothing where it is more than `limit` bytes.
    package borrowing func contents(limit: Int) throws(SystemFailure) -> [UInt8]? {
        var bytes: [UInt8] = []
        // The size is only a hint: files of /proc have none.
        bytes.reserveCapacity(min(max(0, Int(try status().st_size)), limit) + 1)
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = try read(all: &block, at: bytes.count)
            bytes += block.prefix(count)
            if count < block.count { return bytes.count <= limit ? bytes : nil }
        }
        return nil
    }

    /// What the system knows of the file.
    package borrowing func status() throws(SystemFailure) -> stat {
        var status = stat()
        let number = number
        _ = try retrying { fstat(number, &status) }
        return status
    }

    /// Waits until the bytes are on the disk.
    package borrowing func synchronize() throws(SystemFailure) {
        let number = number
        _ = try retrying { fsync(number) }
    }

    /// How an attempt at a lock ended.
    package enum LockResult {
        /// The lock is ours until the file is closed.
        case taken
        /// Another writer holds it.
        case held
        /// The file system has no locks.
        case unsupported
    }

    /// Tries to lock the file against all other handles on it.
    package borrowing func lock() -> LockResult {
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
package func retrying<Result: SignedInteger>(_ call: () -> Result) throws(SystemFailure) -> Result {
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
package func synchronizeDirectory(_ path: String) throws(SystemFailure) {
    do {
        try Descriptor(opening: path, O_RDONLY | O_DIRECTORY).synchronize()
    } catch {
        if error.code != EINVAL && error.code != ENOTSUP { throw error }
    }
}
