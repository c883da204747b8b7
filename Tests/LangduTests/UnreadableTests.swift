import Foundation
import Testing

/// Folders and files that a plain user cannot read, enter or write.
@Suite("What cannot be read")
struct UnreadableTests {
    /// An archive, and an output folder that anyone may write to.
    private static func archive() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in ["in/a.txt", "in/b/c.txt", "in/b/d.txt"] {
            let file = URL(fileURLWithPath: "\(folder.path)/\(name)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("新闻\n\n今天很好。\n".utf8).write(to: file)
        }
        try FileManager.default.createDirectory(atPath: folder.path + "/out", withIntermediateDirectories: true)
        chmod(folder.path + "/out", 0o777)
        return folder
    }

    @Test(
        "in an archive fails by name, in a forecast too, and the rest is made",
        arguments: [("b", 0o000), ("b", 0o444), ("b/c.txt", 0o000)] as [(String, mode_t)])
    func modes(name: String, mode: mode_t) throws {
        let folder = try Self.archive()
        chmod("\(folder.path)/in/\(name)", mode)
        defer { chmod("\(folder.path)/in/\(name)", 0o755) }
        let command = ["batch", folder.path + "/in", "-o", folder.path + "/out"]
        let forecast = try Program(asPlainUser: command + ["--dry-run"])
        #expect(forecast.status == 1, "\(forecast.errors)")
        #expect(forecast.output.contains("unreadable\t\(name)"), "\(forecast.output)")
        let run = try Program(asPlainUser: command)
        #expect(run.status == 1, "\(run.errors)")
        #expect(run.errors.contains("1 done") || name == "b/c.txt")
        #expect(folder.names(in: "out").contains("a.wav"))
        let failures = try String(contentsOfFile: folder.path + "/out/failures.jsonl", encoding: .utf8)
        #expect(failures.contains("\"file\":\"\(name)"), "\(failures)")
        chmod("\(folder.path)/in/\(name)", 0o755)
        let retry = try Program(asPlainUser: command + ["--retry-failed"])
        #expect(retry.status == 0, "\(retry.errors)")
        #expect(
            folder.names(in: "out/b") == ["c.json", "c.readings.json", "c.wav", "d.json", "d.readings.json", "d.wav"])
    }

    @Test("in an archive of links and pipes fails by name")
    func links() throws {
        let folder = try Self.archive()
        try #require(symlink("none", folder.path + "/in/dangling.txt") == 0)
        try #require(symlink("none", folder.path + "/in/夹") == 0)
        try #require(mkfifo(folder.path + "/in/pipe.txt", 0o600) == 0)
        let command = ["batch", folder.path + "/in", "-o", folder.path + "/out"]
        #expect(try Program(command + ["--dry-run"]).errors.contains("3 unreadable"))
        let run = try Program(command)
        #expect(run.status == 1)
        #expect(run.errors.contains("3 done, 3 failed"), "\(run.errors)")
    }

    @Test("of a library in a folder that is read-only does not keep it from being listed, searched and checked")
    func readOnlyLibrary() throws {
        let folder = try Self.archive()
        #expect(try Program(["batch", folder.path + "/in", "-o", folder.path + "/out"]).status == 0)
        let hidden = folder.path + "/out/.langdu"
        let folders = ["out/b", "out/.langdu", "out"]
        // The index as it was, none, and something else.
        for (number, index) in [nil, Data(), Data("no database".utf8)].enumerated() {
            for name in folders { chmod("\(folder.path)/\(name)", 0o755) }
            if let index {
                try? FileManager.default.removeItem(atPath: hidden + "/library.sqlite")
                if !index.isEmpty { try index.write(to: URL(fileURLWithPath: hidden + "/library.sqlite")) }
            }
            for name in folders { chmod("\(folder.path)/\(name)", 0o555) }
            let list = try Program(asPlainUser: ["list", folder.path + "/out"])
            #expect(list.status == 0, "\(number): \(list.errors)")
            #expect(list.output.split(separator: "\n").count == 3)
            #expect(list.errors.isEmpty == (number == 0), "\(list.errors)")
            let search = try Program(asPlainUser: ["search", "今天很好", folder.path + "/out"])
            #expect(search.output.split(separator: "\n").count == 3, "\(search.errors)")
            #expect(try Program(asPlainUser: ["verify", folder.path + "/out"]).status == 0)
            #expect(try Program(asPlainUser: ["chapters", folder.path + "/out/a.wav"]).status == 0)
        }
        for name in folders { chmod("\(folder.path)/\(name)", 0o755) }
    }

    @Test("among recordings is found by a check")
    func verify() throws {
        let folder = try Self.archive()
        #expect(try Program(["batch", folder.path + "/in", "-o", folder.path + "/out"]).status == 0)
        chmod(folder.path + "/out/b", 0o000)
        defer { chmod(folder.path + "/out/b", 0o755) }
        let run = try Program(asPlainUser: ["verify", folder.path + "/out"])
        #expect(run.status == 1)
        #expect(run.output.contains("b\tcannot be read: Permission denied"), "\(run.output)")
    }

    @Test(
        "since it is a pipe, a device or a folder is told at once",
        arguments: [
            ["read", "-o", "OUT"], ["inspect"], ["chapters"], ["play"], ["read", "-o", "OUT", "--lexicon"],
            ["pinyin", "--lexicon"], ["read", "-o", "OUT", "--voice"], ["voices", "--voice"],
        ])
    func kinds(command: [String]) throws {
        let folder = try Self.archive()
        let suffix = command.last == "--voice" ? ".yaml" : ""
        try #require(mkfifo("\(folder.path)/pipe\(suffix)", 0o600) == 0)
        try #require(symlink("/dev/zero", "\(folder.path)/zero\(suffix)") == 0)
        let rest = command.contains("--lexicon") || command.contains("read") ? [folder.path + "/in/a.txt"] : []
        for name in ["pipe", "zero"] {
            let arguments = command.map { $0 == "OUT" ? folder.path + "/out" : $0 }
            let last = command.last == "--lexicon" || command.last == "--voice" ? rest : []
            let run = try Program(arguments + ["\(folder.path)/\(name)\(suffix)"] + last)
            #expect(run.status == 66, "\(command) \(name): \(run.status) \(run.errors)")
            #expect(run.errors.contains("not a regular file"), "\(run.errors)")
            #expect(folder.names(in: "out").filter { !$0.hasPrefix(".") }.isEmpty)
        }
    }
}
