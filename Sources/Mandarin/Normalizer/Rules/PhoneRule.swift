/// Reads telephone numbers and hotlines digit by digit: 13800138000, (0755)8288 0000, 12345热线, 120急救.
enum PhoneRule: NormalizationRule {
    static let name = "phone"
    static let beginnings: Set<Beginning> = [.figure, .digit, .sign]

    static func reading(at start: Cursor) -> Reading? {
        guard !start.continuesNumber else { return nil }
        if start.peek() == "+" { return abroad(start) }
        guard start.peek()?.digit != nil else { return nil }
        return number(start)
    }

    /// +86 13912345678
    private static func abroad(_ start: Cursor) -> Reading? {
        var cursor = start
        cursor.index += 1
        let country = cursor
        let digits = cursor.takeDigits(atMost: 4)
        guard (1...3).contains(digits.count), cursor.take(anyOf: Self.gaps) != nil, let number = number(cursor) else {
            return nil
        }
        var end = country
        end.index += digits.count
        let code = Reading(
            from: start, to: end, spoken: "加" + ChineseNumber.digits(digits, yao: start.text.options.saysYao))
        return Reading([code, Reading(from: end, to: cursor, .silent, ""), number])
    }

    private static func number(_ start: Cursor) -> Reading? {
        var cursor = start
        let first = cursor.takeDigits(atMost: 12)
        guard !first.isEmpty else { return nil }
        let firstEnd = cursor
        var whole = first, end = cursor, groups = 1
        while groups < 4, let mark = cursor.peek(), Self.marks.contains(mark), cursor.peek(1)?.digit != nil {
            cursor.index += 1
            for digit in cursor.takeDigits(atMost: 12) { whole.append(digit) }
            end = cursor
            groups += 1
        }
        guard end.peek()?.digit == nil else { return nil }
        // Most figures are too few to be called.
        guard whole.count > 2 else { return nil }
        let call = start.evidence(.phone, to: end)
        let isCalled = call != nil && !end.countsFigures
        let isFree = first.count == 3 && (first[0] == 4 || first[0] == 8) && first[1] == 0 && first[2] == 0
        let isNumber =
            (7...12).contains(whole.count) && (isCalled || first[0] == 0 && groups > 1)
            || groups > 1 && whole.count == 10 && isFree
        if !isNumber {
            end = firstEnd
            let isMobile = first.count == 11 && first[0] == 1 && first[1] > 2
            let isHotline =
                (3...6).contains(first.count) && first[0] != 0
                && (isService(first, from: start, before: end) || isCalled && !end.countsFigures)
            guard isMobile || isHotline, end.peek() != "." || end.peek(1)?.digit == nil else { return nil }
        }
        return Reading(
            from: start, to: end,
            spoken: ChineseNumber.digits(isNumber ? whole : first, yao: start.text.options.saysYao), because: call)
    }

    /// Whether figures are the number of a service: 12306App, 120急救, “12345”热线, 119消防; but 120元, 110米栏.
    private static func isService(_ digits: Digits, from start: Cursor, before end: Cursor) -> Bool {
        guard start.peek(-1) != "第" else { return false }
        var after = end
        _ = after.take(anyOf: closings)
        if after.starts(with: .service) { return !end.countsFigures }
        guard let isSure = digits.key.flatMap({ start.text.tables.services[$0] }) else {
            return digits.count == 5 && (digits[0] == 1 || digits[0] == 9) && after.starts(with: .desk)
                && !end.countsFigures
        }
        guard !end.countsFigures else { return false }
        return isSure || digits.count == 5 && after.starts(with: .desk) || isAlone(start, end) || isInRow(start, end)
    }

    /// “110”, or nothing else in the text.
    private static func isAlone(_ start: Cursor, _ end: Cursor) -> Bool {
        end.index - start.index == 3 && (start.peek(-1) == nil || openings.contains(start.peek(-1)))
            && (end.peek() == nil || closings.contains(end.peek()))
    }

    /// 110、119、120
    private static func isInRow(_ start: Cursor, _ end: Cursor) -> Bool {
        var next = end
        if next.take(anyOf: rowMarks) != nil {
            let digits = next.takeDigits(atMost: 6)
            if digits.count == 3, isListed(digits, start), !next.countsFigures { return true }
        }
        guard rowMarks.contains(start.peek(-1)) else { return false }
        var last = start
        last.index -= 1
        let place = last.index
        while last.peek(-1)?.digit != nil, place - last.index < 6 { last.index -= 1 }
        let digits = last.takeDigits(atMost: 6)
        return digits.count == 3 && isListed(digits, start)
    }

    private static func isListed(_ digits: Digits, _ start: Cursor) -> Bool {
        digits.key.map { start.text.tables.services[$0] != nil } == true
    }

    private static let rowMarks: ScalarSet = "、/和"
    private static let marks: ScalarSet = "- –—)）"
    private static let gaps: ScalarSet = " -"
    private static let openings: ScalarSet = "“‘（("
    private static let closings: ScalarSet = "”’）)"
}
