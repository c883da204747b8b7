internal import CSndfile
internal import Glibc

/// The file under libsndfile: our own descriptor, and the first error that writing to it met.
///
/// libsndfile forgets errors of the disk: a write may come back full, and closing always succeeds. What the callbacks
/// latch here is the truth.
final class VirtualFile {
    private let descriptor: Descriptor
    /// The first failure since the file was opened.
    private(set) var failure: SystemFailure?

    init(_ descriptor: consuming Descriptor) {
        self.descriptor = descriptor
    }

    /// Goes to the start, where libsndfile takes the file to be when it opens one.
    func rewind() { _ = seek(0, SEEK_SET) }

    private func latch(_ error: SystemFailure) {
        if failure == nil { failure = error }
    }

    private func length() -> sf_count_t {
        do {
            return sf_count_t(try descriptor.status().st_size)
        } catch {
            latch(error)
            return -1
        }
    }

    private func seek(_ offset: sf_count_t, _ whence: Int32) -> sf_count_t {
        let number = descriptor.number
        do {
            return sf_count_t(try retrying { lseek(number, off_t(offset), whence) })
        } catch {
            latch(error)
            return -1
        }
    }

    private func read(_ bytes: UnsafeMutableRawBufferPointer) -> sf_count_t {
        let position = seek(0, SEEK_CUR)
        guard position >= 0 else { return 0 }
        do {
            let count = try descriptor.read(into: bytes, at: Int(position))
            return seek(position + sf_count_t(count), SEEK_SET) < 0 ? 0 : sf_count_t(count)
        } catch {
            latch(error)
            return 0
        }
    }

    private func write(_ bytes: UnsafeRawBufferPointer) -> sf_count_t {
        // After a failure nothing more is written: bytes behind a gap would look like sound.
        guard failure == nil else { return 0 }
        do {
            try descriptor.write(bytes)
            return sf_count_t(bytes.count)
        } catch {
            latch(error)
            return 0
        }
    }

    /// Itself as the user data that the callbacks get.
    var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    private static func from(_ context: UnsafeMutableRawPointer?) -> VirtualFile? {
        context.map { Unmanaged<VirtualFile>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The functions through which libsndfile reaches the file.
    static func callbacks() -> SF_VIRTUAL_IO {
        SF_VIRTUAL_IO(
            get_filelen: { VirtualFile.from($0)?.length() ?? -1 },
            seek: { VirtualFile.from($2)?.seek($0, $1) ?? -1 },
            read: { VirtualFile.from($2)?.read(UnsafeMutableRawBufferPointer(start: $0, count: Int($1))) ?? 0 },
            write: { VirtualFile.from($2)?.write(UnsafeRawBufferPointer(start: $0, count: Int($1))) ?? 0 },
            tell: { VirtualFile.from($0)?.seek(0, SEEK_CUR) ?? -1 })
    }
}
