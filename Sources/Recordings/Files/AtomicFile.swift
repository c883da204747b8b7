internal import Checksums
internal import Files
internal import Glibc

/// A file that appears complete or not at all.
///
/// It is written under a temporary name in the target's folder; ``commit()`` puts it on the disk and renames it.
/// Letting go of it uncommitted leaves nothing behind.
///
/// ```swift
/// var file = try AtomicFile(at: "output/朗读.json")
/// try file.write("{}")
/// try file.commit()
/// ```
public struct AtomicFile: ~Copyable, Sendable {
    /// Where the file will stand.
    public let path: String

    let directory: String
    /// Where the file stands until then.
    var temporaryPath: String { temporary.path }
    private var temporary: TemporaryFile
    private var buffer: [UInt8] = []
    private static let bufferSize = 65_536

    /// Starts a file that is to stand at `path`, whose folder must exist.
    ///
    /// - Throws: ``RecordingError/cannotCreate(path:reason:)`` or ``RecordingError/noSpace(path:reason:)``.
    public init(at path: String) throws(RecordingError) {
        let bytes = path.utf8
        if let slash = bytes.lastIndex(of: UInt8(ascii: "/")) {
            try self.init(
                in: slash == bytes.startIndex ? "/" : String(path[..<slash]), name: String(path[slash...].dropFirst()))
        } else {
            try self.init(in: ".", name: path)
        }
    }

    init(in directory: String, name: String) throws(RecordingError) {
        self.directory = directory
        path = "\(directory)/\(name)"
        do {
            temporary = try TemporaryFile(in: directory, for: name)
        } catch {
            throw error.creating(path)
        }
    }

    /// The open file, for those who write to it otherwise than through ``write(_:)-([UInt8])``.
    func duplicateDescriptor() throws(RecordingError) -> Descriptor {
        do {
            return try Descriptor(duplicating: temporary.descriptor)
        } catch {
            throw error.writing(path)
        }
    }

    /// The bytes that stand in the file.
    func size() throws(RecordingError) -> Int {
        do {
            return Int(try temporary.descriptor.status().st_size)
        } catch {
            throw error.writing(path)
        }
    }

    /// The bytes of the file, read back.
    mutating func contents() throws(RecordingError) -> [UInt8] {
        try flush()
        do {
            return try temporary.descriptor.contents(limit: .max - 1) ?? []
        } catch {
            throw .inputOutput(path: path, reason: "reading it back failed: \(error.reason)")
        }
    }

    /// The checksum of the bytes that stand in the file.
    func checksum() throws(RecordingError) -> String {
        do {
            return try Checksum.value(of: temporary.descriptor)
        } catch {
            throw .inputOutput(path: path, reason: "reading it back failed: \(error.reason)")
        }
    }

    /// Adds bytes at the end.
    ///
    /// - Throws: ``RecordingError/noSpace(path:reason:)`` or ``RecordingError/inputOutput(path:reason:)``.
    public mutating func write(_ bytes: [UInt8]) throws(RecordingError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Adds text at the end, in UTF-8.
    ///
    /// - Throws: ``RecordingError/noSpace(path:reason:)`` or ``RecordingError/inputOutput(path:reason:)``.
    public mutating func write(_ text: String) throws(RecordingError) {
        try write(Array(text.utf8))
    }

    /// Hands all bytes to the system, for those who read the file by its temporary name.
    mutating func flush() throws(RecordingError) {
        do {
            try temporary.descriptor.write(all: buffer)
        } catch {
            throw error.writing(path)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Puts all that was written on the disk, still under the temporary name.
    mutating func prepare() throws(RecordingError) {
        try flush()
        do {
            try temporary.descriptor.synchronize()
        } catch {
            throw error.writing(path)
        }
    }

    /// Gives the prepared file its name. That the name lasts, its folder must be synchronised.
    mutating func publish() throws(RecordingError) {
        do {
            try temporary.rename(to: path)
        } catch {
            throw error.creating(path)
        }
    }

    /// Puts the file on the disk under its name, in place of an older one.
    ///
    /// - Throws: ``RecordingError``; the older file then stays as it was.
    public consuming func commit() throws(RecordingError) {
        try prepare()
        try publish()
        do {
            try synchronizeDirectory(directory)
        } catch {
            throw error.writing(path)
        }
    }
}
