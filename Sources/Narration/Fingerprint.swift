internal import Articles
internal import Crypto
internal import Foundation

/// Hashes that tell whether a recording would come out the same.
enum Fingerprint {
    /// The version of everything that shapes a recording besides article and voice. It goes up with any change to
    /// what is heard or written.
    static let pipeline = 6

    /// A name for an article's content: equal for equal text, whatever file it came from.
    static func id(of article: Article) -> String {
        var hash = SHA256()
        add(article, to: &hash)
        return hex(hash.finalize().prefix(16))
    }

    /// A name for a recording: equal where article, voice, pipeline and the user's readings of its words are.
    static func recording(
        of article: Article, voice: VoiceProfile, readings: [String], readsAnnotations: Bool
    ) throws -> String {
        var hash = SHA256()
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        hash.update(data: Data("\(pipeline)\n".utf8))
        hash.update(data: try encoder.encode(voice))
        // Where there are none, recordings keep the names they had before there could be any.
        if !readings.isEmpty || readsAnnotations {
            hash.update(data: try encoder.encode(["readings": readings, "annotations": [String(readsAnnotations)]]))
        }
        add(article, to: &hash)
        return hex(hash.finalize())
    }

    /// A word for all that goes into recordings' fingerprints besides the articles and the user's readings.
    static func settings(voice: VoiceProfile, readsAnnotations: Bool) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let voice = try encoder.encode(voice)
        return hex(SHA256.hash(data: Data("\(pipeline)\n\(readsAnnotations)\n".utf8) + voice).prefix(16))
    }

    private static func add(_ article: Article, to hash: inout SHA256) {
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

    private static func hex(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
