/// Gives words their dictionary readings, and single characters the reading that fits their neighbours.
struct Pronouncer: Sendable {
    /// The reading of a word in its run.
    ///
    /// - Parameters:
    ///   - piece: The word.
    ///   - previous: The word before it in the run, empty at its start.
    func reading(
        of piece: WordSegmenter.Piece, after previous: ArraySlice<Unicode.Scalar>,
        in run: ArraySlice<Unicode.Scalar>, _ tables: Lexicon.Tables
    ) -> (syllables: [Syllable], origin: Word.Origin) {
        let word = run[piece.range]
        if word.count == 1, let character = word.first {
            let context = PolyphoneContext(
                previous: previous, following: run[piece.range.upperBound...].prefix(2))
            if let syllable = PolyphoneRules.reading(of: character, in: context) { return ([syllable], .context) }
        }
        return (tables.reading(of: word, piece.entry), (piece.entry?.place ?? 0) > 0 ? .lexicon : .characters)
    }
}

/// What stands around a polyphone that is a word by itself.
struct PolyphoneContext {
    /// The word before it in the same run; empty at the run's start.
    var previous: ArraySlice<Unicode.Scalar>
    /// Up to two characters after it.
    var following: ArraySlice<Unicode.Scalar>

    /// The character before.
    var before: Unicode.Scalar? { previous.last }
    /// The character after.
    var after: Unicode.Scalar? { following.first }
}
