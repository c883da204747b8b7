internal import CZip
internal import Files
internal import Glibc

/// A ZIP archive being written through libzip.
///
/// The only type that touches libzip. Entries have one date, 1980-01-01, so that the same entries give the same bytes.
final class ZipWriter {
    private let archive: OpaquePointer
    private var isOpen = true
    private let output: ZipOutput
    private let path: String

    /// Starts an archive in an empty file.
    ///
    /// - Parameter path: Where it will stand, for messages.
    init(to file: consuming Descriptor, path: String) throws(RecordingError) {
        let output = ZipOutput(file)
        var error = zip_error_t()
        // libzip gives the reference back when it frees the source.
        let context = Unmanaged.passRetained(output)
        guard let source = zip_source_function_create(ZipOutput.answer, context.toOpaque(), &error) else {
            context.release()
            throw .inputOutput(path: path, reason: Self.words(&error))
        }
        guard let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
            zip_source_free(source)
            throw .inputOutput(path: path, reason: Self.words(&error))
        }
        self.archive = archive
        self.output = output
        self.path = path
    }

    deinit {
        if isOpen { zip_discard(archive) }
    }

    /// Adds an entry.
    ///
    /// - Parameter isStored: Whether it is not compressed.
    func add(_ name: String, _ bytes: [UInt8], isStored: Bool = false) throws(RecordingError) {
        // libzip reads it when the archive is closed, and frees it.
        guard let copy = malloc(max(1, bytes.count)) else {
            throw .inputOutput(path: path, reason: SystemFailure(code: ENOMEM).reason)
        }
        bytes.withUnsafeBytes { if let start = $0.baseAddress { memcpy(copy, start, $0.count) } }
        guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
            free(copy)
            throw failure()
        }
        try add(name, source, isStored: isStored)
    }

    /// Adds a file as it lies on the disk, which must stay there until the archive is closed.
    func add(_ name: String, file: String) throws(RecordingError) {
        guard let source = zip_source_file(archive, file, 0, -1) else { throw failure() }
        try add(name, source, isStored: true)
    }

    private func add(_ name: String, _ source: OpaquePointer, isStored: Bool) throws(RecordingError) {
        let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0, let index = UInt64(exactly: index) else {
            let failure = failure()
            zip_source_free(source)
            throw failure
        }
        let method = Int32(isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE)
        guard zip_set_file_compression(archive, index, method, isStored ? 0 : 9) == 0,
            zip_file_set_dostime(archive, index, 0, Self.date, 0) == 0
        else { throw failure() }
    }

    /// Writes all entries, after which nothing can be added.
    func close() throws(RecordingError) {
        guard zip_close(archive) == 0 else { throw failure() }
        isOpen = false
    }

    private func failure() -> RecordingError {
        if let failure = output.failure { return failure.writing(path) }
        return .inputOutput(path: path, reason: String(cString: zip_strerror(archive)))
    }

    fileprivate static func words(_ error: inout zip_error_t) -> String {
        defer { zip_error_fini(&error) }
        return String(cString: zip_error_strerror(&error))
    }

    /// The first of January 1980, as MS-DOS wrote dates.
    private static let date: UInt16 = 1 << 5 | 1
}

/// The file that an archive is written to, as libzip asks for it.
private final class ZipOutput {
    private let file: Descriptor
    private var position = 0
    private var size = 0
    /// The first failure of the system.
    private(set) var failure: SystemFailure?
    private var error = zip_error_t()

    init(_ file: consuming Descriptor) {
        self.file = file
        zip_error_init(&error)
    }

    /// What libzip calls.
    static let answer: zip_source_callback = { context, data, length, command in
        guard let context else { return -1 }
        let reference = Unmanaged<ZipOutput>.fromOpaque(context)
        if command == ZIP_SOURCE_FREE {
            reference.release()
            return 0
        }
        return reference.takeUnretainedValue().answer(command, data, length)
    }

