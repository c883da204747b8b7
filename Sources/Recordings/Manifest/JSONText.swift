/// JSON being written: keys in the order given, numbers and escapes always in the same form (RFC 8259).
struct JSONText {
    /// What is written so far.
    private(set) var bytes: [UInt8] = []

    /// Whether the next value follows another in the same object or array.
    private var needsComma = false

    /// Forgets what is written, but not the place.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Adds text as it is.
    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Begins a line within the outermost braces, or deeper.
    mutating func line(depth: Int = 1) {
        if needsComma { raw(",") }
        raw("\n")
        for _ in 0..<depth { raw("  ") }
        needsComma = false
    }

    /// Begins an object or an array.
    mutating func open(_ bracket: StaticString) {
        separate()
        raw(bracket)
        needsComma = false
    }

    /// Ends an object or an array.
    mutating func close(_ bracket: StaticString) {
        raw(bracket)
        needsComma = true
    }

    /// Adds a key; its value follows.
    mutating func key(_ name: StaticString) {
        separate()
        raw("\"")
        raw(name)
        raw("\": ")
        needsComma = false
    }

    /// Adds a key with text, or neither where there is none.
    mutating func field(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    /// Adds a key with a list of texts, or neither where there is none.
    mutating func field(_ name: StaticString, _ texts: [String]?) {
        guard let texts else { return }
        key(name)
        open("[")
        for text in texts {
            separate()
            string(text)
        }
        close("]")
    }

    /// Adds a key with a number, or neither where there is none.
    mutating func field(_ name: StaticString, _ number: Int?) {
        guard let number else { return }
        key(name)
        integer(number)
        needsComma = true
    }

    /// A number given in hundredths, such as -1900 for -19.00; nothing for `nil`.
    mutating func field(_ name: StaticString, hundredths: Int?) {
        guard let hundredths else { return }
        key(name)
        if hundredths < 0 { raw("-") }
        integer(abs(hundredths) / 100)
        raw(".")
        let rest = abs(hundredths) % 100
        if rest < 10 { raw("0") }
        integer(rest)
        needsComma = true
    }

    /// Adds a key with the seconds at which a sample is heard.
    mutating func field(_ name: StaticString, sample: Int, rate: Int) {
        key(name)
        let (whole, rest) = sample.quotientAndRemainder(dividingBy: max(1, rate))
        var millionths = (rest * 2_000_000 + rate) / (2 * max(1, rate))
        integer(whole + millionths / 1_000_000)
        millionths %= 1_000_000
        if millionths > 0 {
            raw(".")
            var unit = 100_000
            while millionths > 0 {
                bytes.append(UInt8(ascii: "0") + UInt8(millionths / unit))
                millionths %= unit
                unit /= 10
            }
        }
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { raw(", ") }
    }

    private mutating func integer(_ number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    private mutating func string(_ text: String) {
        raw("\"")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): raw("\\\"")
            case UInt8(ascii: "\\"): raw("\\\\")
            case UInt8(ascii: "\n"): raw("\\n")
            case UInt8(ascii: "\r"): raw("\\r")
            case UInt8(ascii: "\t"): raw("\\t")
            case ..<0x20:
                raw(byte < 0x10 ? "\\u000" : "\\u001")
                bytes.append(Self.digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        raw("\"")
        needsComma = true
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
