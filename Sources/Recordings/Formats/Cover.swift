/// A picture that stands for a recording: in tags, feeds and on lock screens.
public struct Cover: Hashable, Sendable {
    /// The file, a PNG or JPEG.
    public let bytes: [UInt8]
    /// `image/png` or `image/jpeg`.
    public let mediaType: String
    /// How wide it is, in pixels.
    public let width: Int
    /// How high it is, in pixels.
    public let height: Int

    /// The most bytes of a picture: FLAC files have room for little more.
    public static let sizeLimit = 10_000_000

    /// Reads a picture.
    ///
    /// - Throws: ``RecordingError/missing(path:reason:)``, ``RecordingError/inputOutput(path:reason:)``,
    ///   ``RecordingError/tooLarge(path:limit:)`` or ``RecordingError/notCover(path:)``.
    public init(at path: String) throws(RecordingError) {
        guard let cover = Cover(try RegularFile.bytes(at: path, limit: Self.sizeLimit)) else {
            throw .notCover(path: path)
        }
        self = cover
    }

    /// Takes a picture's bytes; nothing where they are neither PNG nor JPEG.
    init?(_ bytes: [UInt8]) {
        guard let (type, width, height) = Self.png(bytes) ?? Self.jpeg(bytes), width > 0, height > 0 else { return nil }
        self.bytes = bytes
        mediaType = type
        self.width = width
        self.height = height
    }

    /// The size stands in the first chunk (PNG, second edition, 11.2.2).
    private static func png(_ bytes: [UInt8]) -> (String, width: Int, height: Int)? {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count > 32,
            bytes[12..<16].elementsEqual("IHDR".utf8)
        else { return nil }
        func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
        return ("image/png", number(16), number(20))
    }

    /// The size stands in the first segment that starts a frame (ITU-T T.81, B.2.2).
    private static func jpeg(_ bytes: [UInt8]) -> (String, width: Int, height: Int)? {
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
        func pair(_ start: Int) -> Int { Int(bytes[start]) << 8 | Int(bytes[start + 1]) }
        var place = 2
        while place + 9 < bytes.count, bytes[place] == 0xFF {
            let marker = bytes[place + 1]
            // Of the codes from C0 on, C4, C8 and CC start something else.
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                return ("image/jpeg", pair(place + 7), pair(place + 5))
            }
            place += marker == 0xFF ? 1 : 2 + pair(place + 2)
        }
        return nil
    }
}
