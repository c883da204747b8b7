/// Hears nothing in the marks of notes: 结论[12]。 ［3，5］ ¹; a voice may have them read.
enum NoteMarkRule: NormalizationRule {
    static let name = "note mark"
    static let beginnings: Set<Beginning> = [.sign]

    static func reading(at start: Cursor) -> Reading? {
        guard !start.text.options.readsNoteMarks else { return nil }
        var cursor = start
        if start.peek() == "[" {
            guard takeBrackets(&cursor) else { return nil }
        } else {
            // x² and m² have a power; a note stands behind a word or a mark.
            guard let before = start.peek(-1), TokenStart(before) != .candidate, before != "米" else { return nil }
            while let mark = cursor.peek(), superscripts.contains(mark) || cursor.index > start.index && mark == "⁻" {
                cursor.index += 1
            }
            guard cursor.index > start.index else { return nil }
        }
        return Reading(from: start, to: cursor, silent: .noteMark)
    }

    /// [12], [3,5], [1-4], [注1]; but not [2023], which is a year.
    private static func takeBrackets(_ cursor: inout Cursor) -> Bool {
        cursor.index += 1
        _ = cursor.take("注")
        for _ in 0..<8 {
            let digits = cursor.takeDigits(atMost: 4)
            guard (1...3).contains(digits.count) else { return false }
            if cursor.take("]") { return true }
            guard cursor.take(anyOf: separators) != nil else { return false }
            cursor.skipSpaces()
        }
        return false
    }

    private static let separators: ScalarSet = ",，、-–—~;；"
    private static let superscripts: ScalarSet = "¹²³⁰⁴⁵⁶⁷⁸⁹"
}