    private func answer(_ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
        switch command {
        case ZIP_SOURCE_SUPPORTS: return Self.supported
        case ZIP_SOURCE_OPEN, ZIP_SOURCE_CLOSE, ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_REMOVE:
            return 0
        case ZIP_SOURCE_BEGIN_WRITE:
            position = 0
            return 0
        case ZIP_SOURCE_STAT:
            guard let status = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
            zip_stat_init(status)
            status.pointee.size = UInt64(size)
            status.pointee.valid |= UInt64(ZIP_STAT_SIZE)
            return Int64(MemoryLayout<zip_stat_t>.size)
        case ZIP_SOURCE_WRITE: return write(UnsafeRawBufferPointer(start: data, count: Int(clamping: length)))
        case ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_SEEK:
            let place = zip_source_seek_compute_offset(UInt64(position), UInt64(size), data, length, &error)
            guard place >= 0 else { return -1 }
            position = Int(place)
            return 0
        case ZIP_SOURCE_TELL_WRITE, ZIP_SOURCE_TELL: return Int64(position)
        case ZIP_SOURCE_READ: return read(UnsafeMutableRawBufferPointer(start: data, count: Int(clamping: length)))
        case ZIP_SOURCE_ERROR: return zip_error_to_data(&error, data, length)
        default:
            zip_error_set(&error, ZIP_ER_OPNOTSUPP, 0)
            return -1
        }
    }

    private func write(_ bytes: UnsafeRawBufferPointer) -> Int64 {
        attempt(ZIP_ER_WRITE) { () throws(SystemFailure) in
            try file.write(bytes, at: position)
            position += bytes.count
            size = max(size, position)
            return bytes.count
        }
    }

    private func read(_ bytes: UnsafeMutableRawBufferPointer) -> Int64 {
        attempt(ZIP_ER_READ) { () throws(SystemFailure) in
            let count = try file.read(into: bytes, at: position)
            position += count
            return count
        }
    }

    private func attempt(_ kind: Int32, _ body: () throws(SystemFailure) -> Int) -> Int64 {
        do throws(SystemFailure) {
            return Int64(try body())
        } catch {
            failure = failure ?? error
            zip_error_set(&self.error, kind, error.code)
            return -1
        }
    }

    private static let supported: Int64 = [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
        ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_COMMIT_WRITE,
        ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE, ZIP_SOURCE_REMOVE,
    ].reduce(0) { $0 | 1 << Int64($1.rawValue) }
}

/// Reads the entries of an archive, and checks their checksums.
enum ZipReader {
    /// Hands out each entry's name and bytes, in order; of a file of sound only its beginning would be of use, so that
    /// `isWanted` may leave its bytes out, which are read and checked all the same.
    static func forEachEntry(
        of path: String, wanting isWanted: (String) -> Bool,
        _ body: (String, [UInt8]?, Int) throws(RecordingError) -> Void
    ) throws(RecordingError) {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            throw .damaged(path: path, reason: ZipWriter.words(&error))
        }
        defer { zip_discard(archive) }
        var block = [UInt8](repeating: 0, count: 1 << 16)
        for index in 0..<UInt64(max(0, zip_get_num_entries(archive, 0))) {
            guard let name = zip_get_name(archive, index, 0), let file = zip_fopen_index(archive, index, 0) else {
                throw .damaged(path: path, reason: String(cString: zip_strerror(archive)))
            }
            defer { zip_fclose(file) }
            let entry = String(cString: name)
            var bytes: [UInt8]? = isWanted(entry) ? [] : nil
            var size = 0
            while true {
                let count = block.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
                guard count >= 0 else { throw .damaged(path: path, reason: "its entry “\(entry)” is damaged") }
                if count == 0 { break }
                size += Int(count)
                bytes?.append(contentsOf: block.prefix(Int(count)))
            }
            try body(entry, bytes, size)
        }
    }
}
