import Mandarin

/// A run of Latin words as eSpeak NG's English takes them.
///
/// Only letters, apostrophes and spaces pass; letters that stand alone are spelled by their names, since eSpeak reads a
/// lone `A` as an article: A P P → `[['eI]] [[p'i:]] [[p'i:]]`.
struct EnglishText {
    /// The text to speak; empty where there is nothing to say.
    let text: String

    /// For each word its place in ``text``, in Unicode scalars.
    let ranges: [Range<Int>]

    /// Prepares the words of a run.
    init(_ words: some Collection<Word>) {
        var text = ""
        var length = 0
        var ranges: [Range<Int>] = []
        for word in words {
            let start = length
            for part in word.spoken.split(separator: " ") {
                // Among words a small a is the article, which the engine knows.
                let said = word.spoken == "a" && words.count > 1 ? "a" : Self.said(part)
                guard !said.isEmpty else { continue }
                if !text.isEmpty {
                    text += " "
                    length += 1
                }
                text += said
                length += said.unicodeScalars.count
            }
            ranges.append(start..<length)
        }
        // A last consonant is shaped by what follows it, and without a pause there, by what an earlier call left behind.
        self.text = text.isEmpty ? "" : text + " [[_:_:]]"
        self.ranges = ranges
    }

    private static func said(_ part: Substring) -> String {
        var letters = String.UnicodeScalarView()
        for scalar in part.unicodeScalars where isLetter(scalar) {
            letters.append(scalar)
            // eSpeak splits very long words badly, and no word is longer.
            if letters.count == 60 { break }
        }
        if letters.count == 1, let name = letters.first.flatMap({ letterNames[upper($0)] }) { return "[[\(name)]]" }
        return String(letters)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "A"..."Z", "a"..."z", "'": true
        // Latin-1 and Latin Extended-A letters: café, naïve, Škoda.
        case "\u{C0}"..."\u{D6}", "\u{D8}"..."\u{F6}", "\u{F8}"..."\u{17F}": true
        default: false
        }
    }

    private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        ("a"..."z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) - 32) : scalar
    }

    /// The names of the letters in the engine's English phonemes.
    private static let letterNames: [Unicode.Scalar: String] = [
        "A": "'eI", "B": "b'i:", "C": "s'i:", "D": "d'i:", "E": "'i:", "F": "'Ef", "G": "dZ'i:", "H": "'eItS",
        "I": "'aI", "J": "dZ'eI", "K": "k'eI", "L": "'El", "M": "'Em", "N": "'En", "O": "'oU", "P": "p'i:",
        "Q": "kj'u:", "R": "'A@", "S": "'Es", "T": "t'i:", "U": "j'u:", "V": "v'i:", "W": "d'Vb@Lj,u:",
        "X": "'Eks", "Y": "w'aI", "Z": "z'i:",
    ]
}
