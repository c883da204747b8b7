import ArgumentParser
import Articles
import ESpeak
import Foundation
import Narration
import Recordings

/// `langdu-bench voice`: what a voice sounds like, measured.
struct VoiceCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "voice",
        abstract: "Speaks sentences with a voice and measures pitch, tones and tempo.",
        discussion: """
            Writes sentences with the times of their syllables and an article into a folder, and runs judge.py (Praat \
            through parselmouth) on them. make voice-check has it all.
            """)

    @Argument(help: "Voices, by name or as voice files; “stock” is eSpeak NG’s own.")
    var voices: [String]

    @Option(help: "A Python with praat-parselmouth, numpy and matplotlib.")
    var python: String

    @Option(help: "The judge’s script.")
    var judge = "Sources/langdu-bench/judge.py"

    @Option(name: .shortAndLong, help: "The folder to write to.")
    var output = ".build/voice"

    @Option(help: "Speed as a factor, as for langdu read.")
    var rate: Double?

    @Flag(help: "Fail where a voice of ours is out of the judge’s bounds.")
    var check = false

    @Option(help: "A file with a sentence on each line, to be measured in place of the running sentences.")
    var sentences: String?

    func run() async throws {
        let running = try sentences.map {
            try String(contentsOfFile: $0, encoding: .utf8).split(separator: "\n").map(String.init)
        }
        for name in voices {
            var profile = try name == "stock" ? Self.stock() : VoiceLibrary().voice(named: name)
            if let rate { profile = try profile.speaking(at: rate) }
            let narrator = try await Narrator(voice: profile)
            let folder = "\(output)/\(profile.name)"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            var entries: [Entry] = []
            for (index, sentence) in VoiceSentences.all(running: running).enumerated() {
                let spoken = try await narrator.speech(of: sentence.text)
                let file = "\(index).raw"
                try spoken.samples.withUnsafeBytes { try Data($0).write(to: URL(fileURLWithPath: "\(folder)/\(file)")) }
                entries.append(Entry(file: file, sentence: sentence, spoken: spoken))
            }
            let article = try ArticleReader().article(from: Array(VoiceSentences.article.utf8), name: "article")
            _ = try await narrator.record(
                article, named: "article", in: RecordingDirectory(at: folder), force: true)
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            try encoder.encode(entries).write(to: URL(fileURLWithPath: "\(folder)/sentences.json"))
            let process = Process()
            process.executableURL = URL(fileURLWithPath: python)
            process.arguments = [judge] + (check && name != "stock" ? ["--check"] : []) + [folder]
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { throw ExitCode(process.terminationStatus) }
        }
    }

    /// eSpeak NG's own Mandarin voice, at its own speed and without melody, to be measured beside ours.
    private static func stock() throws -> VoiceProfile {
        var profile = try VoiceLibrary().voice()
        profile.name = "stock"
        profile.engine = ESpeakSettings(rate: 175, pitch: 50, range: 50, lines: "pitch 80 118")
        profile.reading.speed = 1
        profile.reading.melody = nil
        return profile
    }

    private struct Entry: Encodable {
        var file: String
        var text: String
        var kind: VoiceSentences.Kind
        var sampleRate: Int
        var sentences: [[Int]]
        var phrases: [Int]
        var syllables: [Syllable]

        struct Syllable: Encodable {
            var pinyin: String
            var tone: Int
            var start: Int
            var end: Int
        }

        init(file: String, sentence: VoiceSentences.Sentence, spoken: SpokenText) {
            self.file = file
            text = sentence.text
            kind = sentence.kind
            sampleRate = spoken.sampleRate
            sentences = spoken.sentences.map { [$0.lowerBound, $0.upperBound] }
            phrases = spoken.phraseStarts
            syllables = spoken.syllables.map {
                Syllable(pinyin: $0.pinyin, tone: $0.tone, start: $0.samples.lowerBound, end: $0.samples.upperBound)
            }
        }
    }
}
