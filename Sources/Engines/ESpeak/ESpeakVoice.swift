/// How eSpeak NG is to sound: its parameters, and the lines of an eSpeak voice file.
public struct ESpeakVoice: Hashable, Sendable {
    /// The voice's name, as messages show it.
    public var name: String
    /// Speed in eSpeak's words a minute, from 80 to 400; 215 is a newsreader's pace.
    public var rate: Int
    /// Base pitch, from 0 to 99; 50 is the voice's own.
    public var pitch: Int
    /// How far tones move, from 0 to 99; 50 is the voice's own.
    public var range: Int
    /// Amplitude in percent, from 0 to 200; 100 is the engine's own level.
    public var volume: Int
    /// Lines of an eSpeak voice file that shape the voice: `pitch 80 200`, `formant 0 105 80 150`.
    ///
    /// They hold for Chinese and English alike, so that both come from one mouth.
    public var attributes: [String]

    /// Makes a voice.
    ///
    /// - Throws: ``ESpeakError/invalidVoice(name:reason:)`` when a value is out of range, or a line would break the
    ///   rule that the same words always give the same samples.
    public init(
        name: String, rate: Int = 215, pitch: Int = 50, range: Int = 50, volume: Int = 100, attributes: [String] = []
    ) throws(ESpeakError) {
        for (value, bounds, label) in [
            (rate, 80...400, "rate"), (pitch, 0...99, "pitch"), (range, 0...99, "range"), (volume, 0...200, "volume"),
        ] where !bounds.contains(value) {
            throw .invalidVoice(
                name: name, reason: "\(label) is \(value); it goes from \(bounds.lowerBound) to \(bounds.upperBound)")
        }
        for line in attributes {
            if let flaw = ESpeakVoiceLine.flaw(of: line) { throw .invalidVoice(name: name, reason: flaw) }
        }
        self.name = name
        self.rate = rate
        self.pitch = pitch
        self.range = range
        self.volume = volume
        self.attributes = attributes
    }

    /// The eSpeak voice files made for this voice, as text.
    public var voiceFiles: (mandarin: String, english: String) { (mandarinFile, englishFile) }

    /// The text of the eSpeak voice file that reads Mandarin phonemes.
    var mandarinFile: String {
        file(["language cmn-latn-pinyin", "phonemes cmn", "dictionary cmn", "words 1"] + attributes)
    }

    /// The text of the eSpeak voice file that reads Latin words.
    var englishFile: String {
        file(["language en-us", "phonemes en-us", "dictionary en"] + attributes.map(Self.matchingEnglish))
    }

    private func file(_ lines: [String]) -> String {
        (["name langdu"] + lines + ["flutter 0", "roughness 0"]).joined(separator: "\n") + "\n"
    }

    /// A line as English takes it: its intonation goes twice as high above the lowest pitch as tones do, so it gets
    /// half the room, and both have the same pitch in the middle (measured on four voices).
    private static func matchingEnglish(_ line: String) -> String {
        let words = line.split(separator: " ")
        guard words.count == 3, words[0] == "pitch", let low = Int(words[1]), let high = Int(words[2]) else {
            return line
        }
        return "pitch \(low) \(low + (high - low) / 2)"
    }
}
