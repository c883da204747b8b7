import Foundation
import TestSupport
import Testing

@Suite("Bad input")
struct BadInputTests {
    static let cases: [(name: String, contents: Data, says: String)] = [
        ("empty.txt", Data(), "empty"),
        ("blank.txt", Data(" \n\u{3000}\n".utf8), "blank.txt"),
        ("picture.txt", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]), "PNG"),
        ("zeros.txt", Data(count: 5000), "zeros.txt"),
        ("broken.txt", Data("新闻标题\n\n正文".utf8) + Data([0xFF, 0xFE, 0xFF, 0x80, 0x80]), "broken.txt"),
        ("line.txt", Data(repeating: 0x61, count: 10_000_000), "line.txt"),
        ("hanzi.txt", Data(String(repeating: "长", count: 3_400_000).utf8), "hanzi.txt"),
    ]

    @Test("is told from an article, and leaves nothing behind", arguments: cases.indices)
    func badArticle(index: Int) throws {
        let (name, contents, says) = Self.cases[index]
        let folder = try TemporaryFolder()
        let run = try Program(["read", "-o", folder.path + "/out", try folder.file(name, contents)])
        #expect(run.status == 65, "\(run.errors)")
        #expect(run.errors.contains(says), "\(run.errors)")
        #expect(run.errors.hasPrefix("langdu: "))
        #expect(folder.names(in: "out").isEmpty)
    }

    @Test("is reported when the file is not there or is a folder")
    func missing() throws {
        let folder = try TemporaryFolder()
        #expect(try Program(["read", "-o", folder.path + "/out", folder.path + "/none.txt"]).status == 66)
        #expect(try Program(["read", "-o", folder.path + "/out", folder.path]).status == 66)
        #expect(try Program(["inspect", folder.path + "/none.txt"]).status == 66)
        #expect(try Program(["chapters", folder.path + "/none.wav"]).status == 66)
        #expect(folder.names(in: "out").isEmpty)
    }

    @Test("is reported when the output folder cannot be made")
    func unwritableOutput() throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", SampleText.article)
        let run = try Program(["read", "-o", article, article])
        #expect(run.status == 73, "\(run.errors)")
        #expect(try Program(["read", "-o", "/proc/none", article]).status == 73)
    }

    @Test("is reported when no space is left, with nothing left behind")
    func noSpace() throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", SampleText.article)
        let run = try Program(after: "ulimit -f 200", ["read", "-o", folder.path + "/out", article])
        #expect(run.status == 74, "\(run.errors)")
        #expect(folder.names(in: "out").isEmpty)
    }

    @Test(
        "is reported when the command line is wrong",
        arguments: [
            ["read"], ["read", "--voice", "nobody", "a.txt"], ["read", "--rate", "50", "a.txt"], ["read", "-", "-"],
            ["sing"], ["read", "--pitch", "1", "a.txt"],
        ])
    func usage(arguments: [String]) throws {
        #expect(try Program(arguments).status == 64)
    }

    @Test(
        "that nobody can say fails in a run as by itself, and leaves nothing behind",
        arguments: ["สวัสดี", "😀", "……！", "שלום\n\nשלום", "★★★\n\n😀👍🏽\n"])
    func nothingToSay(text: String) throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", text)
        let run = try Program(["read", "-o", folder.path + "/out", article])
        #expect(run.status == 65, "\(run.errors)")
        #expect(run.errors.hasPrefix("langdu: \(article): nothing in it can be spoken: "), "\(run.errors)")
        #expect(folder.names(in: "out").isEmpty)
        let batch = try Program(["batch", folder.path, "-o", folder.path + "/out"])
        #expect(batch.status == 1)
        #expect(!folder.names(in: "out").contains { $0.hasSuffix(".wav") || $0 == "a.json" })
        let failures = try String(contentsOfFile: folder.path + "/out/failures.jsonl", encoding: .utf8)
        #expect(failures.contains("\"code\":65"), "\(failures)")
    }

    @Test("in a sound file is told from audio")
    func notAudio() throws {
        let folder = try TemporaryFolder()
        #expect(try Program(["chapters", try folder.file("a.wav", "not audio")]).status == 65)
    }
}
