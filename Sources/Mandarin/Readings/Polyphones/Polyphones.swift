/// Chooses among the readings of characters by their context.
enum Polyphones {
    /// Lets the model choose the readings of the characters it knows.
    ///
    /// - Parameter citation: Whether a neutral tone of the lexicon gives way to the model's full one.
    static func apply(_ model: PolyphoneModel, to line: inout Line, citation: Bool) {
        model.withScorer { apply(&$0, to: &line, citation: citation) }
    }

    private static func apply(_ scorer: inout PolyphoneModel.Scorer, to line: inout Line, citation: Bool) {
        for number in line.pieces.indices where line.pieces[number].isRead {
            let certainty = line.pieces[number].certainty
            if certainty.resistance == nil, !citation || line.pieces[number].origin == .user { continue }
            for place in line.pieces[number].span {
                let old = line.syllables[place]
                let isLight = isLight(at: place, certainty, in: line)
                guard let lead = isLight ? leadOverLight(at: place, in: line, citation) : certainty.resistance,
                    let new = scorer.reading(at: place, of: number, in: line, lead: lead), new != old,
                    !isLight || new.letters == old.letters
                else { continue }
                line.syllables[place] = new
                line.pieces[number].origin = .model
            }
        }
    }

    /// Whether a syllable is light because its word is said so: 朋友, 花儿; not for 着 by itself.
    private static func isLight(at place: Int, _ certainty: Certainty, in line: Line) -> Bool {
        line.syllables[place].tone == 5
            && (certainty > .composed || certainty == .composed && !particles.contains(line.characters[place])
                || line.syllables[place].isErhuaSuffix)
    }

    /// What the model needs to give a light syllable its full tone: a dictionary may, but not for an erhua 儿, which is no
    /// syllable of its own, nor in 妈妈. In speech it stays light.
    private static func leadOverLight(at place: Int, in line: Line, _ citation: Bool) -> Float? {
        let isFixed = line.syllables[place].isErhuaSuffix || line.characters[place] == line.characters[place - 1]
        return citation && !isFixed ? 0 : nil
    }

    /// Characters whose light reading is only their usual one, where no dictionary has the word they are in.
    private static let particles = Set("的了着得地".unicodeScalars)

    /// What the model thinks of each character of a piece that it is asked for.
    static func candidates(_ model: PolyphoneModel, for number: Int, in line: Line) -> [Explanation.Polyphone] {
        let piece = line.pieces[number]
        guard piece.isRead, piece.certainty.resistance != nil else { return [] }
        return piece.span.compactMap { place in
            let found = model.withScorer { $0.readings(at: place, of: number, in: line) }
            guard found.count > 1, line.syllables[place] != .erhua else { return nil }
            return Explanation.Polyphone(
                place: place - piece.span.lowerBound, character: line.characters[place], given: line.syllables[place],
                candidates: found.map { Explanation.Candidate(syllable: $0.reading, probability: $0.probability) })
        }
    }
}
