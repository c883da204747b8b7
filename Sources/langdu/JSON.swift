import Foundation

/// JSON as the commands print it.
enum JSON {
    /// One value on one line.
    static func line(_ value: some Encodable) throws -> String { try text(value, pretty: false) }

    /// A value for people to read.
    static func pretty(_ value: some Encodable) throws -> String { try text(value, pretty: true) }

    /// Control characters that JSON may hold as they are, but that would steer a terminal.
    private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool { (0x7F..<0xA0).contains(scalar.value) }

    private static func text(_ value: some Encodable, pretty: Bool) throws -> String {
        let encoder = JSONEncoder()
        // Sorted, for otherwise the order changes from run to run.
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        let text = String(decoding: try encoder.encode(value), as: UTF8.self)
        guard text.unicodeScalars.contains(where: mustBeEscaped) else { return text }
        return text.unicodeScalars.reduce(into: "") { text, scalar in
            if mustBeEscaped(scalar) {
                text += "\\u00\(String(scalar.value, radix: 16))"
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
    }
}
