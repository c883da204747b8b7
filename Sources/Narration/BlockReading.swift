internal import Articles

/// Puts paragraphs into the words that a listener needs: what is seen at a glance on a page has to be said.
///
/// A table is read row by row with its heads: `站名：青石渡，票价：两元。`
struct BlockReading {
    let blocks: ReadingStyle.Blocks

    /// The texts to read for a section's paragraphs, in order.
    func texts(of paragraphs: [Paragraph]) -> [String] {
        var result: [String] = []
        var start = 0
        while start < paragraphs.count {
            let kind = paragraphs[start].kind.name
            let end = paragraphs[start...].firstIndex { $0.kind.name != kind } ?? paragraphs.count
            result += texts(ofRun: paragraphs[start..<end])
            start = end
        }
        return result
    }

    /// The texts for paragraphs of one kind that follow each other.
    private func texts(ofRun run: ArraySlice<Paragraph>) -> [String] {
        switch run.first?.kind {
        case .text: run.map { Self.unwrapped($0.text) }
        case .verse: verses(of: run)
        case .caption: introduced(run.map { Self.unwrapped($0.text) }, blocks.captions) { "图片说明：\($0)" }
        case .quote: quotes(of: run)
        case .listItem: list(of: run)
        case .tableRow: table(of: run)
        case nil: []
        }
    }

    private func introduced(
        _ texts: [String], _ manner: ReadingStyle.Blocks.Manner, _ announce: (String) -> String
    ) -> [String] {
        switch manner {
        case .skipped: []
        case .read: texts
        case .announced: texts.map(announce)
        }
    }

    private func quotes(of run: ArraySlice<Paragraph>) -> [String] {
        let texts = run.map { Self.unwrapped($0.text) }
        return switch blocks.quotes {
        case .skipped: []
        case .read: texts
        case .announced: ["引文："] + texts + ["引文完。"]
        }
    }

    /// Items; the number that mark-up gives one is not in its text, and is said.
    private func list(of run: ArraySlice<Paragraph>) -> [String] {
        guard blocks.lists != .skipped else { return [] }
        let items = run.map { paragraph in
            let text = Self.unwrapped(paragraph.text)
            guard case .listItem(_, let number?) = paragraph.kind else { return text }
            return "第\(number)，\(text)"
        }
        return blocks.lists == .announced ? ["以下共\(items.count)项。"] + items : items
    }

    private func table(of run: ArraySlice<Paragraph>) -> [String] {
        guard blocks.tables != .skipped else { return [] }
        var rows: [String] = []
        var heads: [String]?
        for paragraph in run {
            guard case .tableRow(let cells, let isHead) = paragraph.kind else { continue }
            let texts = cells.map { Self.unwrapped($0.text) }
            if isHead {
                // Heads of columns are said with their cells; a second line of them says more.
                heads = heads.map { zip($0, texts).map { $0 == $1 || $1.isEmpty ? $0 : $0 + $1 } } ?? texts
            } else {
                rows.append(row(texts.isEmpty ? [Self.unwrapped(paragraph.text)] : texts, under: heads ?? []))
            }
        }
        rows.removeAll(where: \.isEmpty)
        if rows.isEmpty { return (heads ?? []).allSatisfy(\.isEmpty) ? [] : [row(heads ?? [], under: [])] }
        return blocks.tables == .announced ? ["以下是表格，共\(rows.count)行。"] + rows : rows
    }

    /// One row in a sentence. Of two cells without heads the first names the second.
    private func row(_ cells: [String], under heads: [String]) -> String {
        let parts = cells.enumerated().filter { !$0.element.isEmpty }.map { index, cell in
            let head = index < heads.count ? heads[index] : ""
            return head.isEmpty || head == cell ? cell : "\(head)：\(cell)"
        }
        guard let last = parts.last?.last else { return "" }
        let joined = parts.joined(separator: heads.isEmpty && parts.count == 2 && cells.count == 2 ? "：" : "，")
        return Self.stops.contains(last) ? joined : joined + "。"
    }

    /// Lines of a poem, some together: a line without a mark at its end goes on to the next after a short pause.
    private func verses(of run: ArraySlice<Paragraph>) -> [String] {
        let lines = run.map { Self.unwrapped($0.text) }
        return stride(from: 0, to: lines.count, by: Self.stanza).map { start in
            let stanza = lines[start..<min(start + Self.stanza, lines.count)]
            return stanza.enumerated().map { index, line in
                guard let last = line.last, !Self.stops.contains(last), !Self.pauses.contains(last) else { return line }
                return line + (index == stanza.count - 1 ? "。" : "，")
            }.joined()
        }
    }

    /// A paragraph whose lines were wrapped, as one line: nothing stands between hanzi, a space between Latin words.
    private static func unwrapped(_ text: String) -> String {
        guard text.utf8.contains(0x0A) else { return text }
        return text.split(separator: "\n").reduce(into: "") { line, part in
            if let last = line.last, let first = part.first, last.isASCII, first.isASCII { line += " " }
            line += part
        }
    }

    /// How many lines of a poem are read as one.
    private static let stanza = 4
    private static let stops: Set<Character> = ["。", "！", "？", "；", "…", "!", "?", ";", ".", "”", "」", "』"]
    private static let pauses: Set<Character> = ["，", "、", "：", ",", ":", "—"]
}
