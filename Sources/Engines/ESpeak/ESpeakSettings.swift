public import Speech

/// The block `espeak:` of a voice file: how eSpeak NG makes the sound, in its own units.
public struct ESpeakSettings: EngineSettings {
    /// Words a minute at speed 1, from 80 to 400; 208 is a newsreader's pace.
    public var rate: Int
    /// Base pitch, from 0 to 99; 50 is that of ``lines``.
    public var pitch: Int
    /// How far tones move, from 0 to 99; 50 is as ``lines`` say.
    public var range: Int
    /// Lines of an eSpeak voice file, such as `pitch 80 200`.
    public var lines: String

    /// Makes settings.
    public init(rate: Int = 208, pitch: Int = 50, range: Int = 50, lines: String = "") {
        self.rate = rate
        self.pitch = pitch
        self.range = range
        self.lines = lines
    }

    /// `espeak`.
    public static let block = "espeak"
    /// `eSpeak NG`.
    public static let engineName = "eSpeak NG"
    /// The library's version, such as `1.51`.
    public static var libraryVersion: String { ESpeakLibrary.version }

    private static let rates = 80...400
    private static let newsreader = 208.0

    /// The block's numbers.
    public static let numbers: [SettingRange] = [
        .whole("rate", Double(rates.lowerBound)...Double(rates.upperBound), " words a minute"),
        .whole("pitch", 0...99), .whole("range", 0...99),
    ]

    /// What is wrong with a line of ``lines``.
    public static func flaw(ofLine line: String, in key: String) -> String? {
        key == "lines" ? ESpeakVoiceLine.flaw(of: line) : nil
    }

    /// What eSpeak NG can do.
    public var abilities: EngineAbilities { ESpeakEngine.abilities }

    /// Its pace beside a newsreader's.
    public var pace: Double { Double(rate) / Self.newsreader }

    /// The speeds that eSpeak NG can speak at with this rate.
    public var speeds: ClosedRange<Double> {
        Double(Self.rates.lowerBound) / Double(max(1, rate))...Double(Self.rates.upperBound) / Double(max(1, rate))
    }

    /// The nearest speed that is a whole number of words a minute.
    public func exactSpeed(_ speed: Double) -> Double { Double(words(at: speed)) / Double(max(1, rate)) }

    /// Words a minute at a speed.
    public func words(at speed: Double) -> Int { Int(clamping: (Double(rate) * speed).rounded()) }

    /// Volume in percent: low enough that no voice clips inside eSpeak NG, since recordings are brought to their
    /// loudness afterwards.
    private static let volume = 60

    /// The voice of eSpeak NG that these settings make.
    ///
    /// - Throws: ``ESpeakError/invalidVoice(name:reason:)``.
    public func voice(named name: String, speed: Double) throws(ESpeakError) -> ESpeakVoice {
        try ESpeakVoice(
            name: name, rate: words(at: speed), pitch: pitch, range: range, volume: Self.volume,
            attributes: lines.split(separator: "\n").map { $0.trimmingSpace }.filter { !$0.isEmpty })
    }

    /// Starts eSpeak NG.
    ///
    /// - Throws: ``ESpeakError``.
    public func engine(named name: String, speed: Double) async throws -> any SpeechEngine {
        try await ESpeakEngine(voice: voice(named: name, speed: speed))
    }
}

extension Substring {
    /// Without white space at its ends.
    fileprivate var trimmingSpace: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
