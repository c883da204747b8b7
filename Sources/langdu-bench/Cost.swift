import ArgumentParser
import Articles
import ESpeak
import Foundation
import Narration

/// `langdu-bench cost`: the whole program beside bare eSpeak NG on the same phonemes.
struct Cost: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compares the CPU time of langdu read with that of a bare C program speaking the same phonemes.")

    @Argument(help: "An article.")
    var article: String

    @Option(help: "How often to run each; they take turns.")
    var runs = 9

    func run() async throws {
        let place = try Workplace()
        let voice = try VoiceLibrary().voice()
        let engine = try voice.engineVoice()
        let files = engine.voiceFiles
        let mandarin = "\(place.path)/mandarin"
        let english = "\(place.path)/english"
        try files.mandarin.write(toFile: mandarin, atomically: true, encoding: .utf8)
        try files.english.write(toFile: english, atomically: true, encoding: .utf8)
        let settings = "\(engine.rate)\t\(engine.pitch)\t\(engine.range)\t\(engine.volume)"
        let lines = try await Narrator(voice: voice).engineText(for: ArticleReader().article(fromFile: article))
            .map { "\(settings)\t\($0.isEnglish ? english : mandarin)\t\($0.text)\n" }
        try lines.joined().write(toFile: "\(place.path)/lines.tsv", atomically: true, encoding: .utf8)

        var whole: [Child] = []
        var bare: [Child] = []
        for _ in 0..<runs {
            whole.append(
                try Child(Workplace.program("langdu"), ["read", "--force", "-o", "\(place.path)/out", article]))
            bare.append(try Child(Workplace.program("bare-espeak"), ["\(place.path)/lines.tsv"]))
        }
        let ratio = whole.map(\.cpu).median / bare.map(\.cpu).median
        print(
            "langdu read: \(rounded(whole.map(\.cpu).median, places: 3)) s CPU, "
                + "\(rounded(whole.map(\.wall).median, places: 3)) s wall, \(rounded(whole.map(\.peak).median)) MB")
        print("bare eSpeak: \(rounded(bare.map(\.cpu).median, places: 3)) s CPU for the same \(lines.count) calls")
        print("ratio: \(rounded(ratio)) (medians of \(runs) runs in turn)")
    }
}
