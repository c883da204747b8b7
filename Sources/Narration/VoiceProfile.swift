public import ESpeak
internal import Foundation
public import Mandarin
internal import Speech

/// A reading voice as its file in `voices/` describes it.
public struct VoiceProfile: Hashable, Sendable, Codable {
    /// The name that `--voice` takes; the file's name without `.yaml`.
    public var name: String
    /// What people call it, in Chinese.
    public var title: String
    /// What it is good for, in a sentence.
    public var description: String?
    /// Speed in eSpeak's words a minute, from 80 to 400; 215 is a newsreader's pace.
    public var rate: Int
    /// Base pitch, from 0 to 99.
    public var pitch: Int
    /// How far tones move, from 0 to 99.
    public var range: Int
    /// How eSpeak NG makes the sound.
    public var espeak: Sound
    /// Silence by kind of break.
    public var pauses: Pauses
    /// How pitch moves over a sentence; flat where there is nothing.
    public var melody: Melody?
    /// How loud recordings are to be, in LUFS; as loud as the engine speaks where there is nothing.
    public var loudness: Double?
    /// What is announced besides title, headings and text.
    public var announce: Announcements
    /// How figures are said, where it differs from newsroom to newsroom; the defaults where there is nothing.
    public var numbers: Normalizer.Options?

    /// How many light syllables are made; a newsreader's where there is nothing.
    public var register: Register?
    /// Whose standard is read by; the mainland's where there is nothing.
    public var standard: Standard?

    /// How eSpeak NG makes the sound.
    public struct Sound: Hashable, Sendable, Codable {
        /// Lines of an eSpeak voice file, such as `pitch 80 200`.
        public var lines: String
    }

    /// How pitch and speed move over a sentence, in semitones and factors.
    public struct Melody: Hashable, Sendable, Codable {
        /// How far pitch falls from the start of a sentence to its end.
        public var declination: Double
        /// How far it falls in a clause besides, to start anew in the next.
        public var reset: Double
        /// How much higher the last phrase of a statement is.
        public var final: Double
        /// How much higher the last phrase of a yes/no question is.
        public var question: Double
        /// How much higher what stands in parentheses is.
        public var parenthesis: Double
        /// How much further tones move in headings, as a factor.
        public var headingRange: Double
        /// How fast the last phrase of a statement is, as a factor.
        public var finalRate: Double

        /// No melody at all.
        public static let flat = Melody(
            declination: 0, reset: 0, final: 0, question: 0, parenthesis: 0, headingRange: 1, finalRate: 1)
    }

    /// Lengths of silence in milliseconds.
    public struct Pauses: Hashable, Sendable, Codable {
        /// At 、and wherever a minor phrase ends.
        public var minorPhrase: Int
        /// At ，.
        public var majorPhrase: Int
        /// At ；：——.
        public var clause: Int
        /// Between sentences.
        public var sentence: Int
        /// Between paragraphs.
        public var paragraph: Int
        /// Between the parts of a heading.
        public var headingPart: Int
        /// After a heading.
        public var heading: Int
        /// After the title.
        public var title: Int
        /// Between sections.
        public var section: Int
        /// After the last word.
        public var end: Int

        /// Makes all pauses longer or shorter.
        mutating func scale(by factor: Double) {
            func scaled(_ pause: Int) -> Int { Int(clamping: (Double(pause) * factor).rounded()) }
            self = Pauses(
                minorPhrase: scaled(minorPhrase), majorPhrase: scaled(majorPhrase), clause: scaled(clause),
                sentence: scaled(sentence), paragraph: scaled(paragraph), headingPart: scaled(headingPart),
                heading: scaled(heading), title: scaled(title), section: scaled(section), end: scaled(end))
        }
    }

    /// What is read besides the article's own text.
    public struct Announcements: Hashable, Sendable, Codable {
        /// Whether the source is named after the title.
        public var source: Bool
        /// Whether the date is named after the title.
        public var date: Bool
    }
}

extension VoiceProfile {
    /// The voice at another speed.
    ///
    /// - Parameter speed: A factor up to 4, such as `1.5`, or eSpeak's words a minute, such as `260`.
    public func speaking(at speed: Double) throws(VoiceError) -> VoiceProfile {
        let words = speed <= 4 ? (Double(rate) * speed).rounded() : speed.rounded()
        guard (80...400).contains(words) else {
            throw .invalidRate(speed, slowest: 80 / Double(rate), fastest: 400 / Double(rate))
        }
        var voice = self
        voice.rate = Int(clamping: words)
        // Who speaks faster pauses less, though not by as much (Goldman-Eisler, Psycholinguistics, 1968).
        voice.pauses.scale(by: pow(Double(rate) / words, 0.7))
        return voice
    }

    /// The engine's volume in percent: low enough that no voice clips inside it, since recordings are brought to their
    /// loudness afterwards.
    private static let engineVolume = 60

    /// The engine's settings for this voice.
    ///
    /// - Throws: ``ESpeakError/invalidVoice(name:reason:)``.
    public func engineVoice() throws(ESpeakError) -> ESpeakVoice {
        return try ESpeakVoice(
            name: name, rate: rate, pitch: pitch, range: range, volume: Self.engineVolume,
            attributes: espeak.lines.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
                .filter { !$0.isEmpty })
    }
}
