/// Reads money with its sign before: ¥13.5 → 十三点五元, €450亿 → 四百五十亿欧元, US$1200万.
enum MoneyRule: NormalizationRule {
    static let name = "money"
    static let beginnings: Set<Beginning> = [.letter, .sign]

    static func reading(at start: Cursor) -> Reading? {
        guard start.peek(-1)?.isLatin != true, let currency = start.text.tables.currencies.form(at: start) else {
            return nil
        }
        var cursor = start
        cursor.index += currency.written.count
        cursor.skipSpaces()
        guard let number = cursor.takeNumber()?.withoutTrailingNoughts else { return nil }
        let end = cursor
        while cursor.take(anyOf: Self.magnitudes) != nil {}
        let magnitude = String(scalars: start.text.scalars(end.index..<cursor.index))
        // ¥100元 says its unit itself.
        let unit = cursor.peek() == "元" || cursor.starts(with: .currency) ? "" : currency.spoken
        let spoken =
            number.isTwo && (!magnitude.isEmpty || !unit.isEmpty)
            ? "两" : number.spoken(liangBai: start.text.options.saysLiangBai)
        // ¥128/人
        var per = ""
        if cursor.peek() == "/", cursor.peek(1).map({ ScalarClass($0) == .hanzi }) == true {
            cursor.index += 1
            per = "每"
        }
        return Reading(from: start, to: cursor, spoken: spoken + magnitude + unit + per)
    }

    private static let magnitudes: ScalarSet = "百千万亿多余"
}
