/// Watches a line being read and tells of each word why it is read so.
struct Explainer {
    private var citation: [Syllable] = []
    private var candidates: [[Explanation.Polyphone]] = []
    private var details: [String?] = []

    /// Notes what a stage has changed.
    mutating func note(_ stage: WordReader.Stage, _ line: Line, model: PolyphoneModel?) {
        switch stage {
        case .lexicon:
            details = line.pieces.indices.map { line.sources[$0] ?? Self.authority(of: line.pieces[$0]) }
            candidates = line.pieces.indices.map { number in
                model.map { Polyphones.candidates($0, for: number, in: line) } ?? []
            }
        case .model:
            citation = line.syllables
        case .tones: break
        }
    }

    /// The explanations of a line that has been read to the end.
    func explanations(of line: Line, tokens: [Token], in text: [Unicode.Scalar]) -> [Explanation] {
        line.pieces.enumerated().compactMap { number, piece in
            let isLatin = tokens[piece.token].kind == .latin
            guard piece.isRead || isLatin else { return nil }
            return Explanation(
                text: isLatin ? tokens[piece.token].spoken : String(scalars: line.characters(of: piece)),
                range: piece.range, spoken: piece.isRead ? Array(line.syllables[piece.span]) : [],
                citation: piece.isRead ? Array(citation[piece.span]) : [],
                origin: piece.origin, detail: details[number],
                figures: tokens[piece.token].rule.map { rule in
                    Explanation.Figures(
                        rule: rule, evidence: tokens[piece.token].evidence.map { String(scalars: text[$0]) })
                },
                polyphones: candidates[number], tones: piece.isRead ? changes(in: piece, of: line) : [])
        }
    }

    /// Who says so, of a word of the lexicon.
    private static func authority(of piece: Piece) -> String? {
        guard piece.origin == .lexicon else { return nil }
        return switch piece.certainty {
        case .open, .composed: nil
        case .likely: "one dictionary"
        case .agreed: "dictionaries"
        case .settled: "table of words"
        }
    }

    private func changes(in piece: Piece, of line: Line) -> [Explanation.ToneChange] {
        piece.span.compactMap { place in
            guard line.syllables[place].tone != citation[place].tone else { return nil }
            let rule: Explanation.ToneChange.Rule =
                switch (line.characters[place], line.syllables[place].tone) {
                case ("一", _), ("不", _): .oneAndNot
                case (_, 5): .neutral
                default: .third
                }
            return Explanation.ToneChange(place: place - piece.span.lowerBound, rule: rule)
        }
    }
}
