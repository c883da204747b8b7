import Foundation
import Testing

/// A table of cases that a linguist can read and extend: a line each, tabs between the fields, `#` before comments.
enum TestTable {
    struct Row: Sendable, CustomTestStringConvertible {
        var line: Int
        var fields: [String]

        var testDescription: String { fields[1] }
    }

    /// The rows of a table.
    static func rows(_ name: String, fields count: Int) throws -> [Row] {
        let file = try #require(Bundle.module.url(forResource: "Tables/\(name)", withExtension: "tsv"))
        let lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        return try lines.enumerated().filter { !$1.isEmpty && $1.first != "#" }.map { index, line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(fields.count == count, "\(name).tsv:\(index + 1) has \(fields.count) fields")
            return Row(line: index + 1, fields: fields)
        }
    }
}
