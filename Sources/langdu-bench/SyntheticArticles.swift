import Foundation
import TestSupport

/// Makes articles that look like news, always the same for the same seed.
struct SyntheticArticles {
    private var random: SeededGenerator

    private let median: Double
    private let shortest: Int

    /// Articles whose lengths are log-normal, as those of news are: half are shorter than `median` characters, and some
    /// several times as long.
    init(seed: UInt64, median: Int = 850) {
        random = SeededGenerator(seed: seed)
        self.median = Double(median)
        shortest = median / 6
    }

    private static let spread = 0.45

    /// Writes articles into folders of a hundred, and gives their number.
    ///
    /// - Parameter mark: What stands in the text of the article with a number besides.
    mutating func write(_ count: Int, into folder: String, mark: (Int) -> String? = { _ in nil }) throws {
        for number in 0..<count {
            let parent = "\(folder)/\(number / 100)"
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
            let text = article(number) + (mark(number).map { "\n\($0)。\n" } ?? "")
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(parent)/\(number).txt"))
        }
    }

    /// A title, a dateline, paragraphs, and headings in some.
    mutating func article(_ number: Int) -> String {
        let length = min(6000, max(shortest, Int(median * exp(Self.spread * normal()))))
        let hasHeadings = random.below(10) < 4 && length > 500
        var text = "\(pick(SyntheticWords.places))\(pick(SyntheticWords.groups))\(pick(SyntheticWords.verbs))"
        text +=
            "\(pick(SyntheticWords.things))\n2025-\(random.below(12) + 1)-\(random.below(28) + 1) 0\(random.below(10)):30\n"
        text += "来源: 盛河日报\n\n盛河日报讯（记者 \(pick(SyntheticWords.people))）"
        var paragraph = 0
        while text.count < length {
            text += sentence()
            paragraph += 1
            guard paragraph > 2 + random.below(3) else { continue }
            paragraph = 0
            text += "\n\n"
            if hasHeadings, random.below(3) == 0 { text += "\(pick(SyntheticWords.headings))\n\n" }
        }
        return text + "（编号\(number)）\n"
    }

    private mutating func sentence() -> String {
        let subject = "\(pick(SyntheticWords.places))\(pick(SyntheticWords.groups))"
        switch random.below(5) {
        case 0:
            return "\(pick(SyntheticWords.people))说：“\(pick(SyntheticWords.quotes))。”"
        case 1:
            return "\(pick(SyntheticWords.links))今年前\(random.below(11) + 1)个月，\(subject)共接待\(random.below(90) + 2)万人次，"
                + "增长\(random.below(40)).\(random.below(10))%。"
        default:
            return
                "\(pick(SyntheticWords.links))\(subject)\(pick(SyntheticWords.verbs))了\(pick(SyntheticWords.things))，"
                + "\(pick(SyntheticWords.effects))。"
        }
    }

    private mutating func pick(_ words: [String]) -> String { words[random.below(words.count)] }

    /// A number from the standard normal distribution (Box and Muller).
    private mutating func normal() -> Double {
        let (first, second) = (random.unit(), random.unit())
        return (-2 * log(max(first, 1e-12))).squareRoot() * cos(2 * .pi * second)
    }
}
