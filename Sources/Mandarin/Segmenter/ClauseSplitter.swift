/// Splits a sentence that is too long for one utterance where a speaker would breathe.
public struct ClauseSplitter: Sendable {
    /// Makes a splitter.
    public init() {}

    /// Cuts a range into pieces of at most `limit` scalars that cover it without gap or overlap.
    ///
    /// Cuts are made after the stops inside a quotation and after ；, failing them after ： and ，, then after 、, then
    /// after a space. Closing marks and spaces stay with what they follow. Where no mark stands within the limit, the
    /// cut is made between two hanzi, at the limit if they stand there: a caller who knows words makes sure that it
    /// cuts none. A number, a Latin word or an address is never cut, even when that makes a piece longer than the limit.
    ///
    /// - Parameter limit: The most Unicode scalars in a piece, at least 1.
    public func pieces(of text: [Unicode.Scalar], in range: Range<Int>, limit: Int) -> [Range<Int>] {
        let limit = max(1, limit)
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        var quotes = StraightQuotes()
        while range.upperBound - start > limit {
            guard let end = cut(of: text, in: start..<range.upperBound, limit: limit, quotes: quotes) else { break }
            pieces.append(start..<end)
            for scalar in text[start..<end] { quotes.read(scalar) }
            start = end
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    /// How good a place is for a cut.
    private enum Strength: Int, Comparable {
        case space, enumeration, comma, clause

        static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
    }

    /// The best place for the next cut, beyond the limit only when there is none before; `nil` when there is none at all.
    private func cut(
        of text: [Unicode.Scalar], in range: Range<Int>, limit: Int, quotes: StraightQuotes
    ) -> Int? {
        let limitIndex = range.lowerBound + limit
        // A strong mark so early that the piece would be a scrap gives way to a weaker one later.
        let earliest = range.lowerBound + limit / 3
        var best: (index: Int, strength: Strength)?
        var scrap: Int?
        var betweenHanzi: Int?
        var quotes = quotes
        var index = range.lowerBound
        while index < range.upperBound - 1 {
            quotes.read(text[index])
            if let strength = strength(of: text, at: index, in: range, quotes: quotes) {
                index = markEnd(of: text, from: index + 1, before: range.upperBound, quotes: &quotes)
                guard index < range.upperBound else { break }
                if index > limitIndex { return best?.index ?? scrap ?? betweenHanzi ?? index }
                if index < earliest {
                    scrap = index
                } else if best.map({ strength >= $0.strength }) ?? true {
                    best = (index, strength)
                }
                continue
            }
            index += 1
            if isHanzi(text[index - 1]), isHanzi(text[index]) {
                if index <= limitIndex {
                    betweenHanzi = index
                } else {
                    return best?.index ?? scrap ?? betweenHanzi ?? index
                }
            } else if index > limitIndex, let found = best?.index ?? scrap ?? betweenHanzi {
                return found
            }
        }
        return best?.index ?? scrap ?? betweenHanzi
    }

    /// How good a cut would be after the mark at `index`; `nil` where there is no mark, or it belongs to a number or name.
    private func strength(
        of text: [Unicode.Scalar], at index: Int, in range: Range<Int>, quotes: StraightQuotes
    ) -> Strength? {
        guard index > range.lowerBound, index + 1 < range.upperBound else { return nil }
        let before = SegmentClass(text[index - 1])
        let after = SegmentClass(text[index + 1])
        switch SegmentClass(text[index]) {
        case .stop, .shout: return .clause
        case .asciiShout: return text[index + 1].isASCII && after != .space && after != .straight ? nil : .clause
        case .clause:
            if before == .digit && after == .digit { return nil }
            switch text[index] {
            case "、", "､", "﹑": return .enumeration
            case "；", ";", "﹔": return isFree(text, at: index) ? .clause : nil
            default: return isFree(text, at: index) ? .comma : nil
            }
        case .space:
            let isInsideMarks = before == .opener || before == .straight && quotes.isOpen || before == .symbol
            let joinsNumber = before == .digit && after != .hanzi || after == .digit && before != .hanzi
            return isInsideMarks || joinsNumber || after == .closer ? nil : .space
        default: return nil
        }
    }

    /// Whether an ASCII mark stands in running text and not inside an address.
    private func isFree(_ text: [Unicode.Scalar], at index: Int) -> Bool {
        guard text[index].isASCII, text[index - 1].isASCII else { return true }
        let next = text[index + 1]
        return !next.isASCII || SegmentClass(next) == .space
    }

    /// The end of everything that stays with the mark before `index`: closing marks, further stops, spaces.
    private func markEnd(
        of text: [Unicode.Scalar], from index: Int, before end: Int, quotes: inout StraightQuotes
    ) -> Int {
        var index = index
        while index < end {
            switch SegmentClass(text[index]) {
            case .closer, .stop, .shout, .asciiShout, .ellipsis, .clause, .space, .invisible, .mark, .emoji, .lineBreak:
                break
            case .straight where quotes.isOpen: break
            default: return index
            }
            quotes.read(text[index])
            index += 1
        }
        return index
    }

    private func isHanzi(_ scalar: Unicode.Scalar) -> Bool { SegmentClass(scalar) == .hanzi }

    /// Whether a straight quotation is open, seen from the sentence's beginning.
    private struct StraightQuotes {
        private(set) var isOpen = false

        mutating func read(_ scalar: Unicode.Scalar) {
            if scalar == "\"" || scalar == "＂" { isOpen.toggle() }
        }
    }
}
