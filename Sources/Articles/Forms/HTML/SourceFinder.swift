/// Finds who published an article: after a label such as 来源：, or beside the time, where two pages in five name it bare.
struct SourceFinder {
    let flow: PageFlow

    /// The value after a label on a line, which must begin the line or stand off from what is before it.
    func labelled(on index: Int, next: Int?) -> Range<Int>? {
        let line = flow.lines[index]
        let text = flow.folded(line)
        guard text.count <= 300 else { return nil }
        let seams = Set(flow.seams(in: line.range))
        var place = text.startIndex
        while place < text.endIndex {
            defer { place += 1 }
            let isBorder =
                place == text.startIndex || !text[place - 1].isWordlike || text[place - 1].isDigit
                || seams.contains(place)
            guard isBorder, let length = SourceWords.labels.prefix(of: text[place...]) else { continue }
            var start = place + length
            let afterLabel = start
            while start < text.endIndex, text[start] == " " { start += 1 }
            let hasColon = start < text.endIndex && (text[start] == ":" || text[start] == "|" || text[start] == "/")
            if hasColon {
                start += 1
                while start < text.endIndex, text[start] == " " || text[start] == ":" { start += 1 }
            } else if !SourceWords.plainLabels.contains(text[place..<afterLabel])
                || start == afterLabel && !seams.contains(afterLabel)
                    && !(place == text.startIndex && text.count <= 24)
            {
                continue
            }
            if start >= text.endIndex {
                // 来源： and its value may stand on two lines.
                guard hasColon, let next, flow.lines[next].seen <= 20 else { return nil }
                return value(from: flow.lines[next].range.lowerBound, in: next)
            }
            if let value = value(from: start, in: index) { return value }
        }
        return nil
    }

    /// A value from `start` to the first thing that ends one.
    private func value(from start: Int, in index: Int) -> Range<Int>? {
        let line = flow.lines[index]
        let text = flow.folded[start..<line.range.upperBound]
        let seams = Set(flow.seams(in: line.range))
        var end = start
        var depth = 0
        while end < text.endIndex {
            let scalar = text[end]
            if scalar == "|" || scalar == ";" || scalar == "。" { break }
            if scalar == "(" { depth += 1 }
            if scalar == ")" {
                depth -= 1
                if depth < 0 { break }
            }
            if end > start {
                if seams.contains(end), text[start..<end].contains(where: \.isWordlike) { break }
                if scalar == " ", !isWithinName(text, at: end) { break }
                if SourceWords.ends.prefix(of: text[end...]) != nil { break }
                if scalar.isDigit, PageDate.first(in: text[end...].prefix(24))?.range.lowerBound == end { break }
            }
            end += 1
        }
        if depth > 0, let open = text[start..<end].lastIndex(of: "(") { end = open }
        while end > start, !text[end - 1].isWordlike, text[end - 1] != "》", text[end - 1] != ")" { end -= 1 }
        var first = start
        while first < end, !text[first].isWordlike, text[first] != "《" { first += 1 }
        let words = text[first..<max(first, end)].count(where: \.isWordlike)
        if let date = PageDate.first(in: text[first..<max(first, end)]), date.range.lowerBound == first { return nil }
        return (2...36).contains(words) ? first..<end : nil
    }

    /// A blank between letters, or between a short word and the rest of a bracketed name, is within a name.
    private func isWithinName(_ text: Folded, at index: Int) -> Bool {
        guard index + 1 < text.endIndex, index > text.startIndex else { return false }
        func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x61 && scalar.value <= 0x7A }
        return isLetter(text[index - 1]) && isLetter(text[index + 1]) || text[index - 1] == "《"
            || text[index + 1] == "》"
    }

    /// A bare name beside the time at `date`: on its line, else on a neighbouring one.
    func bare(beside date: Range<Int>, on index: Int, among matter: Set<Int>) -> Range<Int>? {
        let line = flow.lines[index]
        var pieces = pieces(of: date.upperBound..<line.range.upperBound)
        pieces += self.pieces(of: line.range.lowerBound..<date.lowerBound)
        for neighbour in [index + 1, index - 1, index + 2, index - 2] where matter.contains(neighbour) {
            let other = flow.lines[neighbour]
            if other.seen <= 24 { pieces += self.pieces(of: other.range) }
        }
        let names = pieces.filter(isName)
        return names.first { SourceWords.mediaEndings.isSuffix(of: flow.folded[$0]) }
            ?? names.first { !SourceWords.isPerson(flow.folded[$0]) }
    }

    /// Stretches between blanks, bars and the borders of elements.
    private func pieces(of range: Range<Int>) -> [Range<Int>] {
        let text = flow.folded
        let seams = Set(flow.seams(in: range))
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for index in range.lowerBound...range.upperBound {
            let isEnd =
                index == range.upperBound || seams.contains(index) || text[index] == " " || text[index] == "|"
                || text[index] == "·" || text[index] == "/"
            guard isEnd else { continue }
            var piece = start..<max(start, index)
            while !piece.isEmpty, !text[piece.lowerBound].isWordlike { piece = piece.lowerBound + 1..<piece.upperBound }
            while !piece.isEmpty, !text[piece.upperBound - 1].isWordlike {
                piece = piece.lowerBound..<piece.upperBound - 1
            }
            if !piece.isEmpty { pieces.append(piece) }
            start = index
        }
        return pieces
    }

    private func isName(_ range: Range<Int>) -> Bool {
        let text = flow.folded[range]
        let hanzi = text.count { $0.value >= 0x3400 }
        guard text.count >= 2, text.count <= 18, hanzi >= 2 || text.count >= 4 && hanzi == 0 else { return false }
        guard !text.contains(where: { Self.marks.contains($0) }), text.count(where: \.isDigit) * 2 < text.count,
            PageDate.first(in: text) == nil
        else {
            return false
        }
        if SourceWords.others.prefix(of: text) != nil, !SourceWords.mediaEndings.isSuffix(of: text) { return false }
        if SourceWords.others.contains(text) || PageWords.buttons.contains(text) || PageWords.player.contains(text) {
            return false
        }
        return FieldLabels.label(of: text).map { $0.length < text.count && $0.length < 2 } ?? true
    }

    /// The name of the account that published the article, as WeChat and its like show it by the headline.
    func account(before story: Int) -> Range<Int>? {
        let tree = flow.tree
        for node in tree.nodes.indices where tree.nodes[node].tag != .text {
            let lines = flow.linesOfNodes[node]
            guard lines.count <= 1, let index = lines.first, index < story else { continue }
            let names = ["class", "id"].compactMap { tree.attribute($0, of: node) }.flatMap {
                ElementNames.words(of: $0)
            }
            guard names.contains(where: ElementWords.accounts.contains) else { continue }
            // The element's own words, for others may stand beside it on the line.
            let words = tree.scalars.trimmed(tree.text(within: node))
            guard let first = words.first, let last = words.last else { continue }
            let place = Int(tree.places[first].start)..<Int(tree.places[last].start + tree.places[last].length)
            guard let own = flow.range(at: place, within: flow.lines[index].range) else { continue }
            if let name = pieces(of: own).first(where: isName) { return name }
        }
        return nil
    }

    private static let marks: Set<Unicode.Scalar> = [
        "。", ",", "?", "!", ":", ";", ">", "<", "=", "«", "»", "、", "(", ")",
    ]
}
