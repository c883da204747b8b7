/// Reads the figures of English sentences in English: 2021 → twenty twenty one, 3.5% → three point five percent.
///
/// A name with a figure in a Chinese sentence is not its own: 发布Windows 11系统.
enum EnglishNumberRule: NormalizationRule {
    static let name = "english number"
    static let beginnings: Set<Beginning> = [.figure, .digit, .letter, .sign]

    static func reading(at start: Cursor) -> Reading? {
        guard let first = start.peek() else { return nil }
        // Most figures stand right behind a hanzi.
        if let before = start.peek(-1), (0x4E00...0x9FFF).contains(before.value) { return nil }
        if first.isLatin { return letters(start) }
        if first.digit == nil {
            guard signs.contains(first), start.peek(1)?.digit != nil else { return nil }
            // COVID-19
            if first == "-", let before = start.peek(-1), before.isLetter {
                var end = start
                end.index += 1
                return EnglishClause.stands(around: start) ? Reading(from: start, to: end, .silent, "") : nil
            }
            if start.peek(-1)?.digit != nil || start.peek(-1)?.isLetter == true { return nil }
        }
        guard EnglishClause.stands(around: start) else { return nil }
        var quantity = EnglishQuantity(start)
        guard let words = quantity.words() else { return nil }
        return Reading(from: start, to: quantity.cursor, english: words)
    }

    /// A word before a figure, which else were taken together with it; `US$5` and `No. 5` whole.
    private static func letters(_ start: Cursor) -> Reading? {
        guard start.peek(-1)?.isLetter != true else { return nil }
        var cursor = start
        while cursor.peek()?.isLetter == true || cursor.peek() == "'" || cursor.peek() == "’" { cursor.index += 1 }
        let word = start.text.scalars(start.index..<cursor.index)
        let isNumber =
            cursor.peek() == "." && (word.elementsEqual("No".unicodeScalars) || word.elementsEqual("no".unicodeScalars))
        if isNumber { cursor.index += 1 }
        let end = cursor
        if cursor.peek() == "-" || cursor.peek() == " " { cursor.index += 1 }
        let isDollar = end.peek() == "$" && end.peek(1)?.digit != nil && word.count <= 2 && word.allSatisfy(\.isCapital)
        guard cursor.peek()?.digit != nil || isDollar, EnglishClause.stands(around: start) else { return nil }
        if isNumber { return Reading(from: start, to: end, .latin, "number") }
        if isDollar {
            var quantity = EnglishQuantity(end)
            let country = LatinSpelling.spelled(word)
            return quantity.words(country: country).map { Reading(from: start, to: quantity.cursor, english: $0) }
        }
        return LatinRule.reading(at: start)
    }

    private static let signs: ScalarSet = "$€£¥+-"
}

extension Reading {
    /// English words said for figures: as one, or in parts that are short enough to be said in one breath.
    fileprivate init(from start: Cursor, to end: Cursor, english words: [String]) {
        var parts: [String] = []
        for word in words {
            if let last = parts.last, last.utf8.count + word.utf8.count < Token.longest {
                parts[parts.count - 1] = last + " " + word
            } else {
                parts.append(word)
            }
        }
        let length = end.index - start.index
        guard parts.count > 1, parts.count <= length else {
            self.init(from: start, to: end, .latin, words.joined(separator: " "))
            return
        }
        let readings = parts.enumerated().map { number, part in
            Reading(
                from: Cursor(start.text, start.index + length * number / parts.count),
                to: Cursor(start.text, start.index + length * (number + 1) / parts.count), .latin, part)
        }
        self = Reading(readings) ?? Reading(from: start, to: end, .latin, "")
    }
}
