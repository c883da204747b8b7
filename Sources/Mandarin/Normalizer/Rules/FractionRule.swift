/// Reads fractions: 2/3 → 三分之二. Longer figures, and figures in a row, are no fractions: 985/211, 24/7/365.
enum FractionRule: NormalizationRule {
    static let name = "fraction"
    static let beginnings: Set<Beginning> = [.digit]

    static func reading(at start: Cursor) -> Reading? {
        guard start.peek(-1) != "/" else { return nil }
        var cursor = start
        let numerator = cursor.takeDigits(atMost: 3)
        guard start.peek(-1)?.digit == nil, (1...2).contains(numerator.count), cursor.takeStroke() else { return nil }
        let denominator = cursor.takeDigits(atMost: 6)
        // 第2/2009号 is the number of a document.
        let isDocument = denominator.count == 4 && cursor.peek() == "号"
        if numerator.count == 2, denominator.count == 2, cursor.starts(with: .yearKind) { return nil }
        guard (1...5).contains(denominator.count), denominator[0] != 0, cursor.peek() != "/", cursor.peek() != ".",
            !isDocument, numerator.value == 1 || cursor.peek()?.isLatin != true
        else {
            return nil
        }
        // 1/250s
        let end = cursor
        let unit = Unit(at: cursor).flatMap { !$0.isShare && $0.isWhole(at: end) ? $0 : nil }
        cursor.index += unit?.length ?? 0
        return Reading(
            from: start, to: cursor,
            spoken: ChineseNumber.cardinal(denominator) + "分之" + ChineseNumber.cardinal(numerator)
                + (unit?.spoken ?? ""))
    }
}

extension Cursor {
    /// Steps over the stroke of a fraction, with or without spaces around it.
    fileprivate mutating func takeStroke() -> Bool {
        if peek() == " ", peek(1) == "/", peek(2) == " " {
            index += 3
            return true
        }
        return take("/")
    }
}
