/// Reads names made of letters and figures: C919, G1234次, F-35, 歼-20, PM2.5, 5G, 3D, GB 18030-2022, Windows 11.
///
/// Three digits and more are read one by one in codes, fewer as a number.
struct CodeRule: NormalizationRule {
    func reading(at start: Cursor) -> Reading? {
        start.peek()?.digit != nil ? digitsFirst(start) : lettersFirst(start)
    }

    /// 5G, 3D, 4K: one digit and capitals that are no unit.
    private func digitsFirst(_ start: Cursor) -> Reading? {
        guard start.peek(-1)?.isLatin != true, start.peek(-1)?.digit == nil else { return nil }
        var cursor = start
        let digits = cursor.takeDigits(atMost: 3)
        guard digits.count <= 2, let letter = cursor.peek(), letter.isCapital, cursor.peek(1)?.isLatin != true,
            Self.generations.unicodeScalars.contains(letter)
        else { return nil }
        let number = Reading(from: start, to: cursor, spoken: ChineseNumber.cardinal(digits))
        let letters = LatinRule().reading(at: cursor)
        return letters.map { Reading([number, $0], end: $0.end) }
    }

    private static let generations = "GDKPAB"

    private func lettersFirst(_ start: Cursor) -> Reading? {
        guard start.peek()?.isLatin == true || start.peek() == "-" else { return nil }
        var parts: [Reading] = []
        var cursor = start
        if start.peek() == "-" {
            // 歼-20: the name is Chinese.
            guard let before = start.peek(-1), Self.weapons.unicodeScalars.contains(before), start.peek(1)?.digit != nil
            else { return nil }
            cursor.index += 1
            parts.append(Reading(from: start, to: cursor, .silent, ""))
        } else {
            guard let letters = LatinRule().reading(at: start) else { return nil }
            parts.append(letters)
            cursor.index = letters.end
            let gap = cursor
            if cursor.peek() == "-" || cursor.peek() == " " { cursor.index += 1 }
            guard cursor.peek()?.digit != nil else { return nil }
            if cursor.index > gap.index { parts.append(Reading(from: gap, to: cursor, .silent, "")) }
        }
        let isWord = parts[0].tokens.contains {
            $0.kind == .latin && !$0.spoken.utf8.contains(0x20) && $0.range.count > 1
        }
        while true {
            let place = cursor
            if let version = VersionRule().reading(at: cursor) {
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
            } else if digits.count >= 3 || digits[0] == 0 {
                spoken = ChineseNumber.digits(digits, yao: start.text.options.saysYao && !Self.isYear(digits, isWord))
            } else if digits.count == 2, start.peek()?.isCapital == true, start.peek(1) == "-" {
                // F-35 and F-16 are said digit by digit.
                spoken = ChineseNumber.digits(digits)
            } else {
                spoken = ChineseNumber.cardinal(digits)
            }
            parts.append(Reading(from: place, to: cursor, spoken: spoken))
            let dash = cursor
            guard cursor.peek() == "-", cursor.peek(1)?.digit != nil else { break }
            cursor.index += 1
            parts.append(Reading(from: dash, to: cursor, spoken: "杠"))
        }
        return Reading(parts, end: cursor.index)
    }

    private static func isYear(_ digits: [Int], _ isWord: Bool) -> Bool {
        digits.count == 4 && (digits[0] == 2 && digits[1] == 0 || isWord)
    }

    /// Names before a hyphen and a number.
    private static let weapons = "歼运轰直强教东风舟号星箭鹰剑雷豹鹏隼征"
}
