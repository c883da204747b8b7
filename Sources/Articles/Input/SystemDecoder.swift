#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Strict decoding of the old encodings of Chinese, by the system's iconv.
enum SystemDecoder {
    /// The scalars, or `nil` if the bytes are not of that encoding.
    ///
    /// - Parameters:
    ///   - encoding: ``SourceText/Encoding/gb18030``, of which GBK and GB2312 are parts, or
    ///     ``SourceText/Encoding/big5`` with Hong Kong's characters.
    ///   - skipsFaults: Whether bytes that are not of the encoding become U+FFFD, if they are few.
    static func decode(
        _ bytes: [UInt8], as encoding: SourceText.Encoding, skipsFaults: Bool = false
    ) -> [Unicode.Scalar]? {
        let name = encoding == .big5 ? "BIG5-HKSCS" : "GB18030"
        // iconv_open fails with (iconv_t)-1.
        guard let converter = iconv_open("UTF-32LE", name), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }

        // No scalar takes less than one byte, but a pair of Big5-HKSCS makes two: this is room enough for any input.
        var output = [UInt32](repeating: 0, count: bytes.count + 8)
        var input = bytes
        var unwritten = output.count * 4
        var faults = 0
        let isWhole = input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var unread = source.count
                while true {
                    if iconv(converter, &from, &unread, &to, &unwritten) != -1 {
                        // What is held back, as the first of two, is written now.
                        return iconv(converter, nil, nil, &to, &unwritten) != -1 && unread == 0
                    }
                    faults += 1
                    guard skipsFaults, faults * 200 <= bytes.count + 200, unread > 0, unwritten >= 4 else {
                        return false
                    }
                    (from, unread) = (from?.advanced(by: 1), unread - 1)
                    to?.withMemoryRebound(to: UInt8.self, capacity: 4) { place in
                        (place[0], place[1], place[2], place[3]) = (0xFD, 0xFF, 0, 0)
                    }
                    (to, unwritten) = (to?.advanced(by: 4), unwritten - 4)
                }
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
