/// Reads numbers marked as such: No.1 → 第一, №5 → 第五, §3 → 第三节.
enum OrdinalRule: NormalizationRule {
    static let name = "ordinal"
    static let beginnings: Set<Beginning> = [.letter, .sign]

    static func reading(at start: Cursor) -> Reading? {
        if start.peek() == "#" { return numbered(start) }
        guard start.peek(-1)?.isLatin != true else { return nil }
        var cursor = start
        let isSection = cursor.peek() == "§"
        guard cursor.takeWord(of: Self.marks) else { return nil }
        cursor.skipSpaces()
        let digits = cursor.takeDigits(atMost: 6)
        guard !digits.isEmpty, cursor.peek() != "." || cursor.peek(1)?.digit == nil else { return nil }
        let spoken = ChineseNumber.cardinal(digits)
        return Reading(
            from: start, to: cursor,
            spoken: (start.peek(-1) == "第" ? "" : "第") + spoken + (isSection ? "节" : ""))
    }

    /// #12杆 → 十二号杆
    private static func numbered(_ start: Cursor) -> Reading? {
        var cursor = start
        cursor.index += 1
        let digits = cursor.takeDigits(atMost: 5)
        guard (1...4).contains(digits.count), start.peek(-1)?.digit == nil, cursor.peek() != "#" else { return nil }
        return Reading(from: start, to: cursor, spoken: ChineseNumber.cardinal(digits) + "号")
    }

    private static let marks: WordList = "No. NO. no. № §"
}
