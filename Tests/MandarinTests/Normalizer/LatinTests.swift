import Foundation
import Mandarin
import TestSupport
import Testing

@Suite("What an English voice is given")
struct LatinTests {
    /// Class, text, words.
    private static func rows() throws -> [TestTable.Row] { try TestTable.rows("latin", fields: 3) }

    private static func tokens(_ text: String, _ words: UserLexicon? = nil) throws -> [Token] {
        let scalars = Array(text.unicodeScalars)
        return try Normalizer(userLexicon: words).tokens(in: scalars, range: 0..<scalars.count)
    }

    @Test("is what the table says", arguments: try rows())
    func latin(row: TestTable.Row) throws {
        let spoken = try Self.tokens(row.fields[1]).filter { $0.kind == .latin }.map(\.spoken).joined(separator: "|")
        #expect(spoken == row.fields[2], "line \(row.line), \(row.fields[0])")
    }

    @Test("is English alone where the sentence is", arguments: try rows())
    func figures(row: TestTable.Row) throws {
        let isChinese = row.fields[1].unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        guard !isChinese, row.fields[0] != "chinese" else { return }
        #expect(try Self.tokens(row.fields[1]).allSatisfy { $0.kind != .rewritten }, "line \(row.line)")
    }

    @Test("holds what the table of acronyms says, letter for letter where it is no other word")
    func acronyms() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Sources/Mandarin/Normalizer/Words/acronyms.tsv").standardizedFileURL
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t").map(String.init) }
        #expect(rows.count > 300)
        #expect(Set(rows.map { $0[0] }).count == rows.count)
        for row in rows {
            let ways = row[1].components(separatedBy: " / ")
            #expect(try Self.tokens("在\(row[0])里").filter { $0.kind == .latin }.map(\.spoken) == [ways[0]], "\(row[0])")
            // A letter alone is spelled, so it stands in what is said only where it is written.
            let letters = ways[0].lowercased().components(separatedBy: " ").filter { $0.count == 1 }.joined()
            #expect(letters.allSatisfy { row[0].lowercased().contains($0) }, "\(row[0])")
        }
    }

    @Test("any capitals and small letters are said, and a figure among them", arguments: 0..<200)
    func soup(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let alphabet = Array("AEIOUaeiouBCGNSTVbcnstv 's.1290-$%:/,中".unicodeScalars)
        let text = (0..<60).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
        var end = 0
        for token in try Normalizer().tokens(in: text, range: 0..<text.count) {
            #expect(token.range.lowerBound == end && !token.range.isEmpty)
            end = token.range.upperBound
            #expect(!token.spoken.unicodeScalars.contains { ("0"..."9").contains($0) }, "\(token)")
            guard token.kind == .silent || token.kind == .punctuation else { continue }
            #expect(!text[token.range].contains { $0.properties.isAlphabetic || ("0"..."9").contains($0) }, "\(token)")
        }
        #expect(end == text.count)
    }

    @Test(
        "takes time in proportion",
        arguments: [
            "THE ", "A.", "Mr. ", "is 2021 ", "the US$5 ", "CEOs ", "aB", "AB", "No. 5 of it ", "1-2 to it ", "App ",
        ])
    func long(unit: String) throws {
        let text = Array(String(repeating: unit, count: 40_000 / unit.unicodeScalars.count).unicodeScalars)
        #expect(try Normalizer().tokens(in: text, range: 0..<text.count).last?.range.upperBound == text.count)
    }
}
