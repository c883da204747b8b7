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
            if certainty == .settled, !citation || line.pieces[number].origin == .user { continue }
            for place in line.pieces[number].span {
                let old = line.syllables[place]
                // An erhua 儿 is no syllable of its own.
                guard old != .erhua else { continue }
                // A word's light syllable stays light in speech; a dictionary may give its full tone.
                let isLight = old.tone == 5 && certainty > .open
                if isLight, !citation || line.characters[place] == line.characters[place - 1] { continue }
                let lead = isLight ? 0 : certainty.resistance
                guard let new = scorer.reading(at: place, of: number, in: line, lead: lead), new != old,
                    !isLight || new.letters == old.letters
                else { continue }
                line.syllables[place] = new
                line.pieces[number].origin = .model
            }
        }
    }

    /// What the model thinks of each character of a piece that it is asked for.
    static func candidates(_ model: PolyphoneModel, for number: Int, in line: Line) -> [Explanation.Polyphone] {
        let piece = line.pieces[number]
        guard piece.isRead, piece.certainty < .settled else { return [] }
        return piece.span.compactMap { place in
            let found = model.withScorer { $0.readings(at: place, of: number, in: line) }
            guard found.count > 1, line.syllables[place] != .erhua else { return nil }
            return Explanation.Polyphone(
                place: place - piece.span.lowerBound, character: line.characters[place], given: line.syllables[place],
                candidates: found.map { Explanation.Candidate(syllable: $0.reading, probability: $0.probability) })
        }
    }
}
