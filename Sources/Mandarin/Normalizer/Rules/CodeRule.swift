/// Reads names made of letters and figures: C919, G1234次, F-35, 歼-20, PM2.5, 5G, 3D, GB 18030-2022, Windows 11.
///
/// Three digits and more are read one by one in codes, fewer as a number.
enum CodeRule: NormalizationRule {
    static let name = "code"
    static let beginnings: Set<Beginning> = [.digit, .letter, .sign]

    static func reading(at start: Cursor) -> Reading? {
        start.peek()?.digit != nil ? digitsFirst(start) : lettersFirst(start)
    }

    /// 5G, 3D, 4K: one digit and capitals that are no unit.
    private static func digitsFirst(_ start: Cursor) -> Reading? {
        guard start.peek(-1)?.isLatin != true, start.peek(-1)?.digit == nil else { return nil }
        var cursor = start
        let digits = cursor.takeDigits(atMost: 4)
        // 407C, a dive
        if digits.count == 3, !digits.isRound(from: 1), cursor.peek().map({ dives.contains($0) }) == true,
            cursor.peek(1)?.isLatin != true,
            let letters = LatinRule.reading(at: cursor)
        {
            let number = Reading(
                from: start, to: cursor, spoken: ChineseNumber.digits(digits, yao: start.text.options.saysYao))
            return Reading([number, letters])
        }
        guard digits.count <= 2, digits.first != 0, let letter = cursor.peek(), letter.isCapital,
            cursor.peek(1)?.isLatin != true,
            Self.generations.contains(letter)
        else { return nil }
        let number = Reading(from: start, to: cursor, spoken: ChineseNumber.cardinal(digits))
        let letters = LatinRule.reading(at: cursor)
        return letters.flatMap { Reading([number, $0]) }
    }

    private static let dives: ScalarSet = "BCD"
    private static let generations: ScalarSet = "GDKPABSCT"

    private static func lettersFirst(_ start: Cursor) -> Reading? {
        guard start.peek()?.isLatin == true || start.peek() == "-" else { return nil }
        var parts: [Reading] = []
        var cursor = start
        if start.peek() == "-" {
            // 歼-20: the name is Chinese.
            guard let before = start.peek(-1), Self.weapons.contains(before), start.peek(1)?.digit != nil
            else { return nil }
            cursor.index += 1
            parts.append(Reading(from: start, to: cursor, .silent, ""))
        } else {
            guard start.lettersEndAtFigure, let letters = LatinRule.reading(at: start) else { return nil }
            parts.append(letters)
            cursor.index = letters.end
            let gap = cursor
            if cursor.peek() == "-" || cursor.peek() == " " { cursor.index += 1 }
            guard cursor.peek()?.digit != nil, cursor.peek(-1) != " " || !isQuantity(cursor) else { return nil }
            if cursor.index > gap.index { parts.append(Reading(from: gap, to: cursor, .silent, "")) }
        }
        let name = parts[0].first
        let isWord = name.kind == .latin && !name.spoken.utf8.contains(0x20) && name.range.count > 1
        while true {
            let place = cursor
            if let version = VersionRule.reading(at: cursor) {
                parts.append(version)
                cursor.index = version.end
                break
            }
            let digits = cursor.takeDigits()
            guard !digits.isEmpty else { break }
            let spoken: String
            if cursor.peek() == ".", cursor.peek(1)?.digit != nil {
                cursor.index += 1
                let whole = digits.count > 2 ? ChineseNumber.digits(digits) : ChineseNumber.cardinal(digits)
                spoken = whole + "点" + ChineseNumber.digits(cursor.takeDigits())
            } else if Self.isRead(digits, after: start, before: cursor) {
                spoken = ChineseNumber.digits(digits, yao: start.text.options.saysYao && !Self.isYear(digits, isWord))
            } else {
                spoken = ChineseNumber.cardinal(digits)
            }
            parts.append(Reading(from: place, to: cursor, spoken: spoken))
            let dash = cursor
            let isYear =
                (cursor.peek() == "—" || cursor.peek() == "–") && (1...4).allSatisfy { cursor.peek($0)?.digit != nil }
            guard cursor.peek() == "-" || isYear, cursor.peek(1)?.digit != nil else { break }
            cursor.index += 1
            parts.append(Reading(from: dash, to: cursor, spoken: "杠"))
        }
        return Reading(parts)
    }

    /// Whether figures are said one by one: A380, G1024次, F-35; but S-400, F-16 and 歼-20.
    private static func isRead(_ digits: Digits, after start: Cursor, before end: Cursor) -> Bool {
        if digits[0] == 0 { return true }
        if digits.count >= 3 {
            let isRound = digits.count == 3 && digits[1] == 0 && digits[2] == 0
            return !isRound || end.starts(with: .trips)
        }
        // IP68, RJ45
        if digits.count == 2, start.starts(with: singly) { return true }
        let isHyphened = end.peek(-digits.count - 1) == "-"
        let isForeign =
            start.peek() == "-" ? foreign.contains(start.peek(-1)) : isHyphened && start.peek() != "U"
        return digits.count == 2 && isForeign && digits[0] != 1 && digits[1] != 0
    }

    /// GDP 5.2%, CPI 0.3个百分点: what stands behind a space and is counted is no part of the name.
    private static func isQuantity(_ start: Cursor) -> Bool {
        var cursor = start
        guard cursor.takeNumber() != nil else { return false }
        return cursor.countsFigures || (cursor.peek() == "X" || cursor.peek() == "x") && cursor.peek(1)?.digit != nil
    }

    private static func isYear(_ digits: Digits, _ isWord: Bool) -> Bool {
        digits.count == 4 && (digits[0] == 2 && digits[1] == 0 || isWord)
    }

    /// Letters whose figures are said one by one.
    private static let singly: WordList = "IP RJ"
    /// Names of aircraft of other countries before a hyphen, whose figures are said one by one: 苏-35.
    private static let foreign: ScalarSet = "苏米图卡尔安"
    /// Names before a hyphen and a number.
    private static let weapons: ScalarSet = "歼运轰直强教东风舟号星箭鹰剑雷豹鹏隼征苏米图卡尔安飞鸟蛟龙"
}

extension Cursor {
    /// Whether the letters here end before a figure, or before a hyphen or a space: most words have none after them.
    fileprivate var lettersEndAtFigure: Bool {
        var cursor = self
        while cursor.peek()?.isLetter == true { cursor.index += 1 }
        if cursor.peek() == "'" || cursor.peek() == "’" { return true }
        return cursor.peek()?.digit != nil
            || (cursor.peek() == "-" || cursor.peek() == " ") && cursor.peek(1)?.digit != nil
    }
}
