internal import Crypto
internal import Files

/// Hashes that are the same on every machine and in every version: the beginning of SHA-256.
enum StableHash {
    /// 64 bits for some bytes.
    static func value(of bytes: some Collection<UInt8>) -> UInt64 {
        var hash = SHA256()
        if bytes.withContiguousStorageIfAvailable({ hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }) == nil {
            hash.update(data: Array(bytes))
        }
        return hash.finalize().prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Twelve hex digits for some bytes.
    static func digits(of bytes: some Collection<UInt8>) -> String {
        String(value(of: bytes).hexadecimal.prefix(12))
    }
}
