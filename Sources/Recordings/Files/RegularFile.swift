internal import Files
internal import Glibc

/// A file of the user's to be read whole: nothing that would keep the reader waiting, and never more than a limit.
package enum RegularFile {
    /// The bytes of the file at `path`.
    ///
    /// - Parameter limit: The most bytes it may have.
    /// - Throws: ``RecordingError/missing(path:reason:)`` for what is not there, may not be read, or is a folder, a pipe
    ///   or a device; ``RecordingError/tooLarge(path:limit:)`` or ``RecordingError/inputOutput(path:reason:)``.
    package static func bytes(at path: String, limit: Int) throws(RecordingError) -> [UInt8] {
        try bytes(of: Descriptor(openingRegular: path, limit: limit), path: path, limit: limit)
    }

    /// Reads an open file, or its beginning up to `mark`; what follows `mark` may be part of it.
    static func bytes(
        of file: borrowing Descriptor, path: String, limit: Int, upTo mark: [UInt8]? = nil
    ) throws(RecordingError) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count: Int
            do {
                count = try file.read(all: &block, at: bytes.count)
            } catch {
                throw .inputOutput(path: path, reason: error.reason)
            }
            let searched = max(0, bytes.count - (mark?.count ?? 0))
            bytes += block.prefix(count)
            if let mark, let end = bytes.firstIndex(of: mark, from: searched) { return Array(bytes[..<end]) }
            // A file may grow, or not know its size, as those of /proc.
            guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
            if count < block.count { return bytes }
        }
    }
}

extension Descriptor {
    /// Opens an input file. A pipe without a writer does not keep the call waiting.
    init(openingInput path: String) throws(RecordingError) {
        do {
            self = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
        } catch {
            throw error.opening(path)
        }
    }

    /// A second handle on an input file.
    borrowing func duplicated(_ path: String) throws(RecordingError) -> Descriptor {
        do {
            return try Descriptor(duplicating: self)
        } catch {
            throw .inputOutput(path: path, reason: error.reason)
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

    /// Opens an input file, unless it is a folder, a pipe or a device, or has more bytes than a limit.
    init(openingRegular path: String, limit: Int = .max) throws(RecordingError) {
        let file = try Descriptor(openingInput: path)
        let status = try file.inputStatus(path)
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .missing(path: path, reason: "this is a folder, not a file")
        default: throw .missing(path: path, reason: "this is not a regular file")
        }
        guard status.st_size <= limit else { throw .tooLarge(path: path, limit: limit) }
        self = file
    }
}

extension [UInt8] {
    fileprivate func firstIndex(of pattern: [UInt8], from start: Int) -> Int? {
        guard count >= start + pattern.count, let first = pattern.first else { return nil }
        return withUnsafeBufferPointer { bytes in
            (start...(bytes.count - pattern.count)).first { index in
                bytes[index] == first && bytes[index..<index + pattern.count].elementsEqual(pattern)
            }
        }
    }
}
