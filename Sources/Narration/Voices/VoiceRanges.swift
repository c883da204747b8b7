internal import Speech

/// The numbers of a voice file outside its engine's block, what each may be, and in what unit: the one table that all
/// of them are checked by.
enum VoiceRanges {
    static let reading: [SettingRange] =
        [
            // With the range of the engine's own speeds besides.
            .number("speed", 0.1...10),
            // Of speech: quieter is not heard, and louder would be all limiter.
            .number("loudness", -60 ... -5, " LUFS"),
        ]
        + [
            "minorPhrase", "majorPhrase", "clause", "sentence", "paragraph", "headingPart", "heading", "title",
            "section", "end",
        ].map { .whole("pauses.\($0)", 0...10_000, " ms") }
        // An octave each way is more than any voice does.
        + ["declination", "reset", "final", "question", "parenthesis"].map {
            .number("melody.\($0)", -12...12, " semitones")
        }
        + [.number("melody.headingRange", 0...4), .number("melody.finalRate", 0.25...4)]

    /// The numbers of a file with the block of an engine.
    static func entries(with engine: any EngineSettings.Type) -> [SettingRange] {
        reading
            + engine.numbers.map { number in
                var number = number
                number.key = "\(engine.block).\(number.key)"
                return number
            }
    }
}
