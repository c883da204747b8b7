internal import Speech

/// The chapters of a WAV file as they fit into it.
///
/// A `cue ` chunk holds the positions, a `LIST` chunk of type `adtl` the names. libsndfile 1.2.0 writes a corrupt
/// file, and says nothing, when a chunk passes about 50 KB, the header 64 KB, or the names' length is no multiple
/// of 4. So names are cut to 255 bytes, and evenly to less where they are many; more than 1,000 chapters are thinned.
struct ChapterMarks: Equatable {
    /// A chapter's start and name.
    struct Mark: Equatable {
        /// The first sample.
        var position: UInt32
        /// The name as written into the file.
        var label: String
    }

    /// The most chapters a file lists.
    static let maximumCount = RecordingFormats.wave.chapterLimit
    /// The most bytes a name has. libsndfile reads no more than 255.
    static let maximumLabelBytes = 255
    /// The most bytes one chunk has.
    static let maximumChunkBytes = 48_000
    /// The most bytes all that comes before the sound has.
    static let maximumHeaderBytes = 60_000

    /// The chapters in order; their cue identifiers are 1, 2, 3…
    let marks: [Mark]

    /// Fits chapters into a header that holds `otherBytes` bytes besides.
    ///
    /// Those chapters are kept that ``Swift/Array/listed(atMost:)`` gives.
    init(_ chapters: [Timeline.Chapter], otherBytes: Int = 0) {
        let kept = chapters.listed(atMost: Self.maximumCount)
        let limit = Self.labelLimit(for: kept.map(\.title.utf8.count), otherBytes: otherBytes)
        marks = kept.map { Mark(position: UInt32($0.start), label: $0.title.shortened(toBytes: limit)) }
    }

    /// The longest limit, of 255 bytes or less, under which names of such lengths fit.
    private static func labelLimit(for lengths: [Int], otherBytes: Int) -> Int {
        let cueBytes = 12 + 24 * lengths.count
        let budget = min(maximumChunkBytes, maximumHeaderBytes - cueBytes - otherBytes)
        var fitting = 12
        var tooLong = maximumLabelBytes + 1
        while tooLong - fitting > 1 {
            let limit = (fitting + tooLong) / 2
            let size = lengths.reduce(16) { $0 + labelBytes(min($1, limit)) }
            if size <= budget { fitting = limit } else { tooLong = limit }
        }
        return fitting
    }

    /// What a name of `length` bytes takes: identifier, size, cue, the name, its final NUL, an even end.
    private static func labelBytes(_ length: Int) -> Int { (13 + length + 1) / 2 * 2 }

    /// The bytes of the `LIST` chunk after its size: `adtl`, then for each name `labl`, size, cue, UTF-8, NUL.
    var labelList: [UInt8] {
        var bytes = Array("adtl".utf8)
        for (index, mark) in marks.enumerated() {
            var name = Array(mark.label.utf8) + [0]
            // Padding that is part of the last name keeps the chunk's own length a multiple of 4.
            if index == marks.count - 1 {
                while (bytes.count + 12 + name.count) % 4 != 0 { name.append(0) }
            }
            bytes += Array("labl".utf8)
            bytes.append(littleEndian: UInt32(4 + name.count))
            bytes.append(littleEndian: UInt32(index + 1))
            bytes += name
            if name.count % 2 != 0 { bytes.append(0) }
        }
        return bytes
    }
}

extension [UInt8] {
    fileprivate mutating func append(littleEndian value: UInt32) {
        for shift in [0, 8, 16, 24] as [UInt32] { append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
}
