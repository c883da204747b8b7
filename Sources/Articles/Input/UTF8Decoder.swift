/// Strict UTF-8, with the offset of the first byte that is not (Unicode 16.0, table 3-7).
struct UTF8Decoder {
    /// What was decoded, without the bytes that are not UTF-8.
    private(set) var scalars: [Unicode.Scalar] = []
    /// The offset of the first byte that is not UTF-8.
    private(set) var failure: Int?
    private var failures = 0
    private var multibyte = 0

    /// Whether this is UTF-8 with a few bytes broken, rather than another encoding.
    var isDamaged: Bool { failures > 0 && multibyte > failures * 8 }

    static func decode(_ bytes: [UInt8]) -> UTF8Decoder {
        var decoder = UTF8Decoder()
        decoder.scalars.reserveCapacity(bytes.count / 2)
        bytes.withUnsafeBufferPointer { decoder.run($0) }
        return decoder
    }

    private mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            if lead < 0x80 {
                scalars.append(Unicode.Scalar(lead))
                index += 1
                continue
            }
            let length = Self.length(lead)
            var value = UInt32(lead) & (0x7F >> UInt32(length))
            var taken = 1
            while taken < length, index + taken < bytes.count, bytes[index + taken] & 0xC0 == 0x80 {
                value = value << 6 | UInt32(bytes[index + taken] & 0x3F)
                taken += 1
            }
            if taken == length, length > 1, value >= Self.least[length], let scalar = Unicode.Scalar(value) {
                scalars.append(scalar)
                multibyte += 1
            } else {
                failure = failure ?? index
                failures += 1
            }
            index += taken
        }
    }

    private static func length(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    /// The least scalar that may be written with so many bytes.
    private static let least: [UInt32] = [0, 0, 0x80, 0x800, 0x1_0000]
}
