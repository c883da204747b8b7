import Mandarin
import Testing

@Suite("Readings in context")
struct MarkedReadingTests {
    @Test("are those that the table marks", arguments: try TestTable.rows("readings", fields: 2))
    func readings(row: TestTable.Row) throws {
        let marked = MarkedText(row.fields[1])
        var found: [Int: String] = [:]
        for word in try ScriptWriter(citation: true).script(for: marked.text).sentences.flatMap(\.words)
        where word.syllables.count == word.range.count {
            for (place, syllable) in zip(word.range, word.syllables) { found[place] = syllable.description }
        }
        for (place, reading) in marked.readings {
            #expect(found[place] == reading, "line \(row.line), \(row.fields[0]): \(row.fields[1])")
        }
    }

    @Test("the table marks each of its sentences, and has none twice")
    func table() throws {
        let rows = try TestTable.rows("readings", fields: 2)
        #expect(rows.count >= 50)
        #expect(rows.allSatisfy { !MarkedText($0.fields[1]).readings.isEmpty })
        #expect(Set(rows.map { $0.fields[1] }).count == rows.count)
    }
}

/// A sentence with readings in brackets: 银行(hang2).
private struct MarkedText {
    var text = ""
    var readings: [Int: String] = [:]

    init(_ written: String) {
        var mark: String?
        for character in written {
            switch character {
            case "(": mark = ""
            case ")":
                readings[text.unicodeScalars.count - 1] = mark
                mark = nil
            default:
                if mark == nil { text.append(character) } else { mark?.append(character) }
            }
        }
    }
}
