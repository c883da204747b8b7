internal import Foundation
public import Speech

/// A reading voice as its file in `voices/` describes it: a way of reading, and the engine that speaks.
public struct VoiceProfile: Sendable {
    /// The name that `--voice` takes; the file's name without `.yaml`.
    public var name: String
    /// What people call it, in Chinese.
    public var title: String
    /// What it is good for, in a sentence.
    public var description: String?
    /// How it reads.
    public var reading: ReadingStyle
    /// The engine that speaks, and how.
    public var engine: any EngineSettings

    /// Makes a voice.
    public init(
        name: String, title: String, description: String? = nil, reading: ReadingStyle, engine: any EngineSettings
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.reading = reading
        self.engine = engine
    }

    /// Starts the engine.
    func start() async throws -> any SpeechEngine { try await engine.engine(named: name, speed: reading.speed) }
}

extension VoiceProfile {
    /// The greatest factor of speed: what is beyond was meant as words a minute, which older versions took.
    public static let fastest = 4.0

    /// A newsreader's pace in eSpeak NG's words a minute.
    private static let newsreader = 208.0

    /// The voice at another speed.
    ///
    /// - Parameter factor: How much faster, such as `1.5`.
    /// - Throws: ``VoiceError/notFactor(_:instead:)`` or ``VoiceError/invalidRate(_:slowest:fastest:)``.
    public func speaking(at factor: Double) throws(VoiceError) -> VoiceProfile {
        let range = engine.speeds
        let slowest = range.lowerBound / reading.speed
        let fastest = min(range.upperBound / reading.speed, Self.fastest)
        if factor > Self.fastest {
            // With two places, and within the range.
            let asked = (factor / (Self.newsreader * pace) * 100).rounded()
            let instead = min(max(asked, (slowest * 100).rounded(.up)), (fastest * 100).rounded(.down)) / 100
            throw .notFactor(factor, instead: instead)
        }
        let speed = engine.exactSpeed(reading.speed * factor)
        guard range.contains(speed), factor > 0 else {
            throw .invalidRate(factor, slowest: slowest, fastest: fastest)
        }
        var voice = self
        voice.reading.speed = speed
        // Who speaks faster pauses less, though not by as much (Goldman-Eisler, Psycholinguistics, 1968).
        voice.reading.pauses.scale(by: pow(reading.speed / speed, 0.7))
        return voice
    }

    /// How fast it speaks, where 1 is a newsreader's pace: 4.6 syllables a second, commas included.
    public var pace: Double { engine.pace * reading.speed }

    /// About how many of eSpeak NG's words a minute it says, the measure that manifests have.
    var wordsPerMinute: Int { Int(clamping: (Self.newsreader * pace).rounded()) }
}

extension VoiceProfile: Encodable {
    private enum CodingKeys: String, CodingKey {
        case name, title, description
    }

    /// Writes what the voice file says, with the same keys.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(name, forKey: .name)
        try values.encode(title, forKey: .title)
        try values.encodeIfPresent(description, forKey: .description)
        try reading.encode(to: encoder)
        try Self.encode(engine, to: encoder)
    }

    private static func encode<Settings: EngineSettings>(_ settings: Settings, to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: BlockKey.self)
        try values.encode(settings, forKey: BlockKey(Settings.block))
    }

    /// Reads a voice file's keys.
    ///
    /// - Parameter engine: The engine that the file has a block of.
    init(from decoder: any Decoder, engine: any EngineSettings.Type) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try values.decode(String.self, forKey: .name),
            title: try values.decode(String.self, forKey: .title),
            description: try values.decodeIfPresent(String.self, forKey: .description),
            reading: try ReadingStyle(from: decoder),
            engine: try Self.settings(engine, from: decoder))
    }

    private static func settings<Settings: EngineSettings>(
        _ type: Settings.Type, from decoder: any Decoder
    ) throws -> any EngineSettings {
        try decoder.container(keyedBy: BlockKey.self).decode(type, forKey: BlockKey(Settings.block))
    }
}

/// The key of an engine's block.
private struct BlockKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ block: String) { stringValue = block }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
