import Foundation
import Mandarin
import Testing

@Suite("The tables of readings")
struct ReadingTableTests {
    private static let tables = [
        "words", "two-way", "patterns", "beside", "light", "surnames", "name-words", "name-characters",
        "foreign-names", "taiwan",
    ]

    /// The rows of a table as it stands in the source.
    private func rows(_ name: String) throws -> [[String]] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Sources/Mandarin/Readings/Tables/\(name).tsv").standardizedFileURL
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test("give a reason in each line", arguments: tables)
    func reasons(name: String) throws {
        for row in try rows(name) {
            #expect(row.last?.isEmpty == false && row.count > 1, "\(name).tsv: \(row.joined(separator: " "))")
        }
    }

    @Test("say nothing twice", arguments: tables.filter { $0 != "light" })
    func duplicates(name: String) throws {
        // A word may have several roles beside a name.
        let keys = try rows(name).map { name == "name-words" ? "\($0[0]) \($0[1])" : $0[0] }
        #expect(
            Set(keys).count == keys.count, "\(Dictionary(grouping: keys) { $0 }.filter { $1.count > 1 }.keys.sorted())")
    }

    @Test("no light word stands in two lines")
    func lightWords() throws {
        let words = try rows("light").flatMap { $0[0].split(separator: " ") }
        #expect(
            Set(words).count == words.count,
            "\(Dictionary(grouping: words) { $0 }.filter { $1.count > 1 }.keys.sorted())")
    }

    @Test("a two-way word's readings are two, and the table of words has one of them")
    func twoWay() throws {
        let words = Dictionary(uniqueKeysWithValues: try rows("words").map { ($0[0], $0[1]) })
        for row in try rows("two-way") {
            let readings = row[1].components(separatedBy: " / ")
            #expect(readings.count == 2 && readings[0] != readings[1], "\(row[0])")
            #expect(readings.allSatisfy { $0.split(separator: " ").count == row[0].unicodeScalars.count }, "\(row[0])")
            if let reading = words[row[0]] { #expect(readings.contains(reading), "\(row[0]): \(reading)") }
        }
    }
}
