internal import Foundation
public import Mandarin
internal import Speech

/// How a voice reads, whichever engine speaks: all of a voice file but its names and the block of its engine.
public struct ReadingStyle: Hashable, Sendable, Codable {
    /// How fast, as a factor of the pace in the engine's block.
    public var speed: Double
    /// Silence by kind of break, at this speed.
    public var pauses: Pauses
    /// How pitch moves over a sentence; flat where there is nothing.
    public var melody: Melody?
    /// How loud recordings are to be, in LUFS; as loud as the engine speaks where there is nothing.
    public var loudness: Double?
    /// What is announced besides title, headings and text.
    public var announce: Announcements
    /// How captions, tables, lists and quotes are read.
    public var blocks: Blocks
    /// How figures are said, where it differs from newsroom to newsroom; the defaults where there is nothing.
    public var numbers: Normalizer.Options?
    /// How many light syllables are made; a newsreader's where there is nothing.
    public var register: Register?
    /// Whose standard is read by; the mainland's where there is nothing.
    public var standard: Standard?
    /// What is heard before each chapter but the first; nothing where there is nothing.
    public var chapterSound: ChapterSound?

    /// Makes a style; what is left out is a newsreader's.
    public init(
        speed: Double = 1, pauses: Pauses = Pauses(), melody: Melody? = nil, loudness: Double? = nil,
        announce: Announcements = Announcements(source: true, date: true), blocks: Blocks = Blocks(),
        numbers: Normalizer.Options? = nil,
        register: Register? = nil, standard: Standard? = nil, chapterSound: ChapterSound? = nil
    ) {
        self.speed = speed
        self.pauses = pauses
        self.melody = melody
        self.loudness = loudness
        self.announce = announce
        self.blocks = blocks
        self.numbers = numbers
        self.register = register
        self.standard = standard
        self.chapterSound = chapterSound
    }

    /// Reads a style; speed is 1 where there is none.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            speed: try values.decodeIfPresent(Double.self, forKey: .speed) ?? 1,
            pauses: try values.decode(Pauses.self, forKey: .pauses),
            melody: try values.decodeIfPresent(Melody.self, forKey: .melody),
            loudness: try values.decodeIfPresent(Double.self, forKey: .loudness),
            announce: try values.decode(Announcements.self, forKey: .announce),
            blocks: try values.decodeIfPresent(Blocks.self, forKey: .blocks) ?? Blocks(),
            numbers: try values.decodeIfPresent(Normalizer.Options.self, forKey: .numbers),
            register: try values.decodeIfPresent(Register.self, forKey: .register),
            standard: try values.decodeIfPresent(Standard.self, forKey: .standard),
            chapterSound: try values.decodeIfPresent(ChapterSound.self, forKey: .chapterSound))
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
        public var minorPhrase = 70
        /// At ，.
        public var majorPhrase = 200
        /// At ；：——.
        public var clause = 280
        /// Between sentences.
        public var sentence = 420
        /// Between paragraphs.
        public var paragraph = 650
        /// Between the parts of a heading.
        public var headingPart = 450
        /// After a heading.
        public var heading = 750
        /// After the title.
        public var title = 800
        /// Between sections.
        public var section = 1100
        /// After the last word.
        public var end = 400

        /// A newsreader's pauses.
        public init() {}

        /// Makes all pauses longer or shorter.
        mutating func scale(by factor: Double) {
            let all: [WritableKeyPath<Pauses, Int>] = [
                \.minorPhrase, \.majorPhrase, \.clause, \.sentence, \.paragraph, \.headingPart, \.heading, \.title,
                \.section, \.end,
            ]
            for pause in all { self[keyPath: pause] = Int(clamping: (Double(self[keyPath: pause]) * factor).rounded()) }
        }
    }

    /// What is read besides the article's own text.
    public struct Announcements: Hashable, Sendable, Codable {
        /// Whether the source is named after the title.
        public var source: Bool
        /// Whether the date is named after the title.
        public var date: Bool
        /// Whether the writers are named after the title.
        public var byline = false

        /// Makes a choice.
        public init(source: Bool, date: Bool, byline: Bool = false) {
            self.source = source
            self.date = date
            self.byline = byline
        }

        /// Reads a choice; writers are not named where it says nothing of them.
        public init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            self.init(
                source: try values.decode(Bool.self, forKey: .source),
                date: try values.decode(Bool.self, forKey: .date),
                byline: try values.decodeIfPresent(Bool.self, forKey: .byline) ?? false)
        }

        /// Writes a choice.
        public func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(source, forKey: .source)
            try values.encode(date, forKey: .date)
            if byline { try values.encode(byline, forKey: .byline) }
        }

        private enum CodingKeys: CodingKey { case source, date, byline }
    }
}
