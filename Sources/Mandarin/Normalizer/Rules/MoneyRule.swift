/// Reads money with its sign before: ¥13.5 → 十三点五元, €450亿 → 四百五十亿欧元, US$1200万.
struct MoneyRule: NormalizationRule {
    func reading(at start: Cursor) -> Reading? {
        guard start.peek(-1)?.isLatin != true,
            let currency = Currencies.table.first(where: { start.starts(with: $0.written) })
        else { return nil }
        var cursor = start
        cursor.index += currency.written.unicodeScalars.count
        cursor.skipSpaces()
        guard let number = cursor.takeNumber() else { return nil }
        var magnitude = ""
        while let scalar = cursor.take(anyOf: "百千万亿多余") { magnitude.unicodeScalars.append(scalar) }
        // ¥100元 says its unit itself.
        let unit = cursor.peek() == "元" || cursor.word(of: [currency.spoken]) != nil ? "" : currency.spoken
        let spoken =
            number.isTwo && (!magnitude.isEmpty || !unit.isEmpty)
            ? "两" : number.spoken(liangBai: start.text.options.saysLiangBai)
        return Reading(from: start, to: cursor, spoken: spoken + magnitude + unit)
    }
}
