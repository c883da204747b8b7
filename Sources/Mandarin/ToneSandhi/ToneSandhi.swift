/// Turns citation tones into spoken ones, phrase by phrase.
enum ToneSandhi {
    /// Applies all rules to the words of a sentence. Nothing crosses a major break or text without a reading.
    static func apply(to pieces: inout [Piece]) {
        var start = 0
        while start < pieces.count {
            var end = start
            while !pieces[end].syllables.isEmpty, pieces[end].breakAfter < .majorPhrase, end + 1 < pieces.count,
                !pieces[end + 1].syllables.isEmpty
            {
                end += 1
            }
            if !pieces[start].syllables.isEmpty { apply(to: &pieces[start...end]) }
            start = end + 1
        }
    }

    private static func apply(to pieces: inout ArraySlice<Piece>) {
        var phrase = Phrase(pieces)
        // 一 and 不 look at the citation tone of what follows; third tones at what is left after all else.
        OneAndNotRule.apply(to: &phrase)
        NeutralToneRule.apply(to: &phrase)
        ThirdToneRule.apply(to: &phrase)
        for (word, range) in zip(pieces.indices, phrase.words) {
            for (place, syllable) in range.enumerated() { pieces[word].syllables[place].tone = phrase.tones[syllable] }
        }
    }
}

/// The words between two pauses, laid out flat.
struct Phrase {
    /// The characters of all words.
    var characters: [Unicode.Scalar] = []
    /// The tone of each character as in a dictionary.
    var citation: [UInt8] = []
    /// The tone of each character as spoken.
    var tones: [UInt8] = []
    /// Where each word's characters are.
    var words: [Range<Int>] = []
    /// How many characters the first foot of each word has.
    var heads: [Int] = []

    init(_ pieces: ArraySlice<Piece>) {
        for piece in pieces {
            words.append(characters.count..<characters.count + piece.characters.count)
            heads.append(piece.head)
            characters += piece.characters
            citation += piece.syllables.map(\.tone)
        }
        tones = citation
    }

    /// The character at a place, or `nil` outside the phrase.
    func character(at place: Int) -> Unicode.Scalar? {
        characters.indices.contains(place) ? characters[place] : nil
    }

    /// The citation tone at a place, or `nil` outside the phrase.
    func citation(at place: Int) -> UInt8? {
        citation.indices.contains(place) ? citation[place] : nil
    }
}
