internal import Speech

extension Readings {
    /// What cannot be so, or is not so in the recording, with its key; nothing where all is well.
    func flaw(in timeline: Timeline) -> String? {
        if schema != Self.schema {
            return schema > Self.schema
                ? "a later version of langdu wrote it (schema \(schema))" : "“schema” is \(schema); it is 1"
        }
        guard sentences.count == timeline.sentences.count else {
            return "“sentences” has \(sentences.count), but the recording \(timeline.sentences.count)"
        }
        for (number, (sentence, heard)) in zip(sentences, timeline.sentences).enumerated() {
            let place = "sentences.\(number)"
            func differs(_ key: String, _ value: Int, _ wanted: Int) -> String? {
                value == wanted ? nil : "“\(place).\(key)” is \(value); in the recording it is \(wanted)"
            }
            let flaw =
                differs("chapter", sentence.chapter, heard.chapter)
                ?? differs("paragraph", sentence.paragraph, heard.paragraph)
                ?? differs("offset", sentence.offset, heard.range.lowerBound)
            if let flaw { return flaw }
            guard sentence.words.count == heard.words.count else {
                return "“\(place).words” has \(sentence.words.count), but the recording \(heard.words.count)"
            }
            for (index, (word, spoken)) in zip(sentence.words, heard.words).enumerated() {
                if let flaw = differs("words.\(index).offset", word.offset, spoken.range.lowerBound) { return flaw }
                if let syllable = word.syllables.split(separator: " ").first(where: { !Self.isSyllable($0) }) {
                    let shown = String(syllable).cut(toBytes: 40).onOneLine
                    return "“\(place).words.\(index).syllables” holds “\(shown)”; a syllable is such as “yin2”"
                }
            }
        }
        return nil
    }

    /// Whether it is letters of pinyin with a tone: `yin2`, `lve4`, `ê5`, `r5`.
    private static func isSyllable(_ text: Substring) -> Bool {
        guard let tone = text.unicodeScalars.last, ("1"..."5").contains(tone), text.utf8.count <= 10 else {
            return false
        }
        let letters = text.unicodeScalars.dropLast()
        return !letters.isEmpty && letters.allSatisfy { ("a"..."z").contains($0) || $0 == "ê" }
    }
}
