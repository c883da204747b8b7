/// A word that says how figures are read.
struct Evidence {
    /// Where it stands in the text.
    let range: Range<Int>
}

extension Cursor {
    /// The word of a topic that stands beside figures, which begin here and end at another cursor.
    ///
    /// It is a whole word, in the clause of the figures, no farther away than the table allows; and nothing that forbids
    /// it follows the figures.
    func evidence(_ topic: Topic, to end: Cursor) -> Evidence? {
        for row in text.tables[topic] {
            if let range = row.isBefore ? word(of: row, before: self) : word(of: row, after: end),
                row.exceptions.length(at: end) == nil
            {
                return Evidence(range: range)
            }
        }
        return nil
    }

    /// Whether a word of a topic stands right here.
    func starts(with topic: Topic) -> Bool { length(of: topic) != nil }

    /// Whether a word of a topic ends right here.
    func comesAfter(_ topic: Topic) -> Bool {
        text.tables[topic].contains { row in row.isBefore && word(of: row, before: self, within: 0) != nil }
    }

    /// Steps over the word of a topic that stands here.
    mutating func takeWord(of topic: Topic) -> Bool {
        guard let length = length(of: topic) else { return false }
        index += length
        return true
    }

    private func length(of topic: Topic) -> Int? {
        for row in text.tables[topic] where !row.isBefore {
            if let range = word(of: row, after: self, within: 0), row.exceptions.length(at: self) == nil {
                return range.count
            }
        }
        return nil
    }

    private func word(of row: NumberTables.Row, before place: Cursor, within reach: Int? = nil) -> Range<Int>? {
        var cursor = place
        for _ in 0...(reach ?? row.reach) {
            if let length = row.words.length(before: cursor) {
                let range = cursor.index - length..<cursor.index
                if text.isWhole(range, asEnding: row.isEnding) { return range }
            }
            guard let last = cursor.peek(-1), !Self.clauseEnds.contains(last) else { return nil }
            cursor.index -= 1
        }
        return nil
    }

    private func word(of row: NumberTables.Row, after place: Cursor, within reach: Int? = nil) -> Range<Int>? {
        var cursor = place
        for _ in 0...(reach ?? row.reach) {
            if let length = row.words.length(at: cursor) {
                let range = cursor.index..<cursor.index + length
                if text.isWhole(range) { return range }
            }
            guard let next = cursor.peek(), !Self.clauseEnds.contains(next) else { return nil }
            cursor.index += 1
        }
        return nil
    }

    /// What ends a clause, so that words beyond it say nothing.
    private static let clauseEnds: ScalarSet = "，,。；;！!？?\n"
}

extension FoldedText {
    /// Whether a stretch is one word or several in its run of hanzi, and not a part of one: 局 is no word in 邮政局.
    ///
    /// - Parameter asEnding: Whether the end of a longer word will do: 代码 in 股票代码.
    func isWhole(_ part: Range<Int>, asEnding: Bool = false) -> Bool {
        // Nothing to be a part of.
        if !isHanzi(part.upperBound), asEnding || !isHanzi(part.lowerBound - 1) { return true }
        var begins = asEnding, ends = false
        for cut in cuts(around: part) {
            begins = begins || cut.range.lowerBound == part.lowerBound
            ends = ends || cut.range.upperBound == part.upperBound
        }
        return begins && ends
    }

    /// The class of the word that ends at a place; `nil` where no hanzi stand before it.
    func wordClass(before place: Int) -> WordClass? {
        cuts(around: place..<place).last { $0.range.upperBound == place }?.wordClass
    }

    /// The class of the word that begins at a place.
    func wordClass(after place: Int) -> WordClass? {
        cuts(around: place..<place).first { $0.range.lowerBound == place }?.wordClass
    }

    private func isHanzi(_ place: Int) -> Bool { range.contains(place) && ScalarClass(self[place]) == .hanzi }

    /// The words of the hanzi around a stretch, as ranges of the text.
    private func cuts(around part: Range<Int>) -> [WordSegmenter.Cut] {
        var window = part
        while part.lowerBound - window.lowerBound < Self.reach, isHanzi(window.lowerBound - 1) {
            window = window.lowerBound - 1..<window.upperBound
        }
        while window.upperBound - part.upperBound < Self.reach, isHanzi(window.upperBound) {
            window = window.lowerBound..<window.upperBound + 1
        }
        guard !window.isEmpty else { return [] }
        return lexicon.withIndex { index in
            var line = Line(capacity: window.count + 1)
            for place in window { line.append(index.folded(self[place])) }
            var segmenter = WordSegmenter(index: index)
            return segmenter.cuts(of: 1..<window.count + 1, in: &line).map { cut in
                var cut = cut
                let start = window.lowerBound - 1
                cut.range = cut.range.lowerBound + start..<cut.range.upperBound + start
                return cut
            }
        }
    }

    /// How many hanzi on either side are looked at: longer than any word.
    private static let reach = 10
}
