/// Reads versions and addresses of numbers: 2.1.0 → 二点一点零, 192.168.1.1, with a v before it or not.
enum VersionRule: NormalizationRule {
    static let name = "version"
    static let beginnings: Set<Beginning> = [.digit]

    static func reading(at start: Cursor) -> Reading? {
        guard start.peek(-1)?.digit == nil else { return nil }
        var cursor = start
        var parts: [Digits] = []
        while parts.count < 8 {
            let digits = cursor.takeDigits(atMost: 6)
            guard !digits.isEmpty else { return nil }
            // Most figures end here.
            if parts.isEmpty, cursor.peek() != "." { return nil }
            parts.append(digits)
            guard cursor.peek() == ".", cursor.peek(1)?.digit != nil else { break }
            cursor.index += 1
        }
        guard parts.count > 2 else { return nil }
        let spoken = parts.map {
            $0.count > 2 ? ChineseNumber.digits($0, yao: start.text.options.saysYao) : ChineseNumber.cardinal($0)
        }
        return Reading(from: start, to: cursor, spoken: spoken.joined(separator: "点"))
    }
}
