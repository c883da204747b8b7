extension PageFlow {
    /// A row of a table of figures, with the lines it holds.
    struct Row {
        let lines: Range<Int>
        let cells: [Range<Int>]
        let isHead: Bool
    }

    /// The row that begins at a line, if that stands in a table of short cells and not in one that lays out the page.
    func row(from index: Int, of tables: Set<Int>, where isStory: (Int) -> Bool) -> Row? {
        guard let row = lines[index].style.row, let table = lines[index].style.table, tables.contains(table) else {
            return nil
        }
        var end = index
        var cells: [(node: Int, range: Range<Int>)] = []
        var isHead = true
        while end < lines.count, lines[end].style.row == row, isStory(end) {
            guard let cell = cell(of: lines[end].block, in: row) else { return nil }
            if let last = cells.last, last.node == cell {
                cells[cells.count - 1].range = last.range.lowerBound..<lines[end].range.upperBound
            } else {
                cells.append((cell, lines[end].range))
            }
            isHead = isHead && tree.nodes[cell].tag == .th
            end += 1
        }
        return cells.count < 2 ? nil : Row(lines: index..<end, cells: cells.map(\.range), isHead: isHead)
    }

    /// The tables that hold short cells in rows, and do not lay out a page.
    func findTablesOfFigures() -> Set<Int> {
        Set(
            tree.nodes.indices.filter { node in
                guard tree.nodes[node].tag == .table, linesOfNodes[node].count >= 3 else { return false }
                var rows: Set<Int> = []
                for index in linesOfNodes[node] {
                    let line = lines[index]
                    guard line.seen <= 80, line.style.table == node, let row = line.style.row else { return false }
                    rows.insert(row)
                }
                return rows.count >= 2 && linesOfNodes[node].count >= rows.count * 2 - 1
            })
    }

    private func cell(of block: Int, in row: Int) -> Int? {
        var node = block
        while node > row {
            if tree.nodes[node].tag == .td || tree.nodes[node].tag == .th { return node }
            node = tree.nodes[node].parent
        }
        return nil
    }

    /// The scalars within `range` that stand at `place` in the source.
    func range(at place: Range<Int>, within range: Range<Int>) -> Range<Int>? {
        guard let first = range.first(where: { places[$0].start >= place.lowerBound }),
            let last = range.last(where: { Int(places[$0].start + places[$0].length) <= place.upperBound }),
            first <= last, Int(places[first].start) == place.lowerBound
        else { return nil }
        return first..<last + 1
    }
}
