internal import CZip
internal import Glibc

/// A ZIP archive in memory. The only file that touches libzip.
///
/// Nothing is unpacked to disk, so that a member's name can lead nowhere, and no member is unpacked beyond its bounds.
final class ZipArchive {
    /// The most members an archive may have.
    static let memberLimit = 10_000
    /// The most bytes that a member may unfold into, and all that are asked for together.
    static let sizeLimit = 8 << 20
    static let totalLimit = 64 << 20
    /// How many times its packed size a member may have; what text is packed to stays far below.
    static let ratioLimit = 200

    private let archive: OpaquePointer
    private var total = 0

    /// - Throws: ``ArticleError/Problem`` where `bytes` are no archive, or one out of bounds.
    init(_ bytes: [UInt8]) throws(ArticleError.Problem) {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard !bytes.isEmpty, let copy = malloc(bytes.count) else { throw .empty }
        bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count) }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
            free(copy)
            throw Self.problem(Self.words(of: &error))
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw Self.problem(Self.words(of: &error))
        }
        self.archive = archive
        let count = zip_get_num_entries(archive, 0)
        if count > Self.memberLimit {
            throw Self.problem("it has \(count) files; \(Self.memberLimit) are read at most")
        }
    }

    deinit { zip_discard(archive) }

    /// What is packed under `name`; `nil` if nothing is.
    func bytes(of name: String) throws(ArticleError.Problem) -> [UInt8]? {
        let index = zip_name_locate(archive, name, 0)
        guard index >= 0 else { return nil }
        var status = zip_stat_t()
        guard zip_stat_index(archive, UInt64(index), 0, &status) == 0 else { return nil }
        if status.encryption_method != UInt16(ZIP_EM_NONE) { throw Self.problem("“\(name)” is encrypted") }
        guard status.size <= UInt64(Self.sizeLimit) else {
            throw Self.problem("“\(name)” unfolds into more than \(Self.sizeLimit >> 20) MiB")
        }
        let size = Int(status.size)
        guard size < 1 << 16 || status.comp_size > UInt64(size / Self.ratioLimit) else {
            throw Self.problem("“\(name)” unfolds into more than \(Self.ratioLimit) times its size")
        }
        total += size
        guard total <= Self.totalLimit else {
            throw Self.problem("its text unfolds into more than \(Self.totalLimit >> 20) MiB")
        }
        guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
            throw Self.problem("“\(name)”: \(String(cString: zip_strerror(archive)))")
        }
        defer { zip_fclose(file) }
        var bytes = [UInt8](repeating: 0, count: size)
        var count = 0
        while count < size {
            let read = bytes.withUnsafeMutableBytes { buffer in
                zip_fread(file, buffer.baseAddress.map { $0 + count }, UInt64(size - count))
            }
            guard read > 0 else { throw Self.problem("“\(name)” is damaged") }
            count += Int(read)
        }
        return bytes
    }

    private static func words(of error: inout zip_error_t) -> String { String(cString: zip_error_strerror(&error)) }

    private static func problem(_ reason: String) -> ArticleError.Problem {
        .malformed(form: "EPUB", line: nil, reason: reason)
    }
}
