/// A day, with the time of day where one follows, in any of the ways pages write it: `2024年5月9日 22:30`,
/// `2005.08.2605:39`, `15:312018/09/16`, `Dec 28 Sat 2013 00:28`, `06/02/2022 - 13:48`, `十一月 6th, 2009`.
struct PageDate: Hashable {
    /// Where it stands in the text, with its clock time.
    let range: Range<Int>
    /// `nil` where the page leaves it out.
    let year: Int?
    let month: Int
    let day: Int
    let clock: String?
    /// Whether it is written year, month, day, in figures, as readers of recordings can parse it.
    let isPlain: Bool

    /// `2013-12-28 00:28`
    var plain: String? {
        guard let year else { return nil }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))" + (clock.map { " \($0)" } ?? "")
    }

    /// The first date in `text`; one without its year only if `allowsNoYear`, and only with a clock time.
    static func first(in text: Folded, allowsNoYear: Bool = false) -> PageDate? {
        var index = text.startIndex
        while index < text.endIndex {
            if opens(text, at: index) {
                var scanner = Scanner(text: text, position: index)
                if let date = scanner.date(allowsNoYear: allowsNoYear) { return date }
            }
            index += 1
        }
        return nil
    }

    /// Whether a date can begin here: a figure, a word, or a month in hanzi.
    private static func opens(_ text: Folded, at index: Int) -> Bool {
        let scalar = text[index]
        if scalar.isDigit { return true }
        if scalar.value >= 0x61 && scalar.value <= 0x7A {
            return index == text.startIndex || !text[index - 1].isWordlike
        }
        return scalar.value >= 0x4E00 && hanziDigits.contains(scalar)
    }

    private static let hanziDigits: Set<Unicode.Scalar> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

    /// The date in a string such as a `<meta>` gives.
    static func first(in text: String) -> PageDate? {
        let folded = text.unicodeScalars.map(\.folded)
        guard var date = first(in: folded[...]) else { return nil }
        // 2018-09-16T00:21:04.000Z is 08:21 in China.
        if folded.last == "z", let clock = date.clock { date = date.eightHoursLater(clock) }
        return date
    }

    private func eightHoursLater(_ clock: String) -> PageDate {
        let parts = clock.split(separator: ":").compactMap { Int($0) }
        guard let year, parts.count >= 2 else { return self }
        var (hour, day, month, newYear) = (parts[0] + 8, day, month, year)
        if hour >= 24 {
            hour -= 24
            day += 1
            if day > Self.days(of: month, in: year) { (day, month) = (1, month + 1) }
            if month > 12 { (month, newYear) = (1, year + 1) }
        }
        let minutes = parts[1] < 10 ? "0\(parts[1])" : "\(parts[1])"
        return PageDate(
            range: range, year: newYear, month: month, day: day, clock: "\(hour < 10 ? "0" : "")\(hour):\(minutes)",
            isPlain: false)
    }

    static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private struct Scanner {
        let text: Folded
        var position: Int

        mutating func date(allowsNoYear: Bool) -> PageDate? {
            let start = position
            for attempt in 0..<4 {
                position = start
                let found: (year: Int?, month: Int, day: Int)? =
                    switch attempt {
                    case 0: yearFirst()
                    case 1: monthName()
                    case 2: dayFirst()
                    default: allowsNoYear ? monthFirst() : nil
                    }
                guard let found, found.day <= PageDate.days(of: found.month, in: found.year ?? 2000) else { continue }
                let end = position
                let clock = clock()
                if clock == nil { position = end }
                if found.year == nil, clock == nil { continue }
                return PageDate(
                    range: start..<position, year: found.year, month: found.month, day: found.day, clock: clock,
                    isPlain: attempt == 0)
            }
            return nil
        }

        /// 2024-05-09, 2024年5月9日, 2024.05.20; also where a clock time is glued before it.
        private mutating func yearFirst() -> (year: Int?, month: Int, day: Int)? {
            guard isFree || follows(clockBefore: position), let year = number(4...4), (1990...2099).contains(year),
                mark(["-", "/", ".", "年"]), let month = number(1...2), (1...12).contains(month),
                mark(["-", "/", ".", "月"]), let day = number(1...2), (1...31).contains(day)
            else { return nil }
            _ = take("日") || take("号") || take("號")
            return (year, month, day)
        }

        /// 10-08 12:00
        private mutating func monthFirst() -> (year: Int?, month: Int, day: Int)? {
            guard isFree, let month = number(1...2), (1...12).contains(month), take("-") || take("/") || take("月"),
                let day = number(2...2) ?? number(1...1), (1...31).contains(day)
            else { return nil }
            _ = take("日")
            return (nil, month, day)
        }

        /// 06/02/2022
        private mutating func dayFirst() -> (year: Int?, month: Int, day: Int)? {
            guard isFree, let day = number(1...2), take("/"), let month = number(1...2), take("/"),
                let year = number(4...4), (1990...2099).contains(year), (1...31).contains(day), (1...31).contains(month)
            else { return nil }
            if month > 12, day <= 12 { return (year, day, month) }
            return month <= 12 ? (year, month, day) : nil
        }

        /// Dec 28 Sat 2013, September 10th, 2005, 10 September 2005, 十一月 6th, 2009
        private mutating func monthName() -> (year: Int?, month: Int, day: Int)? {
            guard position == text.startIndex || !text[position - 1].isWordlike || text[position].isDigit && isFree
            else { return nil }
            var day: Int?
            if text[position].isDigit {
                day = number(1...2)
                ordinal()
            }
            guard let month = monthByName() else { return nil }
            skip([" ", ".", ","])
            if day == nil {
                day = number(1...2)
                ordinal()
            }
            guard let day, (1...31).contains(day) else { return nil }
            skip([" ", ",", "."])
            if position < text.endIndex, text[position].value >= 0x61, text[position].value <= 0x7A {
                // The day of the week.
                while position < text.endIndex, text[position].isWordlike { position += 1 }
                skip([" ", ",", "."])
            }
            guard let year = number(4...4), (1990...2099).contains(year) else { return nil }
            return (year, month, day)
        }

        private mutating func monthByName() -> Int? {
            if let length = Self.hanziMonths.first(where: { text[position...].starts(with: $0.unicodeScalars) }) {
                position += length.unicodeScalars.count
                return Self.hanziNumbers[length]
            }
            var letters = ""
            var end = position
            while end < text.endIndex, text[end].value >= 0x61, text[end].value <= 0x7A, letters.count < 10 {
                letters.unicodeScalars.append(text[end])
                end += 1
            }
            guard letters.count >= 3,
                let index = Self.months.firstIndex(where: {
                    $0 == letters || letters.count <= 4 && $0.hasPrefix(letters)
                })
            else { return nil }
            position = end
            return index + 1
        }

        private mutating func ordinal() {
            for ending in ["st", "nd", "rd", "th"] where text[position...].starts(with: ending.unicodeScalars) {
                position += 2
                break
            }
            skip([" ", ","])
        }

        /// The time of day, with its seconds, after blanks, weekdays and the like.
        private mutating func clock() -> String? {
            skip([" ", "t", ",", "-", "|", "(", ")"])
            for word in Self.between where text[position...].starts(with: word.unicodeScalars) {
                position += word.unicodeScalars.count
                skip([" ", ")"])
            }
            var isAfternoon = false
            for word in Self.partsOfDay where text[position...].starts(with: word.unicodeScalars) {
                position += word.unicodeScalars.count
                isAfternoon = word == "下午" || word == "晚上" || word == "晚间" || word == "晚間"
                skip([" "])
            }
            guard var hour = number(1...2), hour < 25 else { return nil }
            guard take(":") || take("时") || take("時") || take("点"), let minute = number(2...2), minute < 60 else {
                return nil
            }
            _ = take("分")
            var second: Int?
            let end = position
            if take(":"), let found = number(2...2), found < 61 { second = found } else { position = end }
            if isAfternoon, hour < 12 { hour += 12 }
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            return "\(two(hour)):\(two(minute))" + (second.map { ":\(two($0))" } ?? "")
        }

        /// Whether no figure stands right before.
        private var isFree: Bool { position == text.startIndex || !text[position - 1].isDigit }

        private func follows(clockBefore end: Int) -> Bool {
            guard end - 5 >= text.startIndex else { return false }
            let clock = Array(text[(end - 5)..<end])
            return clock[2] == ":" && clock[0].isDigit && clock[1].isDigit && clock[3].isDigit && clock[4].isDigit
        }

        private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
            var (end, value) = (position, 0)
            while end < text.endIndex, text[end].isDigit, end - position < digits.upperBound {
                value = value * 10 + Int(text[end].value - 0x30)
                end += 1
            }
            guard digits.contains(end - position) else { return nil }
            position = end
            return value
        }

        private mutating func mark(_ marks: [Unicode.Scalar]) -> Bool {
            let start = position
            skip([" "])
            for scalar in marks where take(scalar) {
                skip([" "])
                return true
            }
            position = start
            return false
        }

        private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            guard position < text.endIndex, text[position] == scalar else { return false }
            position += 1
            return true
        }

        private mutating func skip(_ scalars: [Unicode.Scalar]) {
            while position < text.endIndex, scalars.contains(text[position]) { position += 1 }
        }

        private static let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        private static let hanziNumbers: [String: Int] = [
            "十二月": 12, "十一月": 11, "十月": 10, "九月": 9, "八月": 8, "七月": 7, "六月": 6, "五月": 5, "四月": 4, "三月": 3,
            "二月": 2, "一月": 1,
        ]
        private static let hanziMonths = hanziNumbers.keys.sorted { $0.count > $1.count }
        private static let between = [
            "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "mon",
            "tue", "wed",
            "thu", "fri", "sat", "sun", "at", "@",
        ]
        private static let partsOfDay = ["上午", "下午", "凌晨", "早上", "中午", "晚上", "晚间", "晚間", "北京时间", "北京時間"]
    }
}
