/// A figure of English text with what belongs to it: its sign, currency and unit, the other end of its range.
struct EnglishQuantity {
    /// Where it begins, and after ``words(country:)`` where it ends.
    private(set) var cursor: Cursor
    private let start: Cursor

    init(_ start: Cursor) {
        self.start = start
        cursor = start
    }

    /// What is said; `nil` where no figure stands.
    mutating func words(country: String? = nil) -> [String]? {
        var lead: [String] = []
        if cursor.peek(-1) == "#" { lead = ["number"] }
        if cursor.take("+") { lead = ["plus"] }
        if cursor.take("-") { lead = ["minus"] }
        if let currency = cursor.take(anyOf: Self.currencies) {
            return money(Self.names[currency] ?? ("", "", ""), country).map { lead + $0 }
        }
        if lead.isEmpty, let words = groups() ?? time() { return words }
        return span().map { lead + $0 }
    }

    // MARK: Money

    private static let currencies: ScalarSet = "$€£¥"
    private static let names: [Unicode.Scalar: (one: String, many: String, part: String)] = [
        "$": ("dollar", "dollars", "cents"), "€": ("euro", "euros", "cents"), "£": ("pound", "pounds", "pence"),
        "¥": ("yuan", "yuan", "fen"),
    ]

    private mutating func money(_ names: (one: String, many: String, part: String), _ country: String?) -> [String]? {
        guard let number = cursor.takeNumber() else { return nil }
        let prefix = country.map { [$0] } ?? []
        if let magnitude = takeMagnitude() { return Self.plain(number) + [magnitude] + prefix + [names.many] }
        let isOne = number.integer.count == 1 && number.integer[0] == 1
        guard number.fraction.count == 2 else {
            return Self.plain(number) + prefix + [isOne && number.fraction.isEmpty ? names.one : names.many]
        }
        // $3.50, $0.99, $5.00
        let part = number.fraction[0] * 10 + number.fraction[1]
        if number.integer.allSatisfy({ $0 == 0 }) { return EnglishNumber.pair(part) + [names.part] }
        return EnglishNumber.cardinal(number.integer) + prefix + [isOne ? names.one : names.many]
            + (part == 0 ? [] : EnglishNumber.pair(part))
    }

    /// Steps over the million of $5 million, or the m of $5m.
    private mutating func takeMagnitude() -> String? {
        var next = cursor
        next.skipSpaces()
        var word = String.UnicodeScalarView()
        while let letter = next.peek(), letter.isLatin, word.count < 9 {
            word.append(letter)
            next.index += 1
        }
        guard next.peek()?.isLatin != true else { return nil }
        let isApart = cursor.peek() == " "
        let found = Self.magnitudes[String(word)] ?? (isApart ? nil : Self.suffixes[String(word)])
        if found != nil { cursor = next }
        return found
    }

    private static let magnitudes = [
        "thousand": "thousand", "million": "million", "billion": "billion", "trillion": "trillion", "bn": "billion",
        "mn": "million",
    ]
    private static let suffixes = [
        "k": "thousand", "K": "thousand", "m": "million", "M": "million", "b": "billion", "B": "billion",
        "T": "trillion",
    ]

    // MARK: Figures with hyphens, colons and slashes

    /// 2024-11-18 as a date, 555-1234 and 400-820-8820 figure by figure.
    private mutating func groups() -> [String]? {
        var next = cursor
        var groups = [next.takeDigits()]
        while groups.count < 6, next.peek() == "-", next.peek(1)?.digit != nil {
            next.index += 1
            groups.append(next.takeDigits())
        }
        guard groups.count > 1, next.peek()?.isLatin != true, next.peek() != "." || next.peek(1)?.digit == nil else {
            return nil
        }
        let values = groups.map { $0.count > 4 ? 0 : $0.reduce(0) { $0 * 10 + $1 } }
        if groups.count == 3, groups[0].count == 4, (1...12).contains(values[1]), (1...31).contains(values[2]) {
            cursor = next
            return [EnglishNumber.months[values[1] - 1]] + EnglishNumber.ordinal(EnglishNumber.pair(values[2]))
                + EnglishNumber.year(values[0])
        }
        guard groups.count > 2 || groups[0].count == 3 && groups[1].count == 4 else { return nil }
        cursor = next
        return groups.flatMap { EnglishNumber.digits($0) }
    }

    /// 10:30 → ten thirty, 9:05 → nine oh five, 10:00 → ten o'clock, with a.m. or p.m. after it.
    private mutating func time() -> [String]? {
        var next = cursor
        guard let hour = next.takeValue(in: 0...24), next.take(":") else { return nil }
        let digits = next.takeDigits(atMost: 3)
        let minute = digits.reduce(0) { $0 * 10 + $1 }
        guard digits.count == 2, minute < 60, next.peek() != ":" || next.peek(1)?.digit == nil else { return nil }
        cursor = next
        let half = takeHalf()
        let words = EnglishNumber.pair(hour)
        if minute == 0 { return words + (half ?? ["o'clock"]) }
        return words + (minute < 10 ? ["oh"] : []) + EnglishNumber.pair(minute) + (half ?? [])
    }

    /// Steps over a.m. or PM.
    private mutating func takeHalf() -> [String]? {
        var next = cursor
        next.skipSpaces()
        let isMorning = next.takeWord(of: Self.morning)
        guard isMorning || next.takeWord(of: Self.afternoon), next.peek()?.isLatin != true else { return nil }
        cursor = next
        return isMorning ? ["A", "M"] : ["P", "M"]
    }

    private static let morning: WordList = "AM am a.m. A.M."
    private static let afternoon: WordList = "PM pm p.m. P.M."

    // MARK: Numbers

