internal import Speech

/// What can be wrong with a voice, or with the request for one.
public enum VoiceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No folder of voices was found.
    case noVoices(searched: [String])
    /// There is no voice of that name.
    case unknown(name: String, known: [String])
    /// A voice file does not read as one.
    case invalidFile(path: String, reason: String)
    /// A line of a voice file says what cannot be, or stands wrong.
    case invalidLine(path: String, line: Int, reason: String)
    /// A voice file cannot be read at all.
    case unreadable(path: String, reason: String)
    /// The speed asked for is no factor, but words a minute as older versions took them.
    case notFactor(Double, instead: Double)
    /// The speed asked for is out of range for the voice.
    case invalidRate(Double, slowest: Double, fastest: Double)

    /// What happened, and the mend.
    public var description: String {
        switch self {
        case .noVoices(let searched):
            "no voices found\n  Looked in \(searched.joined(separator: ", ")). Set LANGDU_VOICES to a folder of voice files."
        case .unknown(let name, let known):
            "there is no voice “\(name)”\n  There are: \(known.joined(separator: ", ")). `langdu voices` tells of each."
        case .invalidFile(let path, let reason):
            "\(path): not a voice file: \(reason)\n  Compare it with the voices that come with Langdu."
        case .invalidLine(let path, let line, let reason):
            "\(path):\(line): \(reason)\n  Compare it with the voices that come with Langdu."
        case .unreadable(let path, let reason):
            "\(path): cannot be read: \(reason)\n  Name a voice file, or a voice: `langdu voices` tells of each."
        case .notFactor(let rate, let instead):
            "a rate of \(rate) is no factor: words a minute are not taken any more\n"
                + "  Write --rate \(Self.text(instead, .toNearestOrAwayFromZero)), which is as fast, or as near as the voice comes to it."
        case .invalidRate(let rate, let slowest, let fastest):
            "a rate of \(rate) is out of range\n  Give a factor from \(Self.text(slowest, .up)) to "
                + "\(Self.text(fastest, .down))."
        }
    }

    /// The bounds of speeds with two places, rounded to what is within them.
    static func hundredths(_ range: ClosedRange<Double>) -> (lower: String, upper: String) {
        (text(range.lowerBound, .up), text(range.upperBound, .down))
    }

    private static func text(_ value: Double, _ rounding: FloatingPointRoundingRule) -> String {
        let rounded = Int(clamping: (value * 100).rounded(rounding))
        return "\(rounded / 100).\(rounded % 100 < 10 ? "0" : "")\(rounded % 100)"
    }
}
