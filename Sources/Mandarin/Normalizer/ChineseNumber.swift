/// Numbers in Chinese words.
enum ChineseNumber {
    private static let names = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    private static let places = ["", "十", "百", "千"]
    private static let groups = ["", "万", "亿", "万亿"]

    /// Digit by digit: 2024 → 二零二四.
    static func digits(_ digits: some Sequence<Int>, yao: Bool = false) -> String {
        digits.map { yao && $0 == 1 ? "幺" : names[$0] }.joined()
    }

    /// As a number: 10086 → 一万零八十六, 20015 → 两万零一十五, 101111 → 十万一千一百一十一. Past 16 digits, digit by digit.
    ///
    /// - Parameter liangBai: Whether a leading 2 before 百 is 两.
    static func cardinal(_ given: some Collection<Int>, liangBai: Bool = false) -> String {
        let digits = Array(given.drop { $0 == 0 })
        guard !digits.isEmpty else { return "零" }
        guard digits.count <= 16 else { return self.digits(given) }
        var result = ""
        var pendingZero = false
        for (index, digit) in digits.enumerated() {
            let place = digits.count - 1 - index
            if digit == 0 {
                pendingZero = true
            } else {
                if pendingZero { result += "零" }
                pendingZero = false
                let isTen = place % 4 == 1
                // 十五, but 一百一十五.
                if !(isTen && digit == 1 && result.isEmpty) {
                    result += digit == 2 && saysLiang(place, isFirst: result.isEmpty, liangBai) ? "两" : names[digit]
                }
                result += places[place % 4]
            }
            let group = place / 4
            if place % 4 == 0, group > 0 {
                let start = max(0, index - 3)
                if digits[start...index].contains(where: { $0 != 0 }) {
                    result += groups[group]
                    // Noughts at the end of a group are not said: 十万一千, but 十万零一百.
                    pendingZero = false
                }
                if digits[start...index].allSatisfy({ $0 == 0 }), group == 2 { result += "亿" }
            }
        }
        return result
    }

    /// A whole number that is not below nought: 12 → 十二.
    static func cardinal(_ value: Int, liangBai: Bool = false) -> String {
        cardinal(String(value.magnitude).utf8.map { Int($0 - UInt8(ascii: "0")) }, liangBai: liangBai)
    }

    private static func saysLiang(_ place: Int, isFirst: Bool, _ liangBai: Bool) -> Bool {
        switch place % 4 {
        case 3: true
        case 2: liangBai
        case 0: place > 0 && isFirst
        default: false
        }
    }
}

/// A number as written: digits, and digits after the point.
struct WrittenNumber: Sendable {
    var integer: Digits
    var fraction = Digits()

    /// Whether it is written as one digit 2.
    var isTwo: Bool { integer.count == 1 && integer[0] == 2 && fraction.isEmpty }

    /// Whether it is written as one digit 3: 2、3个 is 两三个, but 2、5个 a list.
    var isThree: Bool { integer.count == 1 && integer[0] == 3 && fraction.isEmpty }

    /// The number without the noughts that only money has: 36.00元, 14.60元.
    var withoutTrailingNoughts: WrittenNumber {
        var number = WrittenNumber(integer: integer)
        let count = fraction.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
        for digit in fraction.prefix(count) { number.fraction.append(digit) }
        return number
    }

    /// As a quantity: 3.14 → 三点一四.
    func spoken(liangBai: Bool = false) -> String {
        let whole =
            integer.count > 1 && integer[0] == 0
            ? ChineseNumber.digits(integer)
            : ChineseNumber.cardinal(integer, liangBai: liangBai)
        return fraction.isEmpty ? whole : whole + "点" + ChineseNumber.digits(fraction)
    }
}

extension Cursor {
    /// Steps over a number with grouping commas and a decimal point: 1,234,567.89.
    mutating func takeNumber() -> WrittenNumber? {
        var number = WrittenNumber(integer: takeDigits())
        guard !number.integer.isEmpty else { return nil }
        if number.integer.count <= 3, number.integer[0] != 0 {
            while peek() == "," || peek() == "，", (1...3).allSatisfy({ peek($0)?.digit != nil }),
                peek(4)?.digit == nil
            {
                index += 1
                for digit in takeDigits() { number.integer.append(digit) }
            }
        }
        if peek() == ".", peek(1)?.digit != nil {
            index += 1
            number.fraction = takeDigits()
        }
        return number
    }
}
