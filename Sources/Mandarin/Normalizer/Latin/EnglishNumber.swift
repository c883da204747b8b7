/// Numbers in English words.
enum EnglishNumber {
    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    private static let groups = ["", "thousand", "million", "billion", "trillion"]

    /// Digit by digit: 007 → zero zero seven.
    static func digits(_ digits: some Sequence<Int>) -> [String] { digits.map { small[$0] } }

    /// As a number: 1200 → one thousand two hundred. Past 15 digits, or after a nought, digit by digit.
    static func cardinal(_ digits: some Collection<Int>) -> [String] {
        guard digits.count <= 15, digits.count == 1 || digits.first != 0 else { return self.digits(digits) }
        let value = digits.reduce(0) { $0 * 10 + $1 }
        guard value > 0 else { return ["zero"] }
        var words: [String] = []
        for group in groups.indices.reversed() {
            let part = value / (0..<group).reduce(1) { power, _ in power * 1000 } % 1000
            guard part > 0 else { continue }
            words += hundreds(part) + (group > 0 ? [groups[group]] : [])
        }
        return words
    }

    /// The words of a number from 1 to 999.
    private static func hundreds(_ value: Int) -> [String] {
        (value >= 100 ? [small[value / 100], "hundred"] : []) + (value % 100 > 0 ? pair(value % 100) : [])
    }

    /// The words of a number from 0 to 99.
    static func pair(_ value: Int) -> [String] {
        value < 20 ? [small[value]] : [tens[value / 10]] + (value % 10 > 0 ? [small[value % 10]] : [])
    }

    /// As a year, or another number of four digits that is said in pairs: 2021 → twenty twenty one, 1905 → nineteen oh five.
    static func year(_ value: Int) -> [String] {
        let century = value / 100, year = value % 100
        if century % 10 == 0, year < 10 { return cardinal([value / 1000, 0, 0, year]) }
        return pair(century) + (year == 0 ? ["hundred"] : year < 10 ? ["oh", small[year]] : pair(year))
    }

    /// First, second, twenty first, of the words of a cardinal.
    static func ordinal(_ cardinal: [String]) -> [String] {
        guard let last = cardinal.last else { return [] }
        let ending = ordinals[last] ?? (last.hasSuffix("y") ? last.dropLast() + "ieth" : last + "th")
        return cardinal.dropLast() + [ending]
    }

    private static let ordinals = [
        "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
        "twelve": "twelfth",
    ]

    /// Nineteen nineties, twenties, nineteen hundreds, of the words of a year or a round number.
    static func plural(_ words: [String]) -> [String] {
        guard let last = words.last else { return [] }
        return words.dropLast() + [
            last.hasSuffix("y") ? last.dropLast() + "ies" : last.hasSuffix("x") ? last + "es" : last + "s"
        ]
    }

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
