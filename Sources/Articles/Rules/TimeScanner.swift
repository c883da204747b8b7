/// Measures a publication time in folded text: `2024-11-18 07:48`, `2024年11月18日 星期一 07:48:05`, `11-18 07:48`.
///
/// A date without its year counts only together with a clock time.
struct TimeScanner {
    private let text: Folded
    private var position: Int

    private init(_ text: Folded) {
        self.text = text
        position = text.startIndex
    }

    /// The length of the time that `text` begins with.
    static func length(in text: Folded) -> Int? {
        guard text.first?.isDigit == true else { return nil }
        var scanner = TimeScanner(text)
        return scanner.takeTime() ? scanner.position - text.startIndex : nil
    }

    private mutating func takeTime() -> Bool {
        let start = position
        let hasYear = takeNumber(in: 1900...2199, digits: 4...4) && takeOne(of: ["-", "/", ".", "年"])
        if !hasYear { position = start }
        guard takeNumber(in: 1...12, digits: 1...2), takeOne(of: ["-", "/", ".", "月"]),
            takeNumber(in: 1...31, digits: 1...2)
        else { return false }
        _ = takeOne(of: ["日", "号"])

        var end = position
        skipBlanks()
        _ = takeOne(of: ["t", "|", "("])
        if takeAny(of: Self.weekdays) { end = position }
        _ = takeOne(of: [")"])
        if position > end, text[position - 1] == ")" { end = position }
        skipBlanks()
        _ = takeAny(of: Self.partsOfDay)
        skipBlanks()
        let hasClock = takeClock()
        position = hasClock ? position : end
        // 2024-11-180 and 2024年11月18日讯 are no times of a page.
        let isDelimited = position == text.endIndex || !text[position].isWordlike || text[position].value > 0x2E80
        return isDelimited && (hasYear || hasClock)
    }

    private mutating func takeClock() -> Bool {
        guard takeNumber(in: 0...24, digits: 1...2) else { return false }
        if takeOne(of: ["时", "点"]) {
            if takeNumber(in: 0...59, digits: 1...2) { _ = takeOne(of: ["分"]) }
        } else {
            guard takeOne(of: [":"]), takeNumber(in: 0...59, digits: 2...2) else { return false }
            let minutes = position
            if !(takeOne(of: [":"]) && takeNumber(in: 0...60, digits: 2...2)) { position = minutes }
        }
        let zone = position
        if takeOne(of: ["z"]) { return true }
        if takeOne(of: ["+"]), takeNumber(in: 0...14, digits: 2...2) {
            _ = takeOne(of: [":"])
            if takeNumber(in: 0...59, digits: 2...2) { return true }
        }
        position = zone
        return true
    }

    private mutating func takeNumber(in values: ClosedRange<Int>, digits: ClosedRange<Int>) -> Bool {
        var (end, value) = (position, 0)
        while end < text.endIndex, text[end].isDigit, end - position < digits.upperBound {
            value = value * 10 + Int(text[end].value - 0x30)
            end += 1
        }
        guard digits.contains(end - position), values.contains(value) else { return false }
        position = end
        return true
    }

    private mutating func takeOne(of scalars: Set<Unicode.Scalar>) -> Bool {
        guard position < text.endIndex, scalars.contains(text[position]) else { return false }
        position += 1
        return true
    }

    private mutating func takeAny(of phrases: PhraseTable) -> Bool {
        guard let length = phrases.prefix(of: text[position...]) else { return false }
        position += length
        return true
    }

    private mutating func skipBlanks() {
        while position < text.endIndex, text[position] == " " { position += 1 }
    }

    private static let weekdays = PhraseTable(
        ["星期", "周", "礼拜"].flatMap { week in "一二三四五六日天".map { week + String($0) } })
    private static let partsOfDay: PhraseTable = ["上午", "下午", "凌晨", "早上", "中午", "晚上", "晚间", "北京时间"]
}
