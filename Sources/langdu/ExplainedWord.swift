import Mandarin

/// A word of `langdu explain`, as it is printed.
struct ExplainedWord: Encodable {
    var text: String
    var start: Int
    var end: Int
    var syllables: [String]
    var citation: [String]
    var origin: Word.Origin
    var detail: String?
    var figures: Figures?
    var polyphones: [Polyphone]
    var tones: [Tone]

    struct Figures: Encodable {
        var rule: String
        var evidence: String?
    }

    struct Polyphone: Encodable {
        var character: String
        var place: Int
        var given: String
        var candidates: [Candidate]
    }

    struct Candidate: Encodable {
        var syllable: String
        var probability: Double
    }

    struct Tone: Encodable {
        var place: Int
        var rule: Explanation.ToneChange.Rule
    }

    init(_ word: Explanation) {
        text = word.text
        start = word.range.lowerBound
        end = word.range.upperBound
        syllables = word.spoken.map(\.description)
        citation = word.citation.map(\.description)
        origin = word.origin
        detail = word.detail
        figures = word.figures.map { Figures(rule: $0.rule, evidence: $0.evidence) }
        polyphones = word.polyphones.map { polyphone in
            Polyphone(
                character: String(polyphone.character), place: polyphone.place, given: polyphone.given.description,
                candidates: polyphone.candidates.map {
                    Candidate(
                        syllable: $0.syllable.description, probability: ($0.probability * 10_000).rounded() / 10_000)
                })
        }
        tones = word.tones.map { Tone(place: $0.place, rule: $0.rule) }
    }

    /// The word, its syllables, and the reasons, with tabs between.
    var plain: String {
        let choice = [Self.names[origin] ?? origin.rawValue] + (detail.map { [$0] } ?? [])
        let rule =
            figures.map { ["rule: " + [$0.rule, $0.evidence].compactMap(\.self).joined(separator: " by ")] } ?? []
        let reasons = [choice.joined(separator: ": ")] + rule + polyphones.map(Self.plain) + changes
        return "\(text)\t\(syllables.joined(separator: " "))\t\(reasons.joined(separator: "; "))"
    }

    private var changes: [String] {
        tones.compactMap { tone in
            guard citation.indices.contains(tone.place) else { return nil }
            return
                "\(citation[tone.place]) → \(syllables[tone.place]) by \(Self.rules[tone.rule] ?? tone.rule.rawValue)"
        }
    }

    private static func plain(_ polyphone: Polyphone) -> String {
        let scores = polyphone.candidates.prefix(2).map { "\($0.syllable) \(percent($0.probability))" }
        return "\(polyphone.character) \(scores.joined(separator: ", "))"
    }

    private static func percent(_ probability: Double) -> String { "\((probability * 1000).rounded() / 10)%" }

    private static let names: [Word.Origin: String] = [
        .lexicon: "lexicon", .characters: "single characters", .pattern: "pattern", .name: "name", .model: "model",
        .user: "user",
        .normalizer: "normalizer", .latin: "English voice", .silent: "silent",
    ]

    private static let rules: [Explanation.ToneChange.Rule: String] = [
        .oneAndNot: "一 and 不", .neutral: "neutral tone", .third: "third tone",
    ]
}
