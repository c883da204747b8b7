import ArgumentParser
import Foundation
import Mandarin

/// `langdu-bench front-end`: text into words with syllables and breaks, beside pypinyin with jieba.
struct FrontEnd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "front-end",
        abstract: "Measures how fast text is read into scripts, and how much memory that takes.")

    @Argument(help: "A text in UTF-8; it is read over and over.")
    var file: String

    @Option(help: "How many characters to read for Langdu, in thousands.")
    var thousands = 3000

    @Option(help: "A Python that has pypinyin and jieba, to be compared on the same text in the same run.")
    var python: String?

    func run() async throws {
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
        let count = lines.reduce(0) { $0 + $1.unicodeScalars.count }
        guard count > 0 else { throw ValidationError("\(file) has no text.") }

        let before = Processor.memory
        let loading = ContinuousClock.now
        let writer = try ScriptWriter()
        _ = writer.script(for: lines[0])
        let loaded = (ContinuousClock.now - loading) / .seconds(1)
        let rounds = max(1, (thousands * 1000 + count - 1) / count)
        var words = 0
        let time = Processor.seconds {
            for _ in 0..<rounds {
                for line in lines { words += writer.script(for: line).sentences.reduce(0) { $0 + $1.words.count } }
            }
        }
        let own = Double(count * rounds) / time
        print("langdu: \(rounded(own / 1e6)) M characters/s on one core (\(words) words)")
        print("loading and the first line: \(rounded(loaded * 1000, places: 1)) ms")
        print("memory for lexicon, models and work: \(rounded(Processor.memory - before, places: 1)) MB")
        if let python {
            let other = try pypinyin(python)
            print("pypinyin with jieba and its tone sandhi: \(rounded(other / 1e6, places: 3)) M characters/s")
            print("ratio: \(rounded(own / other, places: 1))")
        }
    }

    /// Characters a second of pypinyin over jieba's words with tones as spoken, once loaded.
    private func pypinyin(_ python: String) throws -> Double {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-c", Self.script, file]
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0,
            let speed = Double(output.trimmingCharacters(in: .whitespacesAndNewlines))
        else { throw ValidationError("\(python) cannot run pypinyin and jieba; install both in it.") }
        return speed
    }

    private static let script = """
        import sys, time, jieba, pypinyin
        jieba.setLogLevel(60)
        lines = [line for line in open(sys.argv[1], encoding="utf-8").read().split("\\n") if line]
        read = lambda line: pypinyin.lazy_pinyin(
            jieba.lcut(line), style=pypinyin.Style.TONE3, neutral_tone_with_five=True, tone_sandhi=True)
        read(lines[0])
        count, start = 0, time.process_time()
        while time.process_time() - start < 5:
            for line in lines:
                read(line)
                count += len(line)
                if time.process_time() - start > 10: break
        print(count / (time.process_time() - start))
        """
}
