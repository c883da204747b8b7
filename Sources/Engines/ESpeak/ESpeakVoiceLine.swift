/// What the lines of an eSpeak voice file may say, in one table: eSpeak NG itself checks nothing, and ends, hangs or
/// screams where numbers are beyond these (tried on 1.51).
public enum ESpeakVoiceLine {
    /// A word that a line may begin with, and the numbers after it.
    struct Rule: Sendable {
        var word: String
        /// The range of each number in turn; the last one holds for all further ones.
        var ranges: [ClosedRange<Int>]
        /// How many numbers there may be.
        var counts: ClosedRange<Int>
        /// Numbers, by their places, of which none may be less than the one before.
        var rising: [Int] = []
    }

    /// The words that shape the sound without bringing state from one utterance into the next.
    ///
    /// `flutter`, `roughness` and `echo` do bring it: with them the same words differ by a few samples each time.
    static let rules: [Rule] = [
        // Hz of the voice's lowest and highest pitch.
        Rule(word: "pitch", ranges: [30...500, 30...1000], counts: 2...2, rising: [0, 1]),
        // The formant, then percent of its frequency, strength and width, and Hz to be added.
        Rule(word: "formant", ranges: [0...8, 20...300, 0...400, 10...400, -500...500], counts: 2...5),
        // Lengths by stress, in eSpeak's units of which 150 to 250 are usual.
        Rule(word: "stressLength", ranges: [20...600], counts: 1...8),
        Rule(word: "stressAdd", ranges: [-200...400], counts: 1...8),
        // Amplitudes by stress, of which 16 to 22 are usual.
        Rule(word: "stressAmp", ranges: [0...40], counts: 1...8),
        // Percent of the voiced sound.
        Rule(word: "voicing", ranges: [0...200], counts: 1...1),
        // Breath by formant: amplitudes, then widths in Hz.
        Rule(word: "breath", ranges: [0...100], counts: 1...8),
        Rule(word: "breathw", ranges: [0...4000], counts: 1...8),
        // Pairs of Hz and amplitude.
        Rule(
            word: "tone", ranges: Array(repeating: [0...8000, 0...255], count: 5).flatMap(\.self), counts: 2...10,
            rising: [0, 2, 4, 6, 8]),
        // Percent of the unvoiced and of the voiced part.
        Rule(word: "consonants", ranges: [0...300], counts: 1...2),
        // The number of eSpeak's set of tunes.
        Rule(word: "intonation", ranges: [1...4], counts: 1...1),
    ]

    /// The words that lines may begin with.
    static var words: [String] { rules.map(\.word) }

    /// What is wrong with a line, with what may stand there; nothing where it may be so.
    public static func flaw(of line: String) -> String? {
        let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
        guard let word = fields.first, let rule = rules.first(where: { $0.word == word }) else {
            return
                "the eSpeak line “\(shown(line))” is not allowed; lines may begin with \(words.joined(separator: ", "))"
        }
        let numbers = fields.dropFirst()
        guard rule.counts.contains(numbers.count), rule.word != "tone" || numbers.count.isMultiple(of: 2) else {
            let counts = rule.counts
            let wanted = counts.count == 1 ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
            return "the eSpeak line “\(shown(line))” has \(numbers.count) numbers; \(word) takes \(wanted)"
                + (rule.word == "tone" ? ", in pairs" : "")
        }
        var values: [Int] = []
        for (place, text) in numbers.enumerated() {
            let range = rule.ranges[min(place, rule.ranges.count - 1)]
            guard let value = Int(text), range.contains(value) else {
                return "\(word)’s number \(place + 1) is \(shown(String(text))); "
                    + "write a whole number from \(range.lowerBound) to \(range.upperBound)"
            }
            values.append(value)
        }
        let rising = rule.rising.filter { $0 < values.count }
        for (first, second) in zip(rising, rising.dropFirst()) where values[first] > values[second] {
            return "\(word)’s number \(second + 1) is \(values[second]); write one from \(values[first]), "
                + "which comes before it"
        }
        return nil
    }

    /// A piece of a voice file as messages may show it.
    private static func shown(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(40) {
            scalars.append(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? " " : scalar)
        }
        return String(scalars) + (text.unicodeScalars.count > 40 ? "…" : "")
    }
}
