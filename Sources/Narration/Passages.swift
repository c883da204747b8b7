internal import Mandarin
internal import Speech

/// Cuts the sentences of a paragraph into what an engine takes at a time.
struct Passages {
    var abilities: EngineAbilities
    var melody: Melody
    var pacing: Pacing

    /// The most syllables of a passage: a longer sentence is handed on in parts, so that no text takes all memory.
    private static let longest = 300

    /// The sentences in groups that are spoken without a pause of the narrator's between them: one each, unless the
    /// engine takes runs.
    func groups(of sentences: [Script.Sentence]) -> [ArraySlice<Script.Sentence>] {
        guard case .run(let limit) = abilities.unit else { return sentences.indices.map { sentences[$0...$0] } }
        var groups: [ArraySlice<Script.Sentence>] = []
        var start = 0, length = 0
        for (index, sentence) in sentences.enumerated() {
            let syllables = Self.length(of: sentence.words[...])
            if index > start, length + syllables > min(limit, Self.longest) {
                groups.append(sentences[start..<index])
                start = index
                length = 0
            }
            length += syllables
        }
        if start < sentences.count { groups.append(sentences[start...]) }
        return groups
    }

    /// The passages of a group, each part with the pause after it.
    func passages(of group: ArraySlice<Script.Sentence>, role: Timeline.Sentence.Role) -> [Passage] {
        let parts = group.flatMap { self.parts(of: $0, role: role) }
        if abilities.unit == .phrase { return parts.map { Passage([$0]) } }
        var passages: [Passage] = []
        var length = 0
        for part in parts {
            let syllables = Self.length(of: part.phrase.words)
            if passages.isEmpty || length + syllables > Self.longest {
                passages.append(Passage([]))
                length = 0
            }
            passages[passages.count - 1].parts.append(part)
            length += syllables
        }
        return passages
    }

    private static func length(of words: ArraySlice<Word>) -> Int {
        words.reduce(0) { $0 + max(1, $1.syllables.count) }
    }

    /// The phrases of a sentence, and how each is said.
    private func parts(of sentence: Script.Sentence, role: Timeline.Sentence.Role) -> [Passage.Part] {
        let phrases = sentence.phrases
        let deliveries =
            abilities.honorsDelivery
            ? melody.deliveries(for: phrases, of: sentence, role: role)
            : phrases.map { _ in Delivery() }
        return zip(phrases, deliveries).map { phrase, delivery in
            Passage.Part(phrase, as: delivery, pause: pacing.silence(after: phrase.words.last?.breakAfter ?? .none))
        }
    }
}
