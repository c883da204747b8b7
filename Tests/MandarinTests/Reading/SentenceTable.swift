import Foundation
import Testing

/// The sentences of `sentences.tsv` and how they are spoken.
enum SentenceTable {
    struct Row: Sendable, CustomTestStringConvertible {
        var line: Int
        var phenomenon: String
        var sentence: String
        var spoken: String
        var reason: String

        var testDescription: String { sentence }
    }

    static func rows() throws -> [Row] {
        let file = try #require(Bundle.module.url(forResource: "sentences", withExtension: "tsv"))
        let lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        return try lines.enumerated().filter { !$1.isEmpty && $1.first != "#" }.map { index, line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(fields.count == 4, "line \(index + 1) has \(fields.count) fields")
            return Row(
                line: index + 1, phenomenon: fields[0], sentence: fields[1], spoken: fields[2], reason: fields[3])
        }
    }
}
