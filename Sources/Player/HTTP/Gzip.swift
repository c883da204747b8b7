internal import CZlib

/// Packs bytes for the way, by zlib.
enum Gzip {
    /// The bytes in gzip's format; nothing where zlib fails.
    static func packed(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
        var stream = z_stream()
        // 15 bits of window and 16 for gzip's header instead of zlib's.
        let start = deflateInit2_(
            &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)
        )
        guard start == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let (end, count) = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return (deflate(&stream, Z_FINISH), Int(stream.total_out))
            }
        }
        return end == Z_STREAM_END ? Array(output[..<count]) : nil
    }
}
