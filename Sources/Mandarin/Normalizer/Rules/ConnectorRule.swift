/// Reads the marks between numbers: 18-35岁 → 到, 1+10+N → 加, 3×5=15 → 乘, 等于, 9:30—17:00 → 到.
struct ConnectorRule: NormalizationRule {
    func reading(at start: Cursor) -> Reading? {
        guard let mark = start.peek(), let before = start.peek(-1), let after = start.peek(1) else { return nil }
        var cursor = start
        cursor.index += 1
        if mark != "/", Symbols.connectors.contains(mark) {
            while cursor.peek() == mark, cursor.index - start.index < 2 { cursor.index += 1 }
            guard let next = cursor.peek(), Self.endsQuantity(before), next.digit != nil else { return nil }
            return Reading(from: start, to: cursor, spoken: "到")
        }
        guard let spoken = Symbols.betweenNumbers[mark] else { return nil }
        let joins = Self.isOperand(before) && (Self.isOperand(after) || after == " ")
        let isGrade = mark == "+" && before.isLatin
        return joins || isGrade ? Reading(from: start, to: cursor, spoken: spoken) : nil
    }

    private static func endsQuantity(_ scalar: Unicode.Scalar) -> Bool {
        scalar.digit != nil || "%‰℃°万亿千百元米日月年时点分岁周后".unicodeScalars.contains(scalar)
    }

    private static func isOperand(_ scalar: Unicode.Scalar) -> Bool {
        scalar.digit != nil || scalar.isLatin || "()（） ”“%".unicodeScalars.contains(scalar)
            || ScalarClass(scalar) == .hanzi
    }
}
