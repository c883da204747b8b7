import Foundation
import TestSupport
import Testing

@Suite("langdu read")
struct ReadTests {
    @Test("makes a WAV file with a chapter for each section, and a manifest")
    func recording() throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("开馆.txt", SampleText.article)
        let run = try Program(["read", "-o", folder.path + "/out", article])
        #expect(run.status == 0, "\(run.errors)")
        #expect(folder.names(in: "out") == [".langdu", "开馆.json", "开馆.readings.json", "开馆.wav"])
        #expect(run.output == "\(folder.path)/out/开馆.wav\n")

        let chapters = try Program(["chapters", folder.path + "/out/开馆.wav"])
        let titles = chapters.output.split(separator: "\n").map { $0.split(separator: "\t")[1] }
        #expect(titles == ["城南新开一座图书馆", "方便读者", "服务社区"])
    }

    @Test("warns once of what can’t be said")
    func silence() throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", "老桥修好了\n\n大家都来看😀，很好看😀ดี。\n")
        let warning = "langdu: \(article): 3 characters can’t be spoken and are left out: 😀 (emoji), ดี (Thai)\n"
        let run = try Program(["read", "-o", folder.path + "/out", article])
        #expect(run.status == 0 && run.errors.hasSuffix(warning), "\(run.errors)")
        #expect(run.errors.components(separatedBy: "can’t be spoken").count == 2)
        let plain = try Program(["read", "-o", folder.path + "/out", try folder.file("b.txt", SampleText.article)])
        #expect(!plain.errors.contains("can’t be spoken"), "\(plain.errors)")
    }

    @Test("gives sentence times that cover the audio without gap or overlap")
    func coverage() throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", SampleText.article)
        #expect(try Program(["read", "-o", folder.path + "/out", article]).status == 0)
        let data = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/out/a.json"))
        let manifest = try JSONDecoder().decode(ManifestShape.self, from: data)
        #expect(manifest.sentences.first?.start == 0)
        #expect(manifest.sentences.last?.end == manifest.audio.duration)
        for (sentence, next) in zip(manifest.sentences, manifest.sentences.dropFirst()) {
            #expect(sentence.end == next.start)
            #expect(sentence.start < sentence.speechEnd)
            #expect(sentence.speechEnd <= sentence.end)
        }
        for sentence in manifest.sentences {
            #expect(!sentence.words.isEmpty)
            for (word, next) in zip(sentence.words, sentence.words.dropFirst()) { #expect(word.end <= next.start) }
            #expect(sentence.words.allSatisfy { sentence.start <= $0.start && $0.end <= sentence.speechEnd })
        }
        for chapter in manifest.chapters {
            #expect(manifest.sentences.contains { $0.start == chapter.start })
        }
    }

    @Test(
        "gives identical bytes whatever was read before in the same command",
        arguments: ["另一篇\n\n完全不同的内容，有 stop 和 world。\n", "题目\n\n河州气象台讨论夜间公交线路。\n", "啊\n\n嗯？\n"])
    func determinism(other: String) throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", SampleText.article)
        let other = try folder.file("b.txt", other)
        #expect(try Program(["read", "-o", folder.path + "/one", article]).status == 0)
        #expect(try Program(["read", "-o", folder.path + "/two", other, article]).status == 0)
        #expect(try Program(["read", "-o", folder.path + "/one", other]).status == 0)
        for name in ["a.wav", "a.json", "b.wav", "b.json"] {
            #expect(
                FileManager.default.contentsEqual(
                    atPath: "\(folder.path)/one/\(name)", andPath: "\(folder.path)/two/\(name)"))
        }
    }

    @Test("skips what is there, reads again what changed or is forced")
    func skipping() throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", SampleText.article)
        let command = ["read", "--json", "-o", folder.path + "/out", article]
        #expect(try Program(command).output.contains(#""status":"done""#))
        #expect(try Program(command).output.contains(#""status":"skipped""#))
        #expect(try Program(command + ["--force"]).output.contains(#""status":"done""#))
        #expect(try Program(command + ["--voice", "shuhuan"]).output.contains(#""status":"done""#))
        #expect(try Program(command + ["--rate", "1.2"]).output.contains(#""status":"done""#))
        _ = try folder.file("a.txt", SampleText.article + "\n又添了一句。\n")
        #expect(try Program(command).output.contains(#""status":"done""#))
    }

    @Test("reads an article from stdin and names it for its title")
    func standardInput() throws {
        let folder = try TemporaryFolder()
        let run = try Program(["read", "-o", folder.path, "-"], input: Data(SampleText.article.utf8))
        #expect(run.status == 0, "\(run.errors)")
        #expect(folder.names() == [".langdu", "城南新开一座图书馆.json", "城南新开一座图书馆.readings.json", "城南新开一座图书馆.wav"])
    }

    @Test("goes on after a bad article, and ends with its exit code")
    func severalFiles() throws {
        let folder = try TemporaryFolder()
        let good = try folder.file("good.txt", SampleText.article)
        let run = try Program(["read", "-o", folder.path + "/out", folder.path + "/missing.txt", good])
        #expect(run.status == 66)
        #expect(folder.names(in: "out") == [".langdu", "good.json", "good.readings.json", "good.wav"])
    }

    @Test("refuses two articles that would make the same recording")
    func collision() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/x", withIntermediateDirectories: true)
        let first = try folder.file("a.txt", SampleText.article)
        let second = try folder.file("x/a.txt", SampleText.article + "\n别的。\n")
        let run = try Program(["read", "-o", folder.path + "/out", first, second])
        #expect(run.status == 64)
        #expect(run.errors.contains("x/a.txt"))
    }

    @Test("stops cleanly on SIGTERM, with nothing left behind")
    func termination() throws {
        let folder = try TemporaryFolder()
        let long = try folder.file("a.txt", SampleText.article + String(repeating: "这是一个很长的段落。\n\n", count: 20000))
        let run = try Program(
            after: "(sleep 0.7; kill -TERM $$) & true", ["read", "-o", folder.path + "/out", long])
        #expect(run.status == 75, "\(run.errors)")
        #expect(folder.names(in: "out").isEmpty)
    }
}

/// What these tests read of a manifest.
struct ManifestShape: Decodable {
    struct Audio: Decodable { var duration: Double }
    struct Chapter: Decodable { var title: String, start: Double }
    struct Word: Decodable { var text: String, start: Double, end: Double }
    struct Sentence: Decodable { var text: String, start: Double, speechEnd: Double, end: Double, words: [Word] }
    var audio: Audio
    var chapters: [Chapter]
    var sentences: [Sentence]
}
