/// Gives words their citation readings: from the lexicon, else from the characters, else from the context.
struct Pronouncer {
    let index: LexiconIndex

    /// Appends the words of a token that is spoken as hanzi.
    func append(_ token: Token, number: Int, to pieces: inout [Piece]) {
        let characters = token.spoken.unicodeScalars.map(index.folded)
        // Text that is not spoken as written has one range for all its words.
        let isExact = token.kind == .hanzi && characters.count == token.range.count
        for cut in WordSegmenter(index: index).cuts(of: characters) {
            let word = Array(characters[cut.range])
            let start = token.range.lowerBound
            var piece = Piece(
                token: number,
                range: isExact ? start + cut.range.lowerBound..<start + cut.range.upperBound : token.range,
                characters: word, syllables: syllables(of: word, reading: cut.reading),
                origin: cut.reading > 0 ? .lexicon : .characters, head: head(of: word),
                breakAfter: isExact ? .prosodicWord : .none)
            Erhua.apply(to: &piece)
            pieces.append(piece)
        }
    }

    /// Applies the rules for polyphones to words of one character.
    static func disambiguate(_ pieces: inout [Piece]) {
        var text: [Unicode.Scalar] = ["，"]
        for piece in pieces {
            if piece.characters.isEmpty {
                text.append("A")
            } else {
                text.append(contentsOf: piece.characters)
            }
            if piece.breakAfter > .prosodicWord { text.append("，") }
        }
        text.append("，")
        var place = 1
        for number in pieces.indices {
            let piece = pieces[number]
            if piece.characters.count == 1, !piece.syllables.isEmpty,
                let rule = PolyphoneRule.table[piece.characters[0]]?.first(where: { $0.holds(at: place, in: text) })
            {
                pieces[number].syllables = [rule.reading]
                pieces[number].origin = .context
            }
            place += max(1, piece.characters.count) + (piece.breakAfter > .prosodicWord ? 1 : 0)
        }
    }

    private func syllables(of word: [Unicode.Scalar], reading: Int) -> [Syllable] {
        var result: [Syllable] = []
        result.reserveCapacity(word.count)
        for (place, character) in word.enumerated() {
            let syllable = reading > 0 ? index.syllable(at: reading + place) : index.reading(of: character)
            guard let syllable else { return [] }
            result.append(syllable)
        }
        return result
    }

    /// The length of the first foot: of three characters, the cheaper pair is the closer one.
    private func head(of word: [Unicode.Scalar]) -> Int {
        guard word.count == 3 else { return min(2, word.count) }
        func cost(_ pair: ArraySlice<Unicode.Scalar>) -> Int {
            var hash = WordHash()
            for character in pair { hash.add(character) }
            return index.entry(for: hash)?.cost ?? .max
        }
        return cost(word[1...]) < cost(word[..<2]) ? 1 : 2
    }
}
