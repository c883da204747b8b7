/// A unit as it is written after a number, and what is said for it.
struct Unit {
    /// How many characters it takes.
    let length: Int
    /// What is said.
    let spoken: String
    /// Its last character.
    let last: Unicode.Scalar

    private init(_ form: SpokenForms.Form) {
        (length, spoken, last) = (form.written.count, form.spoken, form.written[form.written.count - 1])
    }

    /// A quotient: `元/kWh`, `m³/s`.
    private init(_ unit: Unit, per base: Unit) {
        (length, spoken, last) = (unit.length + 1 + base.length, unit.spoken + "每" + base.spoken, base.last)
    }

    /// Whether it is said before the number: 百分之.
    var isShare: Bool { spoken.hasSuffix("分之") }

    /// Whether below nought it may be 零下.
    var isTemperature: Bool { spoken.hasSuffix("氏度") }

    /// The longest unit that stands at a cursor; a quotient of two where one follows the other.
    init?(at cursor: Cursor) {
        guard let form = cursor.text.tables.units.form(at: cursor) else { return nil }
        let unit = Unit(form)
        var rest = cursor
        rest.index += unit.length
        guard !unit.isShare, rest.take("/"), let base = cursor.text.tables.units.form(at: rest).map(Unit.init),
            !base.isShare, base.isWhole(at: rest)
        else {
            self = unit
            return
        }
        self.init(unit, per: base)
    }

    /// Whether it ends there: a letter after it makes it a word of its own, as in 5 members.
    func isWhole(at cursor: Cursor) -> Bool {
        guard last.isLatin, let next = cursor.peek(length) else { return true }
        return !next.isLatin && !(next == "+" && length == 1)
    }
}
