import Foundation
import TestSupport
import Testing

@Suite("langdu text and langdu book")
struct TextCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var out: String { folder.path + "/out" }

    private func read(_ options: [String] = []) throws -> Program {
        let file = try folder.file("开馆.txt", SampleText.article)
        return try Program(["read", "-o", out] + options + [file])
    }

    /// The endings of the files in the output folder, and of those that the manifest lists.
    private func endings() throws -> (there: [String], listed: [String]) {
        let there = folder.names(in: "out").map { String($0.dropFirst(3)) }
        let data = try Data(contentsOf: URL(fileURLWithPath: out + "/开馆.json"))
        let json = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        let files = try #require(json["files"] as? [[String: Any]])
        return (there, files.compactMap { ($0["file"] as? String)?.dropFirst(3) }.map(String.init).sorted())
    }

    @Test("write what is asked for as an article is read, and what is lacking later, without speaking again")
    func kinds() throws {
        #expect(try read(["--text", "vtt,srt"]).status == 0)
        #expect(try endings().there == ["json", "readings.json", "srt", "vtt", "wav"])
        let sound = try Data(contentsOf: URL(fileURLWithPath: out + "/开馆.wav"))
        #expect(try read(["--text", "srt,txt,epub", "--pinyin"]).status == 0)
        let run = try Program(["text", out, "--text", "lrc,labels,chapters"])
        #expect(run.status == 0, "\(run.errors)")
        let (there, listed) = try endings()
        #expect(
            there == [
                "chapters.json", "chapters.vtt", "epub", "json", "labels.txt", "lrc", "readings.json", "spoken.txt",
                "srt",
                "txt", "vtt", "wav",
            ])
        #expect(listed == there.filter { $0 != "json" })
        #expect(try Data(contentsOf: URL(fileURLWithPath: out + "/开馆.wav")) == sound)
        #expect(try Program(["verify", out]).status == 0)
        #expect(try Program(["list", out]).output.split(separator: "\n").count == 1)
    }

    @Test("make a book of a folder, the same each time")
    func book() throws {
        #expect(try read().status == 0)
        let second = try folder.file("second.txt", "别的新闻\n\n今天很好。\n")
        #expect(try Program(["read", "-o", out, second]).status == 0)
        let book = folder.path + "/期刊.epub"
        let run = try Program(["book", out, "-o", book, "--title", "三月刊", "--pinyin"])
        #expect(run.status == 0 && run.output == book + "\n", "\(run.errors)")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: book))
        #expect(bytes.dropFirst(30).starts(with: Data("mimetypeapplication/epub+zip".utf8)))
        #expect(try Program(["book", out, "-o", book, "--title", "三月刊", "--pinyin"]).status == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: book)) == bytes)
        #expect(folder.names() == ["out", "second.txt", "开馆.txt", "期刊.epub"])
    }

    @Test("give older recordings their readings")
    func readings() throws {
        #expect(try read(["--no-readings"]).status == 0)
        #expect(try endings().there == ["json", "wav"])
        let run = try Program(["index", out, "--readings"])
        #expect(run.status == 0 && run.errors.contains("1 recordings with readings"), "\(run.errors)")
        #expect(try endings().listed == ["readings.json", "wav"])
        #expect(try Program(["index", out, "--readings"]).errors.contains("0 recordings with readings"))
    }

    @Test("tell what kinds of text there are, and where no recording is")
    func mistakes() throws {
        let run = try Program(["text", folder.path, "--text", "doc"])
        #expect(run.status == 64 && run.errors.contains("vtt, srt, lrc, txt, epub, labels, chapters"), "\(run.errors)")
        #expect(try Program(["text", folder.path, "--text", "srt"]).status == 66)
        #expect(try Program(["book", folder.path + "/none", "-o", folder.path + "/a.epub"]).status == 66)
        #expect(folder.names() == [])
    }
}
