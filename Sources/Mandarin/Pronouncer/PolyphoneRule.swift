/// A rule for the reading of a character that is a word by itself, from the characters on either side.
struct PolyphoneRule {
    /// What the text to the left ends with, one of these; empty for anything.
    let left: [[Unicode.Scalar]]
    /// What the text to the right begins with, one of these; empty for anything.
    let right: [[Unicode.Scalar]]
    /// What stands further to the right in the same clause, one of these; empty for anything.
    let later: [[Unicode.Scalar]]
    /// The reading when all hold.
    let reading: Syllable

    /// Whether the model is not asked any more.
    let isCertain: Bool

    /// How far ``later`` looks, so that long clauses cost no more than short ones.
    private static let reach = 24

    /// Makes a rule from lists parted by spaces. `，` stands for the border of a clause.
    init(
        _ base: String, _ tone: UInt8, after left: String = "", before right: String = "", later: String = "",
        isCertain: Bool = false
    ) {
        func list(_ words: String) -> [[Unicode.Scalar]] {
            words.unicodeScalars.split(separator: " ").map(Array.init)
        }
        self.left = list(left)
        self.right = list(right)
        self.later = list(later)
        self.isCertain = isCertain
        reading = Syllable(base, tone: tone)
    }

    /// Whether the rule holds for the character at a place of a text in which clauses are parted by `，`.
    func holds(at place: Int, in text: [Unicode.Scalar]) -> Bool {
        func stands(_ word: [Unicode.Scalar], at start: Int) -> Bool {
            start >= 0 && start + word.count <= text.count && text[start..<start + word.count].elementsEqual(word)
        }
        guard left.isEmpty || left.contains(where: { stands($0, at: place - $0.count) }),
            right.isEmpty || right.contains(where: { stands($0, at: place + 1) })
        else { return false }
        guard !later.isEmpty else { return true }
        for start in place + 1..<max(place + 1, min(text.count, place + Self.reach)) {
            if text[start] == "，" { return false }
            if later.contains(where: { stands($0, at: start) }) { return true }
        }
        return false
    }

    /// The first rule that holds for the character at a place.
    static func holding(at place: Int, in text: [Unicode.Scalar]) -> PolyphoneRule? {
        table[text[place]]?.first { $0.holds(at: place, in: text) }
    }
}

extension PolyphoneRule: CustomStringConvertible {
    /// `hang2 before 业 长 情`.
    var description: String {
        var parts = ["\(reading)"]
        for (name, list) in [("after", left), ("before", right), ("with later", later)] where !list.isEmpty {
            let words = list.prefix(4).map { String(scalars: $0[...]) }.joined(separator: " ")
            parts.append("\(name) \(words)\(list.count > 4 ? " …" : "")")
        }
        return parts.count > 1 ? parts.joined(separator: " ") : "\(parts[0]), where no other rule holds"
    }
}
