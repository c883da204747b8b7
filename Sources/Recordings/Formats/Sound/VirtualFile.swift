internal import CSndfile
internal import Files
internal import Glibc

/// The file under libsndfile: our own descriptor, and the first error that writing to it met.
///
/// libsndfile forgets errors of the disk: a write may come back full, and closing always succeeds. What the callbacks
/// latch here is the truth.
final class VirtualFile {
    private let descriptor: Descriptor
    private var position = 0
    private var count = 0
    /// The first failure since the file was opened.
    private(set) var failure: SystemFailure?

    /// An empty file to be written.
    init(writing descriptor: consuming Descriptor) { self.descriptor = descriptor }

    /// A file to be read.
    init(reading descriptor: consuming Descriptor) {
        do {
            count = Int(try descriptor.status().st_size)
        } catch {
            failure = error
        }
        self.descriptor = consume descriptor
    }

    private func latch(_ error: SystemFailure) {
        if failure == nil { failure = error }
    }

    private func seek(_ offset: sf_count_t, _ whence: Int32) -> sf_count_t {
        let base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? position : count
        let (target, overflows) = base.addingReportingOverflow(Int(offset))
        guard !overflows, target >= 0 else { return -1 }
        position = target
        return sf_count_t(position)
    }

    private func read(_ bytes: UnsafeMutableRawBufferPointer) -> sf_count_t {
        do {
            let step = try descriptor.read(into: bytes, at: position)
            position += step
            return sf_count_t(step)
        } catch {
            latch(error)
            return 0
        }
    }

    private func write(_ bytes: UnsafeRawBufferPointer) -> sf_count_t {
        // After a failure nothing more is written: bytes behind a gap would look like sound.
        guard failure == nil else { return 0 }
        do {
            try descriptor.write(bytes, at: position)
            position += bytes.count
            count = max(count, position)
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
            get_filelen: { VirtualFile.from($0).map { sf_count_t($0.count) } ?? -1 },
            seek: { VirtualFile.from($2)?.seek($0, $1) ?? -1 },
            read: { VirtualFile.from($2)?.read(UnsafeMutableRawBufferPointer(start: $0, count: Int($1))) ?? 0 },
            write: { VirtualFile.from($2)?.write(UnsafeRawBufferPointer(start: $0, count: Int($1))) ?? 0 },
            tell: { VirtualFile.from($0).map { sf_count_t($0.position) } ?? -1 })
    }
}
