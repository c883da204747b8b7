internal import Mandarin
internal import Speech

/// The melody of sentences: how high, how lively and how fast each phrase is said.
///
/// Pitch falls over a sentence and starts anew, though less high, at each clause; the last phrase of a statement is
/// lower and slower, that of a yes/no question higher (Shen, The Prosody of Mandarin Chinese, 1989; Yuan, 2006).
struct Melody {
    var profile: ReadingStyle.Melody

    /// A delivery for each phrase of a sentence.
    func deliveries(for phrases: [Phrase], of sentence: Script.Sentence, role: Timeline.Sentence.Role) -> [Delivery] {
        let lengths = phrases.map { max(1, $0.words.reduce(0) { $0 + max(1, $1.syllables.count) }) }
        let total = Double(lengths.reduce(0, +))
        let isQuestion = YesNoQuestion.isAsked(by: sentence)
        let isHeading = role == .title || role == .heading
        let depths = Parentheses.depths(of: phrases, in: sentence)
        var done = 0.0
        return phrases.indices.map { index in
            let place = (done + Double(lengths[index]) / 2) / total
            done += Double(lengths[index])
            var delivery = Delivery(pitch: profile.declination * (0.5 - place))
            delivery.pitch += profile.reset * (0.5 - placeInClause(of: index, in: phrases, lengths))
            if isHeading { delivery.range = profile.headingRange }
            if depths[index] > 0 { delivery.pitch += profile.parenthesis }
            guard index == phrases.count - 1 else { return delivery }
            if isQuestion {
                delivery.pitch += profile.question
            } else {
                delivery.pitch += profile.final
                delivery.rate = profile.finalRate
            }
            return delivery
        }
    }

    /// Where in its clause the middle of a phrase is, from 0 to 1.
    private func placeInClause(of index: Int, in phrases: [Phrase], _ lengths: [Int]) -> Double {
        func endsClause(_ phrase: Phrase) -> Bool { (phrase.words.last?.breakAfter ?? .none) >= .majorPhrase }
        var first = index, last = index
        while first > 0, !endsClause(phrases[first - 1]) { first -= 1 }
        while last < phrases.count - 1, !endsClause(phrases[last]) { last += 1 }
        let before = lengths[first..<index].reduce(0, +), all = lengths[first...last].reduce(0, +)
        return (Double(before) + Double(lengths[index]) / 2) / Double(all)
    }
}

/// Tells questions that are answered with yes or no, whose end is raised, from those that ask what, who or why.
enum YesNoQuestion {
    static func isAsked(by sentence: Script.Sentence) -> Bool {
        guard let mark = sentence.text.unicodeScalars.last(where: { !closing.contains($0) }), mark == "？" || mark == "?"
        else { return false }
        if let last = sentence.words.last, ["吗", "吧", "么", "嘛"].contains(last.spoken) { return true }
        if sentence.words.contains(where: { ["是否", "难道", "可否", "能否"].contains($0.spoken) }) { return true }
        if isAlternative(sentence.text) { return true }
        return !words.contains { sentence.text.contains($0) }
    }

    /// 好不好, 有没有, 去不去.
    private static func isAlternative(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.dropFirst().dropLast().contains {
            (scalars[$0] == "不" || scalars[$0] == "没") && scalars[$0 - 1] == scalars[$0 + 1]
        }
    }

    private static let closing = Set("”’」』）) ".unicodeScalars)
    /// What asks for more than yes or no.
    private static let words = [
        "什么", "谁", "哪", "怎", "几", "多少", "为何", "何时", "何处", "如何", "多大", "多长", "多远", "多久", "多高", "还是", "咋", "啥",
    ]
}

/// What stands in parentheses.
enum Parentheses {
    /// How deep in parentheses the start of each phrase is.
    static func depths(of phrases: [Phrase], in sentence: Script.Sentence) -> [Int] {
        let scalars = Array(sentence.text.unicodeScalars)
        var depth = 0, place = 0
        return phrases.map { phrase in
            let start = (phrase.words.first?.range.lowerBound ?? 0) - sentence.range.lowerBound
            while place < min(start, scalars.count) {
                if scalars[place] == "（" || scalars[place] == "(" { depth += 1 }
                if scalars[place] == "）" || scalars[place] == ")" { depth -= 1 }
                place += 1
            }
            return depth
        }
    }
}
