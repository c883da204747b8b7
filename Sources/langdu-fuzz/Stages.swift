import Articles
import Foundation
import Mandarin
import Narration
import Recordings
import Speech

/// The stages, each with what must hold of its result whatever comes in.
struct Stages {
    private let writer: ScriptWriter
    private let crowdedWriter: ScriptWriter
    private let place: String

    init() throws {
        writer = try ScriptWriter(readsAnnotations: true)
        let words = try UserLexicon(
            "重庆\tchong2 qing4\n单\tshan4\n5G\twu3 ji4\na\tay\n5\t-\n，\tcomma\n会议中\t-\nA1\tA 一", file: "words",
            lexicon: .standard())
        crowdedWriter = try ScriptWriter(userLexicon: words, citation: true)
        place = NSTemporaryDirectory() + "langdu-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    }

    /// Something that should hold and does not.
    struct Broken: Error, CustomStringConvertible {
        var description: String
    }

    /// Runs the stages that a case is for. Errors of the stages are what they should be; a trap is not, nor ``Broken``.
    func run(_ input: FuzzCase) throws {
        switch input.kind {
        case .article: try readArticle(input.bytes)
        case .text: try readText(String(decoding: input.bytes, as: UTF8.self))
        case .manifest:
            try withFile(input.bytes, "manifest.json") { path in
                guard let manifest = try? Manifest(at: path) else { return }
                for sentence in manifest.sentences
                where !(sentence.start >= 0 && sentence.start <= manifest.head.audio.duration) {
                    throw Broken(description: "a sentence begins at \(sentence.start)")
                }
            }
        case .voice:
            try withFile(input.bytes, "voice.yaml") { path in
                guard let library = try? VoiceLibrary() else { throw Broken(description: "no voices") }
                _ = try? library.voice(named: path)
            }
        case .lexicon:
            try withFile(input.bytes, "lexicon.tsv") { path in
                guard let words = try? UserLexicon(contentsOfFile: path) else { return }
                _ = try ScriptWriter(userLexicon: words).script(for: "单田芳在重庆，一会儿去六安。图集：C919、GNSS和Kimi。")
            }
        }
    }

    private func readArticle(_ bytes: [UInt8]) throws {
        guard let article = try? ArticleReader().article(from: bytes, name: "case") else { return }
        for paragraph in [article.title] + article.sections.flatMap(\.excerpts) {
            try readText(paragraph.text)
        }
    }

    private func readText(_ text: String) throws {
        for writer in [writer, crowdedWriter] {
            let script = writer.script(for: text)
            var end = 0
            for range in (script.sentences.flatMap(\.words).map(\.range) + script.silent.map(\.range)).sorted(by: {
                $0.lowerBound < $1.lowerBound
            }) {
                guard range.lowerBound == end else {
                    throw Broken(description: "\(range) follows \(end) of \(text.debugDescription)")
                }
                end = range.upperBound
            }
            guard end == text.unicodeScalars.count else { throw Broken(description: "the text goes on after \(end)") }
            for phrase in script.sentences.flatMap(\.phrases)
            where phrase.words.reduce(0, { $0 + $1.syllables.count }) > 2 * Phrase.syllableLimit {
                throw Broken(description: "a phrase of \(phrase.words.count) words has no bound")
            }
        }
        _ = writer.explanations(for: text)
    }

    private func withFile(_ bytes: [UInt8], _ name: String, _ body: (String) throws -> Void) throws {
        let path = "\(place)/\(name)"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        try body(path)
    }
}
