/// What stood last before a place where a sentence may end.
enum Ending: Equatable {
    /// 。
    case stop
    /// The full stop of `.`.
    case period
    /// ！ or ？.
    case shout
    /// …… alone.
    case ellipsis
}

/// Tells whether a sentence ends with a quotation or parenthesis whose last words end in a stop.
struct QuotationEnd {
    let text: [Unicode.Scalar]
    /// Where the sentence begins.
    let sentenceStart: Int
    /// Where the line begins and ends.
    let line: Range<Int>

    /// How a quotation is brought in.
    private enum Introduction {
        /// By nothing: “…” begins the sentence.
        case none
        /// By a colon, or by a verb and a comma: 他说：“…”.
        case announced
        /// By a verb: 他说“…”.
        case verb
        /// By its place in the sentence: 墙上的“…”.
        case apposition
    }

    /// Whether the sentence ends after a quotation that opened at `opener`, with `following` as the next thing seen.
    func ends(quotationFrom opener: Int?, with ending: Ending, following: Int) -> Bool {
        let next = ScalarClass(text[following])
        let introduction = opener.map(introduction(of:)) ?? .none
        if next == .latin, !LatinWord.isCapital(text[following]), introduction != .announced { return false }
        if isFollowed(by: ContinuationWords.attributive, at: following),
            !isFollowed(by: ContinuationWords.notAttributive, at: following)
        {
            return false
        }
        if introduction == .announced { return true }
        if next == .latin, introduction != .none { return ScalarClass(text[following - 1]) == .space }
        if isFollowed(by: ContinuationWords.linking, at: following) { return false }
        let opensQuotation = next == .straight || Bracket(text[following].value)?.kind.use == .quotation
        switch introduction {
        case .none, .announced:
            if opensQuotation { return !isSeries(at: following) }
            return !ReportingClause.begins(at: following, in: text, before: line.upperBound)
        case .verb:
            if opensQuotation || isFollowed(by: ContinuationWords.sequel, at: following) { return false }
            return ending == .stop || ending == .period || isFollowed(by: ContinuationWords.starters, at: following)
        case .apposition:
            return ending == .stop && isFollowed(by: ContinuationWords.starters, at: following)
        }
    }

    /// Whether the sentence ends after a parenthesis that opened at `opener`.
    ///
    /// One that stands alone is a sentence; one inside a sentence ends it only with 。 and before new matter.
    func ends(parenthesisFrom opener: Int?, with ending: Ending, following: Int) -> Bool {
        guard let opener, opener >= sentenceStart, !isAtStart(opener) else { return true }
        return ending == .stop && !isFollowed(by: ContinuationWords.sequel, at: following)
            && !isFollowed(by: ContinuationWords.linking, at: following)
            && !isFollowed(by: ContinuationWords.attributive, at: following)
    }

    /// Whether the quotations that begin at `start` are a series that the sentence goes on about: “…！”“…！”的喊声.
    private func isSeries(at start: Int) -> Bool {
        let end = min(line.upperBound, start + Self.longestSeries)
        var position = start
        while position < end, let opener = Bracket(text[position].value), opener.opens, opener.kind.use == .quotation {
            let closer = text[position..<end].firstIndex {
                Bracket($0.value).map { $0.kind == opener.kind && !$0.opens } ?? false
            }
            guard let closer else { return false }
            position = closer + 1
        }
        return isFollowed(by: ContinuationWords.attributive, at: position)
            || isFollowed(by: ContinuationWords.linking, at: position)
    }

    /// The most scalars that are read in search of a series' end.
    private static let longestSeries = 60

    private func introduction(of opener: Int) -> Introduction {
        if opener >= sentenceStart, isAtStart(opener) { return .none }
        var before = opener - 1
        while before >= line.lowerBound, ScalarClass(text[before]).isBlank { before -= 1 }
        guard before >= line.lowerBound else { return .none }
        switch text[before] {
        case "：", ":", "︰", "﹕", "∶": return .announced
        case "，", ",", "﹐":
            return ReportingClause.ends(at: before, in: text, after: line.lowerBound) ? .announced : .none
        default: break
        }
        switch ScalarClass(text[before]) {
        case .stop, .shout, .asciiShout, .dot, .ellipsis, .opener, .dash, .clause: return .none
        default: break
        }
        return ReportingClause.ends(at: before + 1, in: text, after: line.lowerBound) ? .verb : .apposition
    }

    /// Whether only opening marks, signs or an item's number stand between the sentence's beginning and `index`.
    private func isAtStart(_ index: Int) -> Bool {
        var position = sentenceStart
        while position < index, index - sentenceStart <= 8 {
            switch ScalarClass(text[position]) {
            case .opener, .straight, .space, .invisible, .symbol, .emoji, .mark, .ellipsis, .dash, .shout, .stop:
                position += 1
            default:
                let isItem = ScalarClass(text[index - 1]) == .dot || text[index - 1] == "、"
                return isItem && ListMarker.spans(sentenceStart..<index - 1, of: text)
            }
        }
        return position == index
    }

    private func isFollowed(by table: WordList, at index: Int) -> Bool {
        table.length(in: text, at: index, before: line.upperBound) != nil
    }
}
