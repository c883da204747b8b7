/// The brackets and quotation marks of a line, with the partner of each.
///
/// Each mark is pushed and popped at most once, so that a line of nothing but opening marks costs no more than another.
/// A closing mark takes the nearest open one of its kind and gives up those left open in between.
struct BracketPairs {
    /// A mark in the line.
    struct Mark {
        /// Where it stands in the text.
        let index: Int
        let kind: Bracket.Kind
        let opens: Bool
        /// Where its partner stands in the text, if it has one.
        var partner: Int?
    }

    /// The marks in the order of the text.
    private(set) var marks: [Mark] = []
    private var open: [Int] = []
    private var openCount = [Int](repeating: 0, count: Bracket.Kind.allCases.count)

    /// Reads the line that begins at `start` and returns where it ends: at its line break, or at the end of the text.
    mutating func readLine(of text: [Unicode.Scalar], from start: Int) -> Int {
        marks.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        for kind in openCount.indices { openCount[kind] = 0 }
        var index = start
        while index < text.count {
            switch ScalarClass(text[index]) {
            case .lineBreak:
                return index
            case .opener, .closer:
                if let bracket = Bracket(text[index].value), !isApostrophe(index, in: text) {
                    bracket.opens ? push(bracket.kind, at: index) : close(bracket.kind, at: index)
                }
            case .straight:
                readStraight(at: index, in: text)
            default:
                break
            }
            index += 1
        }
        return index
    }

    private mutating func push(_ kind: Bracket.Kind, at index: Int) {
        open.append(marks.count)
        openCount[Int(kind.rawValue)] += 1
        marks.append(Mark(index: index, kind: kind, opens: true, partner: nil))
    }

    private mutating func close(_ kind: Bracket.Kind, at index: Int) {
        var partner: Int?
        if openCount[Int(kind.rawValue)] > 0 {
            while let top = open.popLast() {
                openCount[Int(marks[top].kind.rawValue)] -= 1
                if marks[top].kind == kind {
                    marks[top].partner = index
                    partner = marks[top].index
                    break
                }
            }
        }
        marks.append(Mark(index: index, kind: kind, opens: false, partner: partner))
    }

    /// A straight mark closes what an earlier one opened. A single one between letters is an apostrophe.
    private mutating func readStraight(at index: Int, in text: [Unicode.Scalar]) {
        let isDouble = text[index] == "\"" || text[index] == "＂"
        let kind: Bracket.Kind = isDouble ? .straightDouble : .straightSingle
        let isOpen = openCount[Int(kind.rawValue)] > 0
        if !isDouble {
            let neighbour = isOpen ? index + 1 : index - 1
            if text.indices.contains(neighbour), ScalarClass(text[neighbour]).isAlphanumeric { return }
        }
        isOpen ? close(kind, at: index) : push(kind, at: index)
    }

    private func isApostrophe(_ index: Int, in text: [Unicode.Scalar]) -> Bool {
        guard text[index] == "’", index > 0, index + 1 < text.count else { return false }
        return ScalarClass(text[index - 1]) == .latin && ScalarClass(text[index + 1]) == .latin
    }
}
