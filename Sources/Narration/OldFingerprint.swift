internal import Articles
internal import Crypto
internal import ESpeak
internal import Files
internal import Foundation
internal import Mandarin
internal import Recordings

/// Fingerprints as pipeline 6 had them: of the whole article and the whole voice file, titles and all.
///
/// They are known again, so that recordings of that time are not made anew.
enum OldFingerprint {
    private static let pipeline = 6

    /// How figures were said in a recording of an article by a voice, where its fingerprint is of that kind; nothing
    /// where it is of another article or voice.
    static func numbers(
        of recording: Manifest.Head, article: Article, voice: VoiceProfile, readings: [String], readsAnnotations: Bool
    ) throws -> Normalizer.Options? {
        guard recording.generator.pipeline == pipeline, var old = Voice(voice) else { return nil }
        // 两百 was what the voices that come with Langdu said, and note marks could not be chosen.
        var options = [Numbers(voice.reading.numbers ?? .init())]
        options.append(Numbers(voice.reading.numbers ?? .init(), noteMarks: nil))
        options.append(Numbers(voice.reading.numbers ?? .init(), liangBai: true, noteMarks: nil))
        for numbers in options {
            old.numbers = voice.reading.numbers == nil ? nil : numbers
            let fingerprint = try fingerprint(article, old, readings, readsAnnotations)
            if fingerprint == recording.fingerprint { return numbers.options }
        }
        return nil
    }

    private static func fingerprint(
        _ article: Article, _ voice: Voice, _ readings: [String], _ readsAnnotations: Bool
    ) throws -> String {
        var hash = SHA256()
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        hash.update(data: Data("\(pipeline)\n".utf8))
        hash.update(data: try encoder.encode(voice))
        if !readings.isEmpty || readsAnnotations {
            hash.update(data: try encoder.encode(["readings": readings, "annotations": [String(readsAnnotations)]]))
        }
        add(article, to: &hash)
        return hash.finalize().hexadecimal
    }

    /// Adds an article's whole content.
    static func add(_ article: Article, to hash: inout SHA256) {
        // Lengths go in with the texts, so that no two articles run together to the same bytes.
        func add(_ texts: [String]) {
            for text in texts { hash.update(data: Data("\(text.utf8.count):\(text)".utf8)) }
            hash.update(data: Data(";".utf8))
        }
        add([article.title.text])
        for span in [article.source, article.published, article.byline, article.editor] {
            add(span.map { [$0.text] } ?? [])
        }
        for section in article.sections {
            add(section.heading.map(\.text))
            add(section.paragraphs.map(\.text))
        }
    }

    /// A voice as its file was read then.
    private struct Voice: Encodable {
        var name: String
        var title: String
        var description: String?
        var rate: Int
        var pitch: Int
        var range: Int
        var espeak: [String: String]
        var pauses: ReadingStyle.Pauses
        var melody: ReadingStyle.Melody?
        var loudness: Double?
        var announce: ReadingStyle.Announcements
        var numbers: Numbers?
        var register: Register?
        var standard: Standard?

        init?(_ voice: VoiceProfile) {
            guard let settings = voice.engine as? ESpeakSettings else { return nil }
            name = voice.name
            title = voice.title
            description = voice.description
            rate = settings.words(at: voice.reading.speed)
            pitch = settings.pitch
            range = settings.range
            espeak = ["lines": settings.lines]
            pauses = voice.reading.pauses
            melody = voice.reading.melody
            loudness = voice.reading.loudness
            announce = voice.reading.announce
            register = voice.reading.register
            standard = voice.reading.standard
        }
    }

    /// How figures are said, with the keys of a voice file.
    private struct Numbers: Encodable {
        var yao: Bool
        var liangBai: Bool
        var range: Normalizer.Options.RangeWord
        var belowZero: Normalizer.Options.BelowZero
        var noteMarks: Bool?

        init(_ options: Normalizer.Options) {
            self.init(options, noteMarks: options.readsNoteMarks)
        }

        init(_ options: Normalizer.Options, liangBai: Bool? = nil, noteMarks: Bool?) {
            yao = options.saysYao
            self.liangBai = liangBai ?? options.saysLiangBai
            range = options.range
            belowZero = options.belowZero
            self.noteMarks = noteMarks
        }

        var options: Normalizer.Options {
            Normalizer.Options(
                saysYao: yao, saysLiangBai: liangBai, range: range, belowZero: belowZero,
                readsNoteMarks: noteMarks ?? false)
        }
    }
}
