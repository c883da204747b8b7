/// Turns citation tones into spoken ones.
enum ToneSandhi {
    /// Applies all rules to the words of a sentence. Nothing crosses a pause or text without a reading.
    static func apply(to line: inout Line, register: Register) {
        var contour = ToneContour(line)
        // 一 and 不 look at the citation tone of what follows; third tones at what is left after all else.
        OneAndNotRule.apply(to: &contour, register: register)
        NeutralToneRule.apply(to: &contour, register: register)
        ThirdToneRule.apply(to: &contour)
        for place in contour.tones.indices where contour.tones[place] > 0 {
            line.syllables[place].tone = contour.tones[place]
        }
    }
}

/// The tones of a line.
struct ToneContour {
    /// The characters of all words, as in ``Line/characters``.
    let characters: [Unicode.Scalar]
    /// The words.
    let words: [Piece]
    /// The tone of each character as in a dictionary, 0 where there is none.
    let citation: [UInt8]
    /// The tone of each character as spoken.
    var tones: [UInt8]

    init(_ line: Line) {
        characters = line.characters
        words = line.pieces
        citation = line.syllables.map { $0 == .none ? 0 : $0.tone }
        tones = citation
    }

    /// The character at a place, or `nil` where none is read.
    func character(at place: Int) -> Unicode.Scalar? {
        citation.indices.contains(place) && citation[place] > 0 ? characters[place] : nil
    }

    /// The word before another, with no pause between.
    func word(before number: Int) -> Piece? {
        guard number > 0, words[number - 1].span.upperBound == words[number].span.lowerBound else { return nil }
        return words[number - 1]
    }

    /// The citation tone at a place, or `nil` where none is read.
    func citation(at place: Int) -> UInt8? {
        citation.indices.contains(place) && citation[place] > 0 ? citation[place] : nil
    }
}
