internal import Files

/// Writes bytes as text that people can read and that gives the same bytes back.
enum PercentEscapes {
    /// The bytes as text. `%` itself is escaped only where two hex digits follow.
    static func text(of bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: mustBeEscaped) {
            return text
        }
        var text = ""
        var index = 0
        while index < bytes.count {
            let scalar = (1...4).lazy.compactMap { length -> Unicode.Scalar? in
                guard index + length <= bytes.count else { return nil }
                let slice = String(validating: bytes[index..<index + length], as: UTF8.self)?.unicodeScalars
                return slice?.count == 1 ? slice?.first : nil
            }.first
            if let scalar, !mustBeEscaped(scalar) || scalar == "%" && !isEscape(bytes, at: index) {
                text.unicodeScalars.append(scalar)
                index += UTF8.width(scalar)
            } else {
                text += "%" + [bytes[index]].hexadecimal.uppercased()
                index += 1
            }
        }
        return text
    }

    /// The bytes of a text that ``text(of:)`` wrote.
    static func bytes(of text: String) -> [UInt8] {
        let written = Array(text.utf8)
        var bytes: [UInt8] = []
        var index = 0
        while index < written.count {
            if written[index] == UInt8(ascii: "%"), isEscape(written, at: index) {
                bytes.append(value(written[index + 1]) << 4 | value(written[index + 2]))
                index += 3
            } else {
                bytes.append(written[index])
                index += 1
            }
        }
        return bytes
    }

    private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x25, 0x7F..<0xA0, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
        index + 2 < bytes.count && isHex(bytes[index + 1]) && isHex(bytes[index + 2])
    }

    private static func isHex(_ byte: UInt8) -> Bool { Character(Unicode.Scalar(byte)).isHexDigit }

    private static func value(_ digit: UInt8) -> UInt8 { UInt8(Character(Unicode.Scalar(digit)).hexDigitValue ?? 0) }
}