    /// A number, or two with a dash between them: 10–20% → ten to twenty percent.
    private mutating func span() -> [String]? {
        guard let first = number() else { return nil }
        var next = cursor
        guard next.take(anyOf: Self.dashes) != nil, next.peek()?.digit != nil else { return first }
        cursor = next
        guard let second = number() else { return first }
        return first + ["to"] + second
    }

    private static let dashes: ScalarSet = "-–—~"

    private mutating func number() -> [String]? {
        let place = cursor
        guard let number = cursor.takeNumber() else { return nil }
        let isPlain = number.fraction.isEmpty && cursor.index - place.index == number.integer.count
        if isPlain {
            if let words = fraction(number.integer) ?? counted(number.integer, from: place) { return words }
        }
        var words = isPlain ? Self.figure(number.integer, from: place, to: cursor) : Self.plain(number)
        // 3.12.1
        if cursor.peek() == ".", cursor.peek(1)?.digit != nil {
            words = EnglishNumber.cardinal(number.integer) + ["point"] + EnglishNumber.cardinal(number.fraction)
        }
        while cursor.peek() == ".", cursor.peek(1)?.digit != nil {
            cursor.index += 1
            words += ["point"] + EnglishNumber.cardinal(cursor.takeDigits())
        }
        if let half = takeHalf() { return words + half }
        let isOne = isPlain && number.integer.count == 1 && number.integer[0] == 1
        if let unit = takeUnit(isOne: isOne) {
            // 1500 km is no year.
            return (isPlain ? EnglishNumber.cardinal(number.integer) : words)
                + unit.split(separator: " ").map(String.init)
        }
        return words
    }

    private static func plain(_ number: WrittenNumber) -> [String] {
        EnglishNumber.cardinal(number.integer)
            + (number.fraction.isEmpty ? [] : ["point"] + EnglishNumber.digits(number.fraction))
    }

    /// A whole number without commas: a year, a day after its month, the figures of a name, a long string of figures.
    private static func figure(_ digits: Digits, from start: Cursor, to end: Cursor) -> [String] {
        let value = digits.count > 6 ? 0 : digits.reduce(0) { $0 * 10 + $1 }
        let isName = start.peek(-1)?.isLetter == true || start.peek(-1) == "-" && start.peek(-2)?.isLetter == true
        switch digits.count {
        case 1, 2:
            return (1...31).contains(value) && follows(month: start)
                ? EnglishNumber.ordinal(EnglishNumber.pair(value)) : EnglishNumber.cardinal(digits)
        // A380, F-117
        case 3 where isName && digits[0] != 0 && value % 100 != 0:
            return EnglishNumber.pair(value / 100)
                + (digits[1] == 0 ? ["oh"] + EnglishNumber.pair(value % 100) : EnglishNumber.pair(value % 100))
        case 4 where (1100...2099).contains(value) || isName && digits[0] != 0 && value % 1000 != 0:
            return EnglishNumber.year(value)
        // Numbers of telephones and the like; 1000000 is one.
        case 7... where !digits.suffix(3).allSatisfy({ $0 == 0 }): return EnglishNumber.digits(digits)
        default: return EnglishNumber.cardinal(digits)
        }
    }

    private static func follows(month start: Cursor) -> Bool {
        var before = start
        guard before.peek(-1) == " " else { return false }
        before.index -= 1
        if before.peek(-1) == "." { before.index -= 1 }
        return before.comesAfter(months)
    }

    private static let months: WordList = """
        January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep \
        Sept Oct Nov Dec
        """

    /// 1/2 → one half, 3/4 → three quarters.
    private mutating func fraction(_ top: Digits) -> [String]? {
        var next = cursor
        guard (1...2).contains(top.count), next.take("/"), let bottom = next.takeValue(in: 2...20), next.peek() != "/",
            next.peek()?.digit == nil
        else { return nil }
        let value = top.reduce(0) { $0 * 10 + $1 }
        guard (1..<bottom).contains(value) else { return nil }
        cursor = next
        let part =
            bottom == 2
            ? ["half"] : bottom == 4 ? ["quarter"] : EnglishNumber.ordinal(EnglishNumber.pair(bottom))
        return EnglishNumber.pair(value) + (value == 1 ? part : EnglishNumber.plural(part))
    }

    /// 1st, 22nd, 1990s, 80s
    private mutating func counted(_ digits: Digits, from start: Cursor) -> [String]? {
        var next = cursor
        if next.takeWord(of: Self.ordinals), next.peek()?.isLetter != true, digits.count < 7 {
            cursor = next
            return EnglishNumber.ordinal(EnglishNumber.cardinal(digits))
        }
        guard digits.count == 4 || digits.count == 2, digits.last == 0, digits[0] > 0, next.take("s"),
            next.peek()?.isLetter != true
        else { return nil }
        cursor = next
        let value = digits.reduce(0) { $0 * 10 + $1 }
        return EnglishNumber.plural(digits.count == 2 ? EnglishNumber.pair(value) : EnglishNumber.year(value))
    }

    private static let ordinals: WordList = "st nd rd th"

    /// Steps over a unit, with a space before it or not.
    private mutating func takeUnit(isOne: Bool) -> String? {
        var next = cursor
        _ = next.take(" ")
        guard let first = next.peek(), let units = LatinTables.shared.units[first] else { return nil }
        for unit in units where next.text.range.contains(next.index + unit.written.count - 1) {
            let end = next.index + unit.written.count
            guard next.text.scalars(next.index..<end).elementsEqual(unit.written) else { continue }
            let after = Cursor(next.text, end)
            guard !first.isLetter || after.peek()?.isLetter != true && after.peek()?.digit == nil else { continue }
            cursor = after
            return isOne ? unit.one : unit.many
        }
        return nil
    }
}
