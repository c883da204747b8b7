internal import CXXHash
package import Files
internal import Glibc

/// A checksum by which damage is found: XXH3 with 128 bits, as `xxh128sum` prints it.
///
/// It guards against failing disks, not against forgers.
package enum Checksum {
    /// The checksum of an open file from its start.
    package static func value(of file: borrowing Descriptor) throws(SystemFailure) -> String {
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

    /// The checksum of bytes.
    package static func value(of bytes: [UInt8]) -> String {
        let hash = bytes.withUnsafeBytes { XXH3_128bits($0.baseAddress, $0.count) }
        return hash.high64.hexadecimal + hash.low64.hexadecimal
    }
}

/// A ``Checksum`` of bytes as they come.
package struct RunningChecksum: ~Copyable {
    private let state: OpaquePointer

    /// Starts a checksum.
    package init() throws(SystemFailure) {
        guard let state = XXH3_createState() else { throw SystemFailure(code: ENOMEM) }
        XXH3_128bits_reset(state)
        self.state = state
    }

    deinit { XXH3_freeState(state) }

    /// Takes the next bytes.
    package func add(_ bytes: RawSpan) {
        bytes.withUnsafeBytes { _ = XXH3_128bits_update(state, $0.baseAddress, $0.count) }
    }

    /// The checksum of the bytes so far, in hexadecimal digits.
    package var text: String {
        let hash = XXH3_128bits_digest(state)
        return hash.high64.hexadecimal + hash.low64.hexadecimal
    }
}
