extension Cursor {
    /// Whether 2 before this place is 两.
    var takesLiang: Bool {
        guard !starts(with: text.tables.er) else { return false }
        // 2分05秒
        if peek() == "分", peek(1)?.digit != nil { return true }
        return starts(with: text.tables.liang)
    }

    /// Whether what stands here counts the figures before it, so that they are no score and no number to be called: a
    /// unit, a measure word as a word of its own, a date's 月, a magnitude.
    var countsFigures: Bool {
        var cursor = self
        cursor.skipSpaces()
        if let unit = Unit(at: cursor), unit.isWhole(at: cursor) { return true }
        guard let next = cursor.peek(), !Self.magnitudes.contains(next) else { return cursor.peek() != nil }
        for words in [text.tables.er, text.tables.liang] {
            if let length = words.length(at: cursor), text.isWhole(cursor.index..<cursor.index + length) { return true }
        }
        return false
    }

    /// Whether a quantity ends right before this place: figures or numerals, and what counts them.
    var followsQuantity: Bool {
        var cursor = self
        for _ in 0..<5 {
            guard let last = cursor.peek(-1) else { return false }
            if last.digit != nil || Self.numerals.contains(last) || Self.unitEnds.contains(last) {
                return cursor.index == index || cursor.counts(to: index)
            }
            guard ScalarClass(last) == .hanzi else { return followsLatinUnit }
            cursor.index -= 1
        }
        return false
    }

    /// 3°C-10°C, 5km—10km
    private var followsLatinUnit: Bool {
        var cursor = self
        while index - cursor.index < 4, let last = cursor.peek(-1), last.isLatin || last == "°" || last == "/" {
            cursor.index -= 1
        }
        return cursor.peek(-1)?.digit != nil && Unit(at: cursor)?.length == index - cursor.index
    }

    /// Whether measure words and magnitudes fill the text from here to a place.
    private func counts(to end: Int) -> Bool {
        var cursor = self
        while cursor.index < end {
            if cursor.takeWord(of: text.tables.er) || cursor.takeWord(of: text.tables.liang) { continue }
            guard cursor.take(anyOf: Self.others) != nil else { return false }
        }
        return cursor.index == end
    }

    private static let magnitudes: ScalarSet = "万亿千百多余%‰℃°"
    private static let numerals: ScalarSet = "一二三四五六七八九十百千万亿零〇两半"
    private static let unitEnds: ScalarSet = "%‰℃°²³㎡"
    /// What counts and is no measure word, or begins one that is cut off.
    private static let others: ScalarSet = "年月日时点分秒岁周后期级层楼区组章折寸尺斤两里度号批元角米"
}
