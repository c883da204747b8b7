internal import Files
internal import Glibc
internal import Speech

/// What the boxes of an MPEG-4 file say of its sound (ISO/IEC 14496-12), and its chapters, as Nero's player had them
/// first and most programs write them.
struct MPEG4File {
    /// Units of time a second of the track of sound, which are samples where ffmpeg wrote it.
    let timeScale: Int
    /// The length in units of time, without what decoders need before the start.
    let length: Int
    /// The chapters with their starts, in units of time.
    let chapters: [(title: String, start: Int)]

    /// The most bytes of the box that tells of all tracks; an hour of speech takes half a million.
    private static let sizeLimit = 64 << 20

    /// Reads an open file; nothing where it is none of MPEG-4.
    ///
    /// - Throws: ``RecordingError/notAudio(path:reason:)`` where there is no sound in it, or
    ///   ``RecordingError/inputOutput(path:reason:)``.
    init?(of file: borrowing Descriptor, path: String) throws(RecordingError) {
        let movie: [UInt8]?
        do {
            guard let found = try Self.movie(in: file) else { return nil }
            movie = found
        } catch {
            throw .inputOutput(path: path, reason: error.reason)
        }
        guard let movie, let track = Self.track(in: Box.all(in: movie[...])) else {
            throw .notAudio(path: path, reason: "this MPEG-4 file has no track of sound")
        }
        timeScale = track.timeScale
        length = track.length
        let list = Box.first("chpl", in: Box.first("udta", in: movie[...]) ?? [])
        chapters = list.map { Self.chapters(in: $0, timeScale: track.timeScale) } ?? []
    }

    /// The box of the tracks, empty where it is missing; nothing where the file does not begin as one of MPEG-4.
    private static func movie(in file: borrowing Descriptor) throws(SystemFailure) -> [UInt8]? {
        let size = Int(try file.status().st_size)
        var start = 0
        var header = [UInt8](repeating: 0, count: 16)
        while start + 8 <= size {
            header = [UInt8](repeating: 0, count: 16)
            _ = try file.read(all: &header, at: start)
            let name = header[4..<8]
            if start == 0, !name.elementsEqual("ftyp".utf8) { return nil }
            guard let box = Box.size(header, rest: size - start) else { return [] }
            if name.elementsEqual("moov".utf8) {
                guard box.size - box.header <= sizeLimit else { return [] }
                var bytes = [UInt8](repeating: 0, count: box.size - box.header)
                let count = try file.read(all: &bytes, at: start + box.header)
                return Array(bytes.prefix(count))
            }
            start += box.size
        }
        return start == 0 ? nil : []
    }

    private static func track(in boxes: [Box]) -> (timeScale: Int, length: Int)? {
        for track in boxes where track.name == "trak" {
            guard let media = Box.first("mdia", in: track.bytes),
                let handler = Box.first("hdlr", in: media), handler.dropFirst(8).starts(with: "soun".utf8),
                let header = Box.first("mdhd", in: media), let version = header.first
            else { continue }
            let isLong = version == 1
            guard let scale = header.bigEndian(at: isLong ? 20 : 12, 4), (1...1_000_000).contains(scale),
                let duration = header.bigEndian(at: isLong ? 24 : 16, isLong ? 8 : 4)
            else { continue }
            guard (0...1 << 60).contains(duration) else { continue }
            return (scale, max(0, duration - skipped(by: track.bytes)))
        }
        return nil
    }

    /// How much of a track its list of edits leaves out at the start.
    private static func skipped(by track: ArraySlice<UInt8>) -> Int {
        guard let edits = Box.first("edts", in: track), let list = Box.first("elst", in: edits),
            let version = list.first, let time = list.bigEndian(at: version == 1 ? 16 : 12, version == 1 ? 8 : 4)
        else { return 0 }
        // An edit that is nothing but a pause has -1 here.
        return time == 0xFFFF_FFFF ? 0 : max(0, time)
    }

    private static func chapters(in list: ArraySlice<UInt8>, timeScale: Int) -> [(title: String, start: Int)] {
        guard let version = list.first else { return [] }
        var place = version == 0 ? 4 : 8
        guard let count = list.bigEndian(at: place, 1) else { return [] }
        place += 1
        var chapters: [(String, Int)] = []
        for _ in 0..<count {
            guard let start = list.bigEndian(at: place, 8), let size = list.bigEndian(at: place + 8, 1), start >= 0,
                let title = list.bytes(at: place + 9, size)
            else { break }
            // Tenths of a millionth of a second.
            let time = (Double(start) / 10_000_000 * Double(timeScale)).rounded()
            chapters.append((String(decoding: title, as: UTF8.self), Int(clamping: time)))
            place += 9 + size
        }
        return chapters
    }
}

/// A box of an MPEG-4 file: a name and bytes.
private struct Box {
    var name: String
    var bytes: ArraySlice<UInt8>

    /// The boxes in some bytes; what is cut off is left out.
    static func all(in bytes: ArraySlice<UInt8>) -> [Box] {
        var boxes: [Box] = []
        var rest = bytes
        while rest.count >= 8, let (size, header) = size(Array(rest.prefix(16)), rest: rest.count), size <= rest.count {
            let name = String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self)
            boxes.append(Box(name: name, bytes: rest.prefix(size).dropFirst(header)))
            rest = rest.dropFirst(size)
        }
        return boxes
    }

    static func first(_ name: String, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        all(in: bytes).first { $0.name == name }?.bytes
    }

    /// The size of a box with its header, by its first 16 bytes; nothing where that cannot be.
    ///
    /// - Parameter rest: The bytes from its start to the end, which is where a box of size 0 ends.
    static func size(_ bytes: [UInt8], rest: Int) -> (size: Int, header: Int)? {
        guard let short = bytes[...].bigEndian(at: 0, 4) else { return nil }
        if short == 0 { return (rest, 8) }
        if short != 1 { return short >= 8 ? (short, 8) : nil }
        guard let long = bytes[...].bigEndian(at: 8, 8), long >= 16, long <= 1 << 60 else { return nil }
        return (long, 16)
    }
}

extension ArraySlice<UInt8> {
    /// Bytes at an offset from the start; nothing where there are not so many.
    fileprivate func bytes(at offset: Int, _ count: Int) -> ArraySlice<UInt8>? {
        guard offset <= self.count, count <= self.count - offset else { return nil }
        return dropFirst(offset).prefix(count)
    }

    /// A number of at most 8 bytes at an offset from the start, the highest byte first.
    fileprivate func bigEndian(at offset: Int, _ count: Int) -> Int? {
        bytes(at: offset, count)?.reduce(0) { $0 << 8 | Int($1) }
    }
}
