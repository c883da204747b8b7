internal import CXXHash
internal import Files
internal import Glibc

/// The checksum of a file, by which damage is found: XXH3 with 128 bits, as `xxh128sum` prints it.
///
/// It guards against failing disks, not against forgers. SHA-256 took 3% of the time of a reading on a processor with
/// instructions for it; this takes less than half a percent.
public enum FileChecksum {
    /// The checksum of the file at `path`.
    ///
    /// - Throws: ``RecordingError/missing(path:reason:)`` or ``RecordingError/inputOutput(path:reason:)``.
    public static func value(ofFile path: String) throws(RecordingError) -> String {
        let file = try Descriptor(openingRegular: path)
        do {
            return try value(of: file)
        } catch {
            throw .inputOutput(path: path, reason: error.reason)
        }
    }

    /// The checksum of an open file from its start.
    static func value(of file: borrowing Descriptor) throws(SystemFailure) -> String {
        let sum = try RunningChecksum()
        var block = [UInt8](repeating: 0, count: 1 << 17)
        var position = 0
        while true {
            let count = try file.read(all: &block, at: position)
            sum.add(block.span.extracting(..<count).bytes)
            position += count
            if count < block.count { break }
        }
        return sum.text
    }
}

/// A ``FileChecksum`` of bytes as they come.
struct RunningChecksum: ~Copyable {
    private let state: OpaquePointer

    init() throws(SystemFailure) {
        guard let state = XXH3_createState() else { throw SystemFailure(code: ENOMEM) }
        XXH3_128bits_reset(state)
        self.state = state
    }

    deinit { XXH3_freeState(state) }

    /// Takes the next bytes.
    func add(_ bytes: RawSpan) {
        bytes.withUnsafeBytes { _ = XXH3_128bits_update(state, $0.baseAddress, $0.count) }
    }

    /// The checksum of the bytes so far, in hexadecimal digits.
    var text: String {
        let hash = XXH3_128bits_digest(state)
        return hash.high64.hexadecimal + hash.low64.hexadecimal
    }
}
