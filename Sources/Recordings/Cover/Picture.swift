internal import CZlib

/// A picture on one ground, to be painted on in a few inks, and written as a PNG file (PNG, second edition).
///
/// A place holds one ink, as much of it as is wanted; what was there before is covered.
struct Picture {
    /// A colour by its six digits, such as `0xA72D20`.
    struct Colour: Hashable {
        var digits: UInt32
        init(_ digits: UInt32) { self.digits = digits }
        /// Red, green and blue.
        fileprivate var parts: [Int] { [16, 8, 0].map { Int(digits >> $0 & 0xFF) } }
    }

    let width: Int
    let height: Int
    /// What is painted with; all steps between the ground and each ink are colours of the picture.
    private let palette: [[Int]]
    private var pixels: [UInt8]

    /// How many steps there are from the ground to an ink.
    private static let steps = 63

    /// - Parameter inks: At most four.
    init(width: Int, height: Int, ground: Colour, inks: [Colour]) {
        self.width = width
        self.height = height
        palette = inks.prefix(4).flatMap { ink in
            (0...Self.steps).map { step in
                zip(ground.parts, ink.parts).map { from, to in from + (to - from) * step / Self.steps }
            }
        }
        pixels = [UInt8](repeating: 0, count: width * height)
    }

    /// Paints a rectangle with an ink; what is outside of the picture is left out.
    mutating func fill(x: Range<Int>, y: Range<Int>, ink: Int) {
        for row in y.clamped(to: 0..<height) {
            for column in x.clamped(to: 0..<width) { paint(x: column, y: row, ink: ink, share: 255) }
        }
    }

    /// Paints a place with as much of an ink as `share` of 255 says.
    mutating func paint(x: Int, y: Int, ink: Int, share: UInt8) {
        guard share > 0, (0..<width).contains(x), (0..<height).contains(y), ink * (Self.steps + 1) < palette.count
        else {
            return
        }
        pixels[y * width + x] = UInt8(ink * (Self.steps + 1) + Int(share) * Self.steps / 255)
    }

    /// Takes as much of what was painted away as `share` of 255 says, so that the ground shows.
    mutating func clear(x: Int, y: Int, share: UInt8) {
        guard share > 0, (0..<width).contains(x), (0..<height).contains(y) else { return }
        let place = y * width + x
        let (ink, step) = Int(pixels[place]).quotientAndRemainder(dividingBy: Self.steps + 1)
        pixels[place] = UInt8(ink * (Self.steps + 1) + step * (255 - Int(share)) / 255)
    }

    /// The picture as a PNG file; nothing where memory runs out.
    var png: [UInt8]? {
        var lines: [UInt8] = []
        lines.reserveCapacity(height * (1 + width))
        for row in 0..<height {
            // Each line begins with its filter: none.
            lines.append(0)
            lines += pixels[row * width..<(row + 1) * width]
        }
        guard let data = Self.compressed(lines) else { return nil }
        let header = Self.number(width) + Self.number(height) + [8, 3, 0, 0, 0]
        let colours = palette.flatMap { $0.map { UInt8(clamping: $0) } }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header)
            + Self.chunk("PLTE", colours) + Self.chunk("IDAT", data) + Self.chunk("IEND", [])
    }

    private static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        var size = compressBound(uLong(bytes.count))
        var failure: Int32 = Z_OK
        let data = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            failure = compress2(buffer.baseAddress, &size, bytes, uLong(bytes.count), 6)
            count = failure == Z_OK ? Int(size) : 0
        }
        return failure == Z_OK ? data : nil
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return number(data.count) + body + number(Int(crc32(0, body, uInt(body.count))))
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
