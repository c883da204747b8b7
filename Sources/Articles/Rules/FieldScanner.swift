/// Takes a line of labelled values apart: `2024-11-18 07:48 来源：深圳特区报 作者:周元春`, `【编辑：姚昊】`.
struct FieldScanner {
    /// A value and what it tells; `nil` for words without a label.
    struct Piece: Hashable {
        let field: Field?
        /// The value without its label; empty where the page left it out.
        let value: Range<Int>
        /// Whether a mark stood between label and value, or none was needed.
        let isMarked: Bool
    }

    private let text: Folded
    private var position: Int

    private init(_ text: Folded) {
        self.text = text
        position = text.startIndex
    }

    /// The most scalars a line of labels has. Prose is longer.
    static let limit = 200

    /// The pieces of `text`, or `nil` if it is no line of labels: it must hold a label or a time, no value may be
    /// prose, and words without a label may only stand beside a time.
    static func pieces(of text: Folded) -> [Piece]? {
        guard text.count <= limit else { return nil }
        var scanner = FieldScanner(text)
        let pieces = scanner.scan()
        guard pieces.contains(where: { $0.field != nil }), pieces.allSatisfy({ scanner.isSound($0) }) else {
            return nil
        }
        let strangers = pieces.filter { $0.field == nil && FurnitureRule.reason(for: text[$0.value]) == nil }
        guard strangers.count <= 2 else { return nil }
        // 江州发布 2025-11-20 07:00 江州: the house, and where it stands.
        if !strangers.isEmpty {
            guard pieces.contains(where: { $0.field == .published }),
                strangers.reduce(0, { $0 + text[$1.value].columns }) <= 32
            else { return nil }
        }
        return pieces
    }

    private mutating func scan() -> [Piece] {
        var pieces: [Piece] = []
        while position < text.endIndex {
            if Self.separators.contains(text[position]) {
                position += 1
            } else if let length = TimeScanner.length(in: text[position...]) {
                pieces.append(Piece(field: .published, value: position..<position + length, isMarked: true))
                position += length
            } else if let label = label(at: position) {
                position = label.end
                if label.field == .published, let length = TimeScanner.length(in: text[position...]) {
                    pieces.append(Piece(field: .published, value: position..<position + length, isMarked: true))
                    position += length
                } else {
                    pieces.append(
                        Piece(field: label.field, value: takeValue(of: label.field), isMarked: label.isMarked))
                }
            } else {
                pieces.append(Piece(field: nil, value: takeValue(of: nil), isMarked: false))
            }
        }
        return pieces
    }

    /// The label at `index`, with the colon, bar, slash or blank after it.
    private func label(at index: Int) -> (field: Field, end: Int, isMarked: Bool)? {
        guard let (field, length) = FieldLabels.label(of: text[index...]) else { return nil }
        var end = index + length
        let afterLabel = end
        while end < text.endIndex, text[end] == " " { end += 1 }
        if end < text.endIndex, Self.marks.contains(text[end]) {
            end += 1
            while end < text.endIndex, text[end] == " " || text[end] == ":" { end += 1 }
            return (field, end, true)
        }
        guard end > afterLabel, end < text.endIndex else { return nil }
        let isTime = FieldLabels.beforeTime.contains(field) && TimeScanner.length(in: text[end...]) != nil
        let isName = FieldLabels.canStandWithoutColon.contains(field) && length > 1 && text[end].isWordlike
        return isTime || isName ? (field, end, isTime) : nil
    }

    /// Takes what stands here up to the next label, time, button, bar or closing bracket.
    private mutating func takeValue(of field: Field?) -> Range<Int> {
        let start = position
        let holdsButtons = field == .furniture || FurnitureRule.reason(for: text[start...]) != nil
        var depth = 0
        while position < text.endIndex {
            let scalar = text[position]
            if scalar == "(" {
                if position > start, TimeScanner.length(in: text[(position + 1)...]) != nil { break }
                depth += 1
            }
            if scalar == ")" {
                depth -= 1
                if depth < 0 { break }
            }
            if depth == 0, scalar == "|" { break }
            let isBoundary = position > start && !text[position - 1].isWordlike
            if depth == 0, position == start || isBoundary {
                if TimeScanner.length(in: text[position...]) != nil { break }
                if let label = label(at: position), position > start || label.isMarked { break }
                if position > start, !holdsButtons, FurnitureRule.reason(for: text[position...]) != nil { break }
            }
            position += 1
        }
        var end = position
        while end > start, text[end - 1] != ")", Self.separators.contains(text[end - 1]) { end -= 1 }
        if position == start { position += 1 }
        return start..<max(start, end)
    }

    /// Whether a value can be one: short, and neither prose nor a question.
    private func isSound(_ piece: Piece) -> Bool {
        let value = text[piece.value]
        if piece.field == .published { return TimeScanner.length(in: value) == value.count && !value.isEmpty }
        guard value.columns <= (piece.field == .caption || piece.field == .furniture ? 100 : 64) else { return false }
        guard !value.contains(where: Self.prose.contains) else { return false }
        if piece.field != nil, !piece.isMarked { return Self.areNames(value) }
        return value.count { $0 == "," } <= 3
    }

    /// Whether `text` looks like names of people or houses: short words, blanks between them.
    private static func areNames(_ text: Folded) -> Bool {
        !text.contains(",") && text.columns <= 40
            && text.split { $0 == " " || $0 == "、" }.allSatisfy {
                $0.contains { $0.value > 0x7F } ? $0.count <= 8 : true
            }
    }

    private static let separators: Set<Unicode.Scalar> = [
        " ", "|", "(", ")", "·", "-", "_", "/", ";", ",", "、", "□", "■", "●", "◎", "▪", "◆", "—", "–",
    ]
    private static let marks: Set<Unicode.Scalar> = [":", "|", "/"]
    private static let prose: Set<Unicode.Scalar> = ["。", "!", "?", ";", "…"]
}
