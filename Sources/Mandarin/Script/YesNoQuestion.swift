/// Tells questions that are answered with yes or no, whose end is raised, from those that ask what, who or why.
extension Script.Sentence {
    /// Whether it is answered with yes or no: 他来吗？ and 他来不来？, but not 他为什么来？
    package var isYesNoQuestion: Bool {
        guard let mark = text.unicodeScalars.last(where: { !Self.closing.contains($0) }), mark == "？" || mark == "?"
        else { return false }
        if let last = words.last, ["吗", "吧", "么", "嘛"].contains(last.spoken) { return true }
        if words.contains(where: { ["是否", "难道", "可否", "能否"].contains($0.spoken) }) { return true }
        return hasAlternative || !Self.interrogatives.contains { text.contains($0) }
    }

    /// Whether it offers both answers: 好不好, 有没有, 去不去.
    private var hasAlternative: Bool {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.dropFirst().dropLast().contains {
            (scalars[$0] == "不" || scalars[$0] == "没") && scalars[$0 - 1] == scalars[$0 + 1]
        }
    }

    private static let closing = Set("”’」』）) ".unicodeScalars)
    /// What asks for more than yes or no.
    private static let interrogatives = [
        "什么", "谁", "哪", "怎", "几", "多少", "为何", "何时", "何处", "如何", "多大", "多长", "多远", "多久", "多高", "还是", "咋", "啥",
    ]
}
