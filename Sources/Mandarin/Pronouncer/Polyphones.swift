/// Chooses among the readings of characters by their context.
enum Polyphones {
    /// Applies the table of rules to words of one character.
    static func applyRules(to line: inout Line) {
        for number in line.pieces.indices {
            let piece = line.pieces[number], place = piece.span.lowerBound
            guard piece.isRead, piece.span.count == 1, !piece.isSettled,
                let rule = PolyphoneRule.table[line.characters[place]]?.first(where: {
                    $0.holds(at: place, in: line.characters)
                })
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
        var scorer = model.scorer()
        let given = line.syllables
        for number in line.pieces.indices where line.pieces[number].isRead {
            let isSettled = line.pieces[number].isSettled
            if isSettled, !citation || line.pieces[number].origin == .user { continue }
            for place in line.pieces[number].span where model.knows(line.characters[place]) {
                let old = given[place]
                // An erhua 儿 is no syllable of its own.
                guard old != .erhua, let new = scorer.reading(at: place, of: number, in: line, given: given),
                    new != old
                else { continue }
                let isToneOnly = old.tone == 5 && new.letters == old.letters
                if isToneOnly ? !citation : isSettled { continue }
                line.syllables[place] = new
                line.pieces[number].origin = .model
            }
        }
    }
}
