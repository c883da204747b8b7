internal import Speech

/// The numbers of a voice file, what each may be, and in what unit: the one table that all of them are checked by.
enum VoiceRanges {
    /// A number of a voice file.
    struct Entry: Sendable {
        /// Its place: `pauses.sentence`.
        var key: String
        var range: ClosedRange<Double>
        var unit: String
        /// Whether it has no fraction.
        var isWhole: Bool

        /// The range as messages give it.
        var text: String {
            let bounds = [range.lowerBound, range.upperBound].map { bound in
                bound == bound.rounded() ? "\(Int(clamping: bound))" : "\(bound)"
            }
            return "a \(isWhole ? "whole number" : "number") from \(bounds[0]) to \(bounds[1])"
        }
    }

    static let entries: [Entry] =
        [
            whole("rate", 80...400, " words a minute"), whole("pitch", 0...99), whole("range", 0...99),
            // Of speech: quieter is not heard, and louder would be all limiter.
            number("loudness", -60 ... -5, " LUFS"),
        ]
        + [
            "minorPhrase", "majorPhrase", "clause", "sentence", "paragraph", "headingPart", "heading", "title",
            "section",
            "end",
        ].map { whole("pauses.\($0)", 0...10_000, " ms") }
        // An octave each way is more than any voice does.
        + ["declination", "reset", "final", "question", "parenthesis"].map {
            number("melody.\($0)", -12...12, " semitones")
        }
        + [number("melody.headingRange", 0...4), number("melody.finalRate", 0.25...4)]

    private static func whole(_ key: String, _ range: ClosedRange<Double>, _ unit: String = "") -> Entry {
        Entry(key: key, range: range, unit: unit, isWhole: true)
    }

    private static func number(_ key: String, _ range: ClosedRange<Double>, _ unit: String = "") -> Entry {
        Entry(key: key, range: range, unit: unit, isWhole: false)
    }
}
