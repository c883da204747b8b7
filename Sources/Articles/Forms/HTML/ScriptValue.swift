/// Reads single values that scripts are given, without running them: `var ct = "1581517074"`, `"pubtime":"2020-02-12"`.
enum ScriptValue {
    /// The time that `name` is given in a script, as a date or in seconds since 1970.
    static func time(of name: String, in source: SourceText, _ range: Range<Int>) -> Excerpt? {
        let (scalars, letters) = (source.scalars, Array(name.unicodeScalars))
        guard let first = letters.first, range.count > letters.count + 12 else { return nil }
        var index = range.lowerBound
        let last = range.upperBound - letters.count - 12
        while index < last {
            defer { index += 1 }
            guard scalars[index] == first, scalars[index..<index + letters.count].elementsEqual(letters) else {
                continue
            }
            if index > range.lowerBound, scalars[index - 1].isWordlike || scalars[index - 1] == "_" { continue }
            var place = index + letters.count
            let end = min(range.upperBound, place + 48)
            while place < end, quotes.contains(scalars[place]) { place += 1 }
            guard place < end, scalars[place] == "=" || scalars[place] == ":" else { continue }
            place += 1
            while place < end, quotes.contains(scalars[place]) { place += 1 }
            if let found = time(at: place, to: end, in: source) { return found }
        }
        return nil
    }

    private static func time(at start: Int, to end: Int, in source: SourceText) -> Excerpt? {
        let digits = source.scalars[start..<end].prefix(while: \.isDigit)
        if digits.count == 10 || digits.count == 13 {
            let seconds = digits.prefix(10).reduce(0) { $0 * 10 + Int($1.value) - 48 }
            guard (946_684_800...4_102_444_800).contains(seconds) else { return nil }
            return Excerpt(text: timeInChina(seconds), range: start..<start + digits.count)
        }
        let folded = source.scalars[start..<end].map(\.folded)
        guard let date = PageDate.first(in: folded[...]), date.range.lowerBound == 0, let plain = date.plain else {
            return nil
        }
        return Excerpt(text: plain, range: start..<start + date.range.count)
    }

    /// A time of the Unix clock as clocks in China show it, eight hours ahead: `1581517074` → `2020-02-12 22:17`.
    static func timeInChina(_ seconds: Int) -> String {
        let local = seconds + 8 * 3600
        var (days, rest) = local.quotientAndRemainder(dividingBy: 86400)
        var year = 1970
        while true {
            let length = PageDate.days(of: 2, in: year) == 29 ? 366 : 365
            if days < length { break }
            days -= length
            year += 1
        }
        var month = 1
        while days >= PageDate.days(of: month, in: year) {
            days -= PageDate.days(of: month, in: year)
            month += 1
        }
        rest /= 60
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(days + 1)) \(two(rest / 60)):\(two(rest % 60))"
    }

    private static let quotes: Set<Unicode.Scalar> = ["\"", "'", " ", "\\"]
}
