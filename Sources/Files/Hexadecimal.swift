/// Hexadecimal digits, always two a byte.
extension Sequence<UInt8> {
    /// The bytes in lower-case digits: `[10, 255]` → `0aff`.
    package var hexadecimal: String {
        var digits: [UInt8] = []
        for byte in self { digits += [digit(byte >> 4), digit(byte & 15)] }
        return String(decoding: digits, as: UTF8.self)
    }
}

extension FixedWidthInteger where Self: UnsignedInteger {
    /// The number in lower-case digits, leading zeros too: `UInt16(255)` → `00ff`.
    package var hexadecimal: String { withUnsafeBytes(of: bigEndian) { Array($0) }.hexadecimal }
}

private func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }
