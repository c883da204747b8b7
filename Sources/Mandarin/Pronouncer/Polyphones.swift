/// Chooses among the readings of characters by their context.
enum Polyphones {
    /// Applies the table of rules to words of one character.
    static func applyRules(to line: inout Line) {
        for number in line.pieces.indices {
            let piece = line.pieces[number], place = piece.span.lowerBound
            guard piece.isRead, piece.span.count == 1, !piece.isSettled,
                let rule = PolyphoneRule.holding(at: place, in: line.characters)
            else { continue }
            line.syllables[place] = rule.reading
            line.pieces[number].origin = .context
            line.pieces[number].isSettled = rule.isCertain
        }
    }

    /// Lets the model choose the readings of the characters it knows.
    ///
    /// - Parameter citation: Whether a neutral tone of the lexicon gives way to the model's full one.
    static func apply(_ model: PolyphoneModel, to line: inout Line, citation: Bool) {
        model.withScorer { apply(&$0, to: &line, citation: citation) }
    }

    private static func apply(_ scorer: inout PolyphoneModel.Scorer, to line: inout Line, citation: Bool) {
        for number in line.pieces.indices where line.pieces[number].isRead {
            let isSettled = line.pieces[number].isSettled
            if isSettled, !citation || line.pieces[number].origin == .user { continue }
            for place in line.pieces[number].span {
                let old = line.syllables[place]
                // An erhua 儿 is no syllable of its own.
                guard old != .erhua, let new = scorer.reading(at: place, of: number, in: line), new != old else {
                    continue
                }
                let isToneOnly = old.tone == 5 && new.letters == old.letters
                if isToneOnly ? !citation : isSettled { continue }
                line.syllables[place] = new
                line.pieces[number].origin = .model
            }
        }
    }

    /// What the model thinks of each character of a piece that it is asked for.
    static func candidates(_ model: PolyphoneModel, for number: Int, in line: Line) -> [Explanation.Polyphone] {
        let piece = line.pieces[number]
        guard piece.isRead, !piece.isSettled else { return [] }
        return piece.span.compactMap { place in
            let found = model.withScorer { $0.readings(at: place, of: number, in: line) }
            guard found.count > 1, line.syllables[place] != .erhua else { return nil }
            return Explanation.Polyphone(
                place: place - piece.span.lowerBound, character: line.characters[place], given: line.syllables[place],
                candidates: found.map { Explanation.Candidate(syllable: $0.reading, probability: $0.probability) })
        }
    }
}
