/// What is said for signs and letters that have a name, found by their first character: kg, US$, CO₂.
struct SpokenForms: Sendable {
    /// A form as it is written, and what is said for it.
    struct Form: Sendable {
        let written: [Unicode.Scalar]
        let spoken: String
    }

    private let byFirst: [Unicode.Scalar: [Form]]

    /// Reads a table: what is said, how it is written (␣ for a space), the reason.
    ///
    /// - Throws: ``LexiconError`` when the table is missing or damaged.
    init(_ table: String) throws(LexiconError) {
        var forms: [Form] = []
        for fields in try TextTable(table, fields: 3).rows {
            for written in fields[1].words {
                forms.append(
                    Form(written: written.unicodeScalars.map { $0 == "␣" ? " " : $0 }, spoken: String(fields[0])))
            }
        }
        // Longer forms come first, so that they are found before what they begin with.
        byFirst = Dictionary(grouping: forms.sorted { $0.written.count > $1.written.count }, by: { $0.written[0] })
    }

    /// The longest form that stands at a cursor.
    func form(at cursor: Cursor) -> Form? {
        // Hanzi begin none.
        guard let first = cursor.peek(), first.value < 0x2E80 || first.value > 0x3300, let forms = byFirst[first] else {
            return nil
        }
        return forms.first { form in form.written.indices.allSatisfy { cursor.peek($0) == form.written[$0] } }
    }
}
