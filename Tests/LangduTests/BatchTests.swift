import Foundation
import Testing

@Suite("Whole archives")
struct BatchTests {
    /// An archive of short articles, each different.
    private static func archive(_ names: [String]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (number, name) in names.enumerated() {
            let file = URL(fileURLWithPath: "\(folder.path)/in/\(name)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("第\(number)条新闻\n\n这是第\(number)条新闻的正文，有 \(number * 37) 个字。\n".utf8).write(to: file)
        }
        return folder
    }

    private static func run(_ folder: TemporaryFolder, _ arguments: [String] = [], to output: String = "out") throws
        -> Program
    {
        try Program(["batch", folder.path + "/in", "-o", folder.path + "/" + output] + arguments)
    }

    /// The recordings in a folder, by their paths, with their bytes.
    static func recordings(in path: String) throws -> [String: Data] {
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        let files = names.filter { ($0.hasSuffix(".wav") || $0.hasSuffix(".json")) && !$0.hasPrefix(".") }
        return try Dictionary(
            uniqueKeysWithValues: files.map { ($0, try Data(contentsOf: URL(fileURLWithPath: path + "/" + $0))) })
    }

    private static let names = ["a.txt", "b/c d.txt", "b/e.txt", "新闻/😀.txt", "f\ng.txt", "CON.txt"]

    @Test("become recordings that mirror them, the same as read one by one, by any number of workers")
    func mirroring() throws {
        let folder = try Self.archive(Self.names)
        let run = try Self.run(folder, ["--jobs", "2"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("6 done, 0 failed, 0 skipped"))
        let one = try Self.recordings(in: folder.path + "/out")
        #expect(Set(one.keys).isSuperset(of: ["a.wav", "a.json", "b/c d.wav", "b/e.json", "新闻/😀.wav"]))
        #expect(one.count == 18)
        #expect(try Self.run(folder, ["--jobs", "1"], to: "other").status == 0)
        #expect(try Self.recordings(in: folder.path + "/other") == one)
        #expect(try Program(["read", "-o", folder.path + "/read", folder.path + "/in/a.txt"]).status == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/read/a.wav")) == one["a.wav"])
    }

    @Test("are warned of once each where something in them can’t be said")
    func silence() throws {
        let folder = try Self.archive(["a.txt", "b.txt", "c.txt"])
        for name in ["a.txt", "b.txt"] { _ = try folder.file("in/\(name)", "新闻\n\n这是😀新闻的正文。\n") }
        let run = try Self.run(folder, ["--jobs", "2"])
        #expect(run.status == 0)
        let warnings = run.errors.split(separator: "\n").filter { $0.contains("can’t be spoken") }.sorted()
        let warning = "1 character can’t be spoken and is left out: 😀 (emoji)"
        #expect(warnings == ["langdu: a.txt: \(warning)", "langdu: b.txt: \(warning)"], "\(run.errors)")
        #expect(
            try String(contentsOfFile: folder.path + "/out/langdu.log", encoding: .utf8).contains("b.txt: \(warning)"))
        #expect(!(try Self.run(folder).errors.contains("can’t be spoken")))
    }

    @Test("may be called by any bytes, also those that are not UTF-8")
    func bytes() throws {
        let folder = try Self.archive(["a.txt"])
        let setup = "cp '\(folder.path)/in/a.txt' '\(folder.path)/in/'$'\\xff\\xfe b.txt'"
        let command = ["batch", folder.path + "/in", "-o", folder.path + "/out"]
        #expect(try Program(after: setup, command).errors.contains("2 done, 0 failed"))
        #expect(try Program(command).errors.contains("0 done, 0 failed, 2 skipped"))
        #expect(folder.names(in: "out").count { $0.hasSuffix(".wav") } == 2)
        #expect(try Program(["list", folder.path + "/out", "--json"]).output.contains("%FF%FE b.txt"))
    }

    @Test("are passed over where they are finished, and made again where they changed")
    func resuming() throws {
        let folder = try Self.archive(Self.names)
        #expect(try Self.run(folder).status == 0)
        #expect(try Self.run(folder).errors.contains("0 done, 0 failed, 6 skipped"))
        _ = try folder.file("in/a.txt", "改了\n\n这篇文章改了。\n")
        #expect(try Self.run(folder, ["--dry-run"]).output == "check\ta.txt\n")
        #expect(try Self.run(folder).errors.contains("1 done, 0 failed, 5 skipped"))
        try FileManager.default.removeItem(atPath: folder.path + "/out/b/e.wav")
        #expect(try Self.run(folder, ["--dry-run"]).output == "make\tb/e.txt\n")
        #expect(try Self.run(folder).errors.contains("1 done, 0 failed, 5 skipped"))
        #expect(try Self.run(folder, ["--force"]).errors.contains("6 done, 0 failed, 0 skipped"))
    }

    @Test("are known by their manifests where the ledger is lost")
    func lostLedger() throws {
        let folder = try Self.archive(Self.names)
        #expect(try Self.run(folder).status == 0)
        try FileManager.default.removeItem(atPath: folder.path + "/out/.langdu")
        #expect(try Self.run(folder).errors.contains("0 done, 0 failed, 6 skipped"))
    }

    @Test("are made again by a changed lexicon only where they have its words")
    func lexicon() throws {
        let folder = try Self.archive(Self.names)
        let words = try folder.file("words.tsv", "正文\tzheng4 wen2\n")
        #expect(try Self.run(folder).status == 0)
        let other = try folder.file("in/a.txt", "另一篇\n\n没有那个词。\n")
        #expect(try Self.run(folder, ["--lexicon", words]).errors.contains("6 done"))
        _ = try folder.file("words.tsv", "正文\tzheng4 wen5\n")
        #expect(try Self.run(folder, ["--lexicon", words]).errors.contains("5 done, 0 failed, 1 skipped"), "\(other)")
    }

    @Test("set aside what is no article, and say so")
    func failures() throws {
        let folder = try Self.archive(["a.txt", "b.txt"])
        _ = try folder.file("in/empty.txt", "")
        _ = try folder.file("in/picture.txt", Data([0x89, 0x50, 0x4E, 0x47, 0, 1, 2]))
        let run = try Self.run(folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("2 done, 2 failed"))
        let list = try String(contentsOfFile: folder.path + "/out/failures.jsonl", encoding: .utf8)
        let lines = try list.split(separator: "\n").map { try JSONDecoder().decode(Failure.self, from: Data($0.utf8)) }
        #expect(Set(lines.map(\.file)) == ["empty.txt", "picture.txt"])
        #expect(lines.allSatisfy { $0.stage == "read" && $0.code == 65 && !$0.reason.isEmpty })
        let retry = try Self.run(folder, ["--retry-failed"])
        #expect(retry.errors.contains("0 done, 2 failed, 0 skipped"))
        _ = try folder.file("in/empty.txt", "不空了\n\n现在有正文。\n")
        _ = try folder.file("in/picture.txt", "文字\n\n现在是文字。\n")
        #expect(try Self.run(folder, ["--retry-failed"]).status == 0)
        #expect(!folder.names(in: "out").contains("failures.jsonl"))
        #expect(try Self.run(folder, ["--retry-failed"]).status == 66)
    }

    private struct Failure: Decodable {
        var file: String
        var stage: String
        var code: Int
        var reason: String
    }

    @Test("may be empty, or a list with paths of any bytes")
    func lists() throws {
        let folder = try Self.archive(["a.txt", "b.txt"])
        try FileManager.default.createDirectory(atPath: folder.path + "/none", withIntermediateDirectories: true)
        #expect(try Program(["batch", folder.path + "/none", "-o", folder.path + "/out"]).status == 0)
        let list = Data("\(folder.path)/in/a.txt\0\(folder.path)/in/missing.txt\0".utf8)
        let run = try Program(
            ["batch", "-", "--base", folder.path + "/in", "-o", folder.path + "/out"], input: list)
        #expect(run.status == 1, "\(run.errors)")
        #expect(folder.names(in: "out").filter { $0.hasSuffix(".wav") } == ["a.wav"])
        #expect(try Program(["batch", folder.path + "/nowhere"]).status == 66)
    }

    @Test("come out the same in parts", arguments: [1, 3])
    func shards(count: Int) throws {
        let folder = try Self.archive(Self.names)
        #expect(try Self.run(folder).status == 0)
        for number in 1...count {
            #expect(try Self.run(folder, ["--shard", "\(number)/\(count)"], to: "parts").status == 0)
        }
        let whole = try Self.recordings(in: folder.path + "/out")
        #expect(try Self.recordings(in: folder.path + "/parts") == whole)
        #expect(try Program(["index", folder.path + "/parts"]).errors.contains("6 recordings"))
        #expect(try Program(["verify", folder.path + "/parts"]).status == 0)
        #expect(try Self.run(folder, to: "parts").errors.contains("0 done, 0 failed, 6 skipped"))
    }

    @Test("can be searched, whatever happens to the index")
    func index() throws {
        let folder = try Self.archive(Self.names)
        let output = folder.path + "/out"
        #expect(try Self.run(folder).status == 0)
        #expect(try Program(["search", "第3条新闻", output]).output.contains("😀.wav"))
        #expect(try Program(["list", output]).output.split(separator: "\n").count == 6)
        _ = try folder.file("out/.langdu/library.sqlite", String(repeating: "no database ", count: 1000))
        let run = try Self.run(folder, ["--force"])
        #expect(run.status == 0)
        #expect(run.errors.contains("langdu index"))
        let mended = try Program(["search", "第3条新闻", output])
        #expect(mended.output.contains("😀.wav"))
        #expect(mended.errors.contains("made anew"), "\(mended.errors)")
        #expect(try Program(["list", output]).errors.isEmpty)
        try FileManager.default.removeItem(atPath: output + "/.langdu/library.sqlite")
        #expect(try Program(["search", "第3条新闻", output]).output.contains("😀.wav"))
        #expect(try Program(["index", output]).status == 0)
        #expect(try Program(["search", "第3条新闻", output]).output.contains("😀.wav"))
    }

    @Test("are told apart from whole ones where the disk has harmed them")
    func verification() throws {
        let folder = try Self.archive(["a.txt", "b.txt", "c.txt", "d.txt"])
        let output = folder.path + "/out"
        #expect(try Self.run(folder).status == 0)
        #expect(try Program(["verify", output]).status == 0)
        let audio = try FileHandle(forUpdating: URL(fileURLWithPath: output + "/a.wav"))
        try audio.seek(toOffset: 3000)
        try audio.write(contentsOf: Data([1, 2, 3]))
        try audio.close()
        try FileManager.default.removeItem(atPath: output + "/b.wav")
        try Data("{}".utf8).write(to: URL(fileURLWithPath: output + "/c.json"))
        let run = try Program(["verify", output, "--discard"])
        #expect(run.status == 1)
        #expect(run.output.split(separator: "\n").map { $0.prefix(1) } == ["a", "b", "c"])
        #expect(try Self.run(folder).errors.contains("3 done, 0 failed, 1 skipped"))
        #expect(try Program(["verify", output]).status == 0)
    }
}
