import Foundation

/// JSON as the commands print it.
enum JSON {
    /// One value on one line.
    static func line(_ value: some Encodable) throws -> String { try text(value, pretty: false) }

    /// A value for people to read.
    static func pretty(_ value: some Encodable) throws -> String { try text(value, pretty: true) }

    private static func text(_ value: some Encodable, pretty: Bool) throws -> String {
        let encoder = JSONEncoder()
        // Sorted, for otherwise the order changes from run to run.
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
