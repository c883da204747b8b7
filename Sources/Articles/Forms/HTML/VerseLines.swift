/// Sees poems and lyrics: runs of short lines that `<br>` parts, or of short paragraphs alike.
enum VerseLines {
    /// The runs of four lines and more among `indices` that look like verse.
    static func runs(in flow: PageFlow, of indices: [Int]) -> [[Int]] {
        var runs: [[Int]] = []
        var run: [Int] = []
        func end() {
            if run.count >= fewest, run.count(where: { flow.lines[$0].seen <= usual }) * 5 >= run.count * 4 {
                runs.append(run)
            }
            run = []
        }
        for index in indices {
            let line = flow.lines[index]
            guard isVerse(line, flow.folded(line)) else {
                end()
                continue
            }
            if let last = run.last, last != index - 1 || flow.lines[last].block != line.block { end() }
            run.append(index)
        }
        end()
        return runs
    }

    private static func isVerse(_ line: PageFlow.Line, _ text: Folded) -> Bool {
        guard line.linked == 0, (2...longest).contains(line.seen), !line.style.isControl else { return false }
        let hanzi = text.count { $0.value >= 0x3400 }
        return hanzi * 3 >= line.seen * 2 && !text.contains(":") && FieldLabels.label(of: text) == nil
    }

    private static let fewest = 4
    private static let usual = 16
    private static let longest = 26
}
