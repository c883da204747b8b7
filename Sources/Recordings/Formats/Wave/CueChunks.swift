/// Reads the chunks that hold a WAV file's chapters, whatever program wrote them.
///
/// libsndfile's own reader drops more than 2,500 cue points and cuts names at 255 bytes; the raw chunks have all.
enum CueChunks {
    /// A cue point: what names refer to, and its sample.
    struct Point: Equatable {
        /// The name's key.
        var id: UInt32
        /// The sample in the `data` chunk.
        var position: Int
    }

    /// The points of a `cue ` chunk. What the chunk's end cuts off is left out.
    static func points(in chunk: [UInt8]) -> [Point] {
        guard let count = chunk.littleEndian(at: 0) else { return [] }
        var points: [Point] = []
        for start in stride(from: 4, through: chunk.count - 24, by: 24).prefix(Int(count)) {
            guard let id = chunk.littleEndian(at: start), let position = chunk.littleEndian(at: start + 20) else {
                break
            }
            points.append(Point(id: id, position: Int(position)))
        }
        return points
    }

    /// The names in a `LIST` chunk of type `adtl`, by cue identifier; none in one of another type.
    ///
    /// Names are read as UTF-8; bytes that are none, as older programs wrote them, become U+FFFD.
    static func labels(in chunk: [UInt8]) -> [UInt32: String] {
        guard chunk.starts(with: "adtl".utf8) else { return [:] }
        var labels: [UInt32: String] = [:]
        var start = 4
        while let size = chunk.littleEndian(at: start + 4).map(Int.init) {
            let end = min(start + 8 + size, chunk.count)
            if chunk[start..<start + 4].elementsEqual("labl".utf8), end >= start + 12,
                let id = chunk.littleEndian(at: start + 8)
            {
                let name = chunk[(start + 12)..<end].prefix { $0 != 0 }
                if !name.isEmpty { labels[id] = String(decoding: name, as: UTF8.self) }
            }
            start += 8 + size + size % 2
        }
        return labels
    }
}

extension [UInt8] {
    /// The 32-bit number at an offset, or nothing past the end.
    fileprivate func littleEndian(at offset: Int) -> UInt32? {
        guard offset >= 0, offset + 4 <= count else { return nil }
        return self[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}
