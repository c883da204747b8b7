/// Reads signs that stand by themselves; signs that nobody says are marks like any other.
enum SymbolRule: NormalizationRule {
    static let name = "symbol"
    static let beginnings: Set<Beginning> = [.sign]

    static func reading(at start: Cursor) -> Reading? {
        guard let scalar = start.peek() else { return nil }
        var cursor = start
        cursor.index += 1
        if scalar == "%" || scalar == "‰", start.peek(-1) == "(" || start.peek(-1) == "（" {
            return Reading(from: start, to: cursor, spoken: scalar == "%" ? "百分比" : "千分比")
        }
        // R&D
        if scalar == "&", start.peek(-1)?.isLatin == true, start.peek(1)?.isLatin == true {
            return Reading(from: start, to: cursor, .latin, "and")
        }
        // .22 LR, (.5)
        if scalar == ".", start.peek(1)?.digit != nil,
            start.peek(-1).map({ $0 == " " || $0 == "(" || $0 == "（" }) ?? true
        {
            let digits = cursor.takeDigits(atMost: 6)
            return Reading(from: start, to: cursor, spoken: "点" + ChineseNumber.digits(digits))
        }
        // .NET
        if scalar == ".", start.peek(1)?.isLatin == true, start.peek(-1)?.isLatin != true {
            return Reading(from: start, to: cursor, spoken: "点")
        }
        // √同意 ×不同意
        if let spoken = ticks[scalar], isTick(start) { return Reading(from: start, to: cursor, spoken: spoken) }
        // The sign in ^&* is none.
        if scalar == "&", !joins(start) { return Reading(from: start, to: cursor, .punctuation, "") }
        if let spoken = Symbols.alone[scalar] { return Reading(from: start, to: cursor, spoken: spoken) }
        return Reading(from: start, to: cursor, .punctuation, silent: Silence(scalar))
    }

    /// Whether a sign before hanzi, or before nothing, stands for consent or none rather than for a root or a product.
    private static func isTick(_ start: Cursor) -> Bool {
        guard start.peek(1).map({ $0.digit == nil && !$0.isLetter && $0 != "(" && $0 != "（" }) ?? true else {
            return false
        }
        return start.peek() == "√" || start.comesAfter(.ticks)
            || start.peek(-1).map { ScalarClass($0) != .hanzi && $0.digit == nil && !$0.isLetter } ?? true
    }

    private static func joins(_ start: Cursor) -> Bool {
        [start.peek(-1), start.peek(1)].allSatisfy {
            $0.map {
                $0 == " " || $0 == "《" || $0 == "》" || $0.digit != nil || $0.isLetter || ScalarClass($0) == .hanzi
            } == true
        }
    }

    private static let ticks: [Unicode.Scalar: String] = ["√": "对勾", "×": "叉", "✓": "对勾", "✗": "叉"]
}
