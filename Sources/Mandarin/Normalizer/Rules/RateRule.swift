/// Reads rates per ten thousand and more: 97.1/10万 → 十万分之九十七点一, 5.2/10万人 → 每十万人五点二.
enum RateRule: NormalizationRule {
    static let name = "rate"
    static let beginnings: Set<Beginning> = [.digit]

    static func reading(at start: Cursor) -> Reading? {
        guard !start.continuesNumber else { return nil }
        var cursor = start
        guard let number = cursor.takeNumber(), cursor.take("/") else { return nil }
        let base = cursor.takeDigits(atMost: 8)
        guard !base.isEmpty, base[0] != 0, cursor.peek()?.digit == nil else { return nil }
        let magnitude = cursor.take(anyOf: magnitudes)
        guard magnitude != nil || base[0] == 1 && base.isRound(from: 1) else { return nil }
        guard magnitude != nil || base.count > (number.fraction.isEmpty ? 4 : 2) else { return nil }
        let spokenBase = ChineseNumber.cardinal(base) + (magnitude.map { String($0) } ?? "")
        let liangBai = start.text.options.saysLiangBai
        let end = cursor
        if cursor.takeWord(of: .counted) {
            let unit = String(scalars: start.text.scalars(end.index..<cursor.index))
            return Reading(from: start, to: cursor, spoken: "每\(spokenBase)\(unit)\(number.spoken(liangBai: liangBai))")
        }
        return Reading(from: start, to: end, spoken: "\(spokenBase)分之\(number.spoken(liangBai: liangBai))")
    }

    private static let magnitudes: ScalarSet = "万亿"
}
