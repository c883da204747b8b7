import Foundation
import Mandarin
public import Speech

/// An engine for tests: a sine for each syllable, its pitch by tone, and one for each Latin word.
///
/// It needs no library and no data, always says the same, and tells exactly when what is heard.
public struct ToneEngine: SpeechEngine {
    /// 8000.
    public let sampleRate = 8000
    /// Who speaks.
    public let identity: EngineIdentity
    /// What it can do.
    public let abilities: EngineAbilities

    private let settings: ToneSettings
    private let speed: Double

    init(_ settings: ToneSettings, speed: Double) {
        self.settings = settings
        self.speed = speed
        identity = settings.identity
        abilities = settings.abilities
    }

    /// Speaks a passage.
    public func speak(_ passage: Passage) -> Utterance {
        var utterance = Utterance()
        for (index, part) in passage.parts.enumerated() {
            for word in part.phrase.words { utterance.append(speak(word, as: part.delivery)) }
            if index < passage.parts.count - 1 { utterance.appendSilence(part.pause) }
        }
        return utterance
    }

    private func speak(_ word: Word, as delivery: Delivery) -> Utterance {
        var utterance = Utterance()
        // What is left to an English voice lasts by its letters.
        let letters = word.spoken.unicodeScalars.count { $0.properties.isAlphabetic }
        if word.syllables.isEmpty { append(max(0, letters), hertz: 500, delivery, to: &utterance) }
        for syllable in word.merged where syllable.final != nil {
            let start = utterance.samples.count
            append(4, hertz: Self.hertz[Int(min(5, max(1, syllable.tone)))], delivery, to: &utterance)
            utterance.syllables.append(start..<utterance.samples.count)
        }
        utterance.words = [0..<utterance.samples.count]
        return utterance
    }

    /// Appends a sine of some fiftieths of a second at speed 1.
    private func append(_ fiftieths: Int, hertz: Double, _ delivery: Delivery, to utterance: inout Utterance) {
        let count = Int(Double(fiftieths * sampleRate / 50) / (speed * delivery.rate))
        let step = hertz * pow(2, delivery.pitch / 12) * 2 * .pi / Double(sampleRate)
        utterance.samples += (0..<count).map { Int16(settings.amplitude * sin(Double($0) * step)) }
    }

    /// By tone, from 1 to 5.
    private static let hertz = [0.0, 330, 290, 210, 250, 230]
}

/// The block `tone:` of a test's voice file.
public struct ToneSettings: EngineSettings {
    /// The height of its sines, up to 32767.
    public var amplitude: Double
    /// How much it takes at a time: `phrase`, `sentence` or `run`.
    public var unit: String?
    /// Stands for a model's checksum.
    public var model: String?

    /// Makes settings.
    public init(amplitude: Double = 8000, unit: String? = nil, model: String? = nil) {
        self.amplitude = amplitude
        self.unit = unit
        self.model = model
    }

    /// `tone`.
    public static let block = "tone"
    /// `Tone`.
    public static let engineName = "Tone"
    /// `1`.
    public static let libraryVersion = "1"
    /// The height of the sines.
    public static let numbers: [SettingRange] = [.number("amplitude", 1...32_000)]

    /// What it can do.
    public var abilities: EngineAbilities {
        let unit: EngineAbilities.Unit =
            switch unit {
            case "sentence": .sentence
            case "run": .run(syllables: 40)
            default: .phrase
            }
        return EngineAbilities(
            unit: unit, honorsDelivery: true, wordTimes: .exact, isRepeatable: true, memory: 500_000_000)
    }

    /// A newsreader's.
    public var pace: Double { 1 }
    /// From a quarter to four times as fast.
    public var speeds: ClosedRange<Double> { 0.25...4 }

    /// Starts the engine.
    public func engine(named name: String, speed: Double) -> any SpeechEngine { ToneEngine(self, speed: speed) }
}
