/// Reads versions and addresses of numbers: 2.1.0 → 二点一点零, 192.168.1.1, with a v before it or not.
struct VersionRule: NormalizationRule {
    func reading(at start: Cursor) -> Reading? {
        var cursor = start
        guard start.peek(-1)?.digit == nil else { return nil }
        var parts: [String] = []
        while true {
            let digits = cursor.takeDigits(atMost: 6)
            guard !digits.isEmpty else { return nil }
            parts.append(digits.count > 2 ? ChineseNumber.digits(digits) : ChineseNumber.cardinal(digits))
            guard cursor.peek() == ".", cursor.peek(1)?.digit != nil, parts.count < 8 else { break }
            cursor.index += 1
        }
        return parts.count > 2 ? Reading(from: start, to: cursor, spoken: parts.joined(separator: "点")) : nil
    }
}
