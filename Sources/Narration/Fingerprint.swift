internal import Crypto
internal import Files
internal import Foundation
internal import Mandarin
internal import Speech

/// Hashes that tell whether a recording would be heard as it is.
enum Fingerprint {
    /// The version of the way from text to sound. It goes up with any change to what is heard, and stands in each
    /// manifest beside the fingerprint: what an older version made is made anew only where that is asked for.
    static let pipeline = 7

    /// A name for what is heard: equal where what is spoken, the user's readings and the voice's sound are.
    static func recording(
        of outline: Outline, voice: VoiceProfile, readings: [String], readsAnnotations: Bool
    ) throws -> String {
        var fields = Fields()
        for chapter in outline.chapters {
            fields.add("chapter", chapter.title)
            for item in chapter.items { fields.add(item.role.rawValue, item.text) }
        }
        for reading in readings { fields.add("reading", reading) }
        try add(voice, readsAnnotations, to: &fields)
        return fields.digest
    }

    /// A word for all that goes into recordings' fingerprints, and for what their manifests say of the voice, besides
    /// the articles and the user's readings.
    static func settings(voice: VoiceProfile, readsAnnotations: Bool) throws -> String {
        var fields = Fields()
        fields.add("name", voice.name)
        fields.add("title", voice.title)
        fields.add("announce.source", voice.reading.announce.source)
        fields.add("announce.date", voice.reading.announce.date)
        if voice.reading.announce.byline { fields.add("announce.byline", true) }
        let blocks = voice.reading.blocks, usual = ReadingStyle.Blocks()
        if blocks.captions != usual.captions { fields.add("blocks.captions", blocks.captions.rawValue) }
        if blocks.tables != usual.tables { fields.add("blocks.tables", blocks.tables.rawValue) }
        if blocks.lists != usual.lists { fields.add("blocks.lists", blocks.lists.rawValue) }
        if blocks.quotes != usual.quotes { fields.add("blocks.quotes", blocks.quotes.rawValue) }
        try add(voice, readsAnnotations, to: &fields)
        return String(fields.digest.prefix(32))
    }

    /// Adds what of a voice changes the sound, each under its own name. What has its default has no field: a further
    /// setting, which older voices leave at its default, then makes no recording anew.
    private static func add(_ voice: VoiceProfile, _ readsAnnotations: Bool, to fields: inout Fields) throws {
        let reading = voice.reading, identity = voice.engine.identity
        fields.add("engine", identity.name)
        if let model = identity.model { fields.add("engine.model", model) }
        fields.add("engine.settings", try settings(voice.engine))
        fields.add("speed", reading.speed)

        let pauses = reading.pauses
        fields.add("pauses.minorPhrase", pauses.minorPhrase)
        fields.add("pauses.majorPhrase", pauses.majorPhrase)
        fields.add("pauses.clause", pauses.clause)
        fields.add("pauses.sentence", pauses.sentence)
        fields.add("pauses.paragraph", pauses.paragraph)
        fields.add("pauses.headingPart", pauses.headingPart)
        fields.add("pauses.heading", pauses.heading)
        fields.add("pauses.title", pauses.title)
        fields.add("pauses.section", pauses.section)
        fields.add("pauses.end", pauses.end)

        let melody = reading.melody ?? .flat, flat = ReadingStyle.Melody.flat
        fields.add("melody.declination", melody.declination, unless: flat.declination)
        fields.add("melody.reset", melody.reset, unless: flat.reset)
        fields.add("melody.final", melody.final, unless: flat.final)
        fields.add("melody.question", melody.question, unless: flat.question)
        fields.add("melody.parenthesis", melody.parenthesis, unless: flat.parenthesis)
        fields.add("melody.headingRange", melody.headingRange, unless: flat.headingRange)
        fields.add("melody.finalRate", melody.finalRate, unless: flat.finalRate)

        let numbers = reading.numbers ?? .init(), usual = Normalizer.Options()
        fields.add("numbers.yao", numbers.saysYao, unless: usual.saysYao)
        fields.add("numbers.liangBai", numbers.saysLiangBai, unless: usual.saysLiangBai)
        fields.add("numbers.range", numbers.range.rawValue, unless: usual.range.rawValue)
        fields.add("numbers.belowZero", numbers.belowZero.rawValue, unless: usual.belowZero.rawValue)
        fields.add("numbers.noteMarks", numbers.readsNoteMarks, unless: usual.readsNoteMarks)

        if let loudness = reading.loudness { fields.add("loudness", loudness) }
        fields.add("register", (reading.register ?? .broadcast).rawValue, unless: Register.broadcast.rawValue)
        fields.add("standard", (reading.standard ?? .mainland).rawValue, unless: Standard.mainland.rawValue)
        if let sound = reading.chapterSound { fields.add("chapterSound", sound.rawValue) }
        fields.add("annotations", readsAnnotations, unless: false)
    }

    /// An engine's settings in a form that depends on nothing but them.
    private static func settings(_ settings: some EngineSettings) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(settings), as: UTF8.self)
    }
}

/// Named values on their way into a hash.
private struct Fields {
    private var hash = SHA256()

    /// Adds a value with its length, so that no two lists of fields run together to the same bytes.
    mutating func add<Value: Equatable>(_ name: String, _ value: Value, unless usual: Value? = nil) {
        guard value != usual else { return }
        let text = "\(value)"
        hash.update(data: Data("\(name) \(text.utf8.count):\(text)\n".utf8))
    }

    var digest: String { hash.finalize().hexadecimal }
}
