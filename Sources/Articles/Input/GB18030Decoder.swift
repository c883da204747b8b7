#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Strict GB18030, by the system's iconv. GBK and GB2312 are parts of it.
enum GB18030Decoder {
    /// The scalars, or `nil` if the bytes are not GB18030.
    static func decode(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
        // iconv_open fails with (iconv_t)-1.
        guard let converter = iconv_open("UTF-32LE", "GB18030"), converter != iconv_t(bitPattern: -1) else {
            return nil
        }
        defer { iconv_close(converter) }

        // No scalar takes less than one byte of GB18030, so this is room enough for any input.
        var output = [UInt32](repeating: 0, count: bytes.count)
        var input = bytes
        var unwritten = output.count * 4
        let isWhole = input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var unread = source.count
                return iconv(converter, &from, &unread, &to, &unwritten) == 0 && unread == 0
            }
        }
        guard isWhole else { return nil }
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(output.count)
        for value in output[..<(output.count - unwritten / 4)] {
            guard let scalar = Unicode.Scalar(UInt32(littleEndian: value)) else { return nil }
            scalars.append(scalar)
        }
        return scalars
    }
}
