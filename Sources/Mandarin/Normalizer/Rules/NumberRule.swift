/// Reads numbers by what stands around them: quantities, years, percentages, measures, digit strings.
///
/// 2024年 → 二零二四, 20年 → 二十, 2个 → 两, 6.3% → 百分之六点三, 75kg → 七十五千克
struct NumberRule: NormalizationRule {
    func reading(at start: Cursor) -> Reading? {
        var cursor = start
        let sign = Self.takeSign(&cursor)
        guard let number = cursor.takeNumber() else { return nil }
        let end = cursor
        let liangBai = start.text.options.saysLiangBai

        var afterSpace = end
        afterSpace.skipSpaces()
        if let unit = Units.unit(at: afterSpace) {
            afterSpace.index += unit.written.unicodeScalars.count
            // A letter after it makes it a word of its own: 5 members.
            if unit.written.unicodeScalars.last?.isLatin != true || afterSpace.peek()?.isLatin != true {
                let spoken =
                    unit.spoken.hasSuffix("分之")
                    ? sign + unit.spoken + number.spoken(liangBai: liangBai)
                    : sign + (number.isTwo ? "两" : number.spoken(liangBai: liangBai)) + unit.spoken
                return Reading(from: start, to: afterSpace, spoken: spoken)
            }
        }
        if sign.isEmpty, number.fraction.isEmpty, Self.isDigitString(number.integer, from: start, to: end) {
            let yao =
                start.text.options.saysYao && end.peek() != "年" && !Self.isYear(number.integer, from: start, to: end)
            return Reading(from: start, to: end, spoken: ChineseNumber.digits(number.integer, yao: yao))
        }
        let isOrdinal = start.comesAfter(["第", "初", "之", "No.", "NO."])
        if number.isTwo, !isOrdinal, sign.isEmpty, MeasureWords.takesLiang(at: afterSpace) {
            return Reading(from: start, to: end, spoken: "两")
        }
        return Reading(from: start, to: end, spoken: sign + number.spoken(liangBai: liangBai))
    }

    /// A sign that belongs to the number: after nothing that is a number or a letter.
    private static func takeSign(_ cursor: inout Cursor) -> String {
        guard let sign = cursor.peek(), let spoken = Symbols.beforeNumbers[sign], !spoken.isEmpty else { return "" }
        var next = cursor
        next.index += 1
        let before = cursor.peek(-1) ?? " "
        guard next.peek()?.digit != nil, before.digit == nil, !before.isLetter, before != "%", before != ")",
            before != "）"
        else { return "" }
        // 新华社-3 is no number below nought; after hanzi only figures with a unit or a point are.
        if sign == "-", ScalarClass(before) == .hanzi, !isSigned(after: next) { return "" }
        cursor = next
        return spoken
    }

    private static func isSigned(after start: Cursor) -> Bool {
        var cursor = start
        guard let number = cursor.takeNumber() else { return false }
        return !number.fraction.isEmpty || Units.unit(at: cursor) != nil || cursor.starts(with: "度")
    }

    /// Whether digits are read one by one.
    private static func isDigitString(_ digits: [Int], from start: Cursor, to end: Cursor) -> Bool {
        if digits.count > 16 { return true }
        if digits.count > 1, digits[0] == 0 { return true }
        if isYear(digits, from: start, to: end) { return true }
        if isGeneration(digits, from: start, to: end) { return true }
        // 9秒83, 1分02秒31
        if digits.count == 2, start.peek(-1) == "秒", start.peek(-2)?.digit != nil { return true }
        // 985/211
        if digits.count == 3, end.peek() == "/" && end.peek(1)?.digit != nil || start.comesAfter(["/"]) { return true }
        if digits.count == 3, end.word(of: DigitStrings.afterThree) != nil { return true }
        if (3...6).contains(digits.count), start.comesAfter(DigitStrings.before) { return true }
        if digits.count > 4, start.comesAfter(["号", "号码", "号："]) { return true }
        // 粤B·88888
        if digits.count > 3, start.peek(-1) == "·", start.peek(-2)?.isLatin == true { return true }
        let isBracketed = start.comesAfter(["（", "("]) && end.word(of: ["）", ")"]) != nil
        if digits.count == 6,
            isBracketed || start.follows(DigitStrings.stocks, within: 12) || end.word(of: DigitStrings.moves) != nil
        {
            return true
        }
        return false
    }

    /// 90后, “95后”, 80、90后; but 20后
    private static func isGeneration(_ digits: [Int], from start: Cursor, to end: Cursor) -> Bool {
        guard digits.count == 2 else { return false }
        var last = end
        if last.take("、"), last.takeDigits(atMost: 3).count != 2 { return false }
        return last.peek() == "后" && (start.peek(-1) == "“" || digits[1] % 5 == 0 && (digits[0] == 0 || digits[0] >= 5))
    }

    /// 2024年, 1912—1998, 北京2022冬奥会; but 2000多年, 距今5000年.
    private static func isYear(_ digits: [Int], from start: Cursor, to end: Cursor) -> Bool {
        guard digits.count == 4, (1...2).contains(digits[0]) else {
            return digits.count == 2 && isShortYear(digits, from: start, to: end)
                || digits.count == 4 && end.starts(with: "年代")
        }
        if end.peek() == "年" {
            guard !start.comesAfter(DigitStrings.spans) else { return false }
            return
                !(digits[1...].allSatisfy { $0 == 0 }
                && (end.peek(1) == "来" || end.peek(1) == "前" || end.peek(1) == "历"))
        }
        guard (19...20).contains(digits[0] * 10 + digits[1]) else { return false }
        if end.word(of: DigitStrings.quantities) != nil || MeasureWords.takesLiang(at: end) { return false }
        // In a range of years, or before the name of what took place.
        if let mark = end.peek(), "-–—~至".unicodeScalars.contains(mark), end.peek(1)?.digit != nil { return true }
        if let mark = start.peek(-1), "-–—~至".unicodeScalars.contains(mark),
            start.peek(-2)?.digit != nil || start.peek(-2) == "年"
        {
            return true
        }
        return end.word(of: DigitStrings.events) != nil
            || start.comesAfter(["（", "(", "〔", "["]) && end.word(of: ["）", ")", "〕", "]"]) != nil
    }

    /// 98年洪水, 08年奥运会; but 75年来, 近86年.
    private static func isShortYear(_ digits: [Int], from start: Cursor, to end: Cursor) -> Bool {
        guard end.peek() == "年", !start.comesAfter(DigitStrings.spans) else { return false }
        if start.comesAfter(["’", "'"]) { return true }
        guard digits[1] != 0, digits[0] >= 6 else { return false }
        var after = end
        after.index += 1
        return after.word(of: DigitStrings.afterSpans) == nil
    }
}
