import Foundation
import TestSupport
import Testing

/// What names and titles hold must not steer a terminal, and what is wrong with the program's own files is said plainly.
@Suite("A terminal")
struct TerminalTests {
    private static let odd = "坏\u{1B}[31m\u{7}\u{9B}31m\u{8}名"

    private func expectPlain(_ run: Program) {
        let isPlain = (run.output + run.errors).unicodeScalars.allSatisfy {
            $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
        }
        #expect(isPlain, "\(run.output.debugDescription) \(run.errors.debugDescription)")
    }

    @Test("gets no control characters of names and titles")
    func names() throws {
        let folder = try TemporaryFolder()
        let text = "标题\u{1B}[2J图书馆\n\n今天\u{1B}]0;很好。\u{9D}他说。\n"
        let article = try folder.file(Self.odd + ".txt", text)
        let output = folder.path + "/out"
        try FileManager.default.createDirectory(atPath: folder.path + "/in", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: article, toPath: folder.path + "/in/\(Self.odd).txt")
        try Data().write(to: URL(fileURLWithPath: folder.path + "/in/\(Self.odd)2.txt"))
        let batch = ["batch", folder.path + "/in", "-o", output]
        for command in [
            ["read", "-o", output, article], ["read", "-o", output, article, "--json"],
            ["read", "-o", output, article + "x"],
            ["inspect", article], ["inspect", article + "x"], batch + ["--dry-run"], batch, ["list", output],
            ["list", output, "--json"], ["list", output, "--failures"], ["search", "很好", output], ["verify", output],
            ["chapters", output + "/none\(Self.odd).wav"], ["list", folder.path + "/\(Self.odd)"],
            ["read", "--voice", Self.odd, article], ["read", "--voice", "\(Self.odd).yaml", article],
            ["pinyin", "--lexicon", Self.odd, "好"], ["index", folder.path + "/\(Self.odd)"],
        ] {
            expectPlain(try Program(command))
        }
    }

    @Test(
        "that is closed, full or a folder is told of plainly",
        arguments: [
            ("exec 0<&-", ["inspect", "-"], 74),
            ("exec 0<&-", ["segment"], 74), ("exec 0<&-", ["pinyin"], 74), ("exec 0</", ["inspect", "-"], 66),
            ("exec 0</", ["normalize"], 66), ("exec 1>&-", ["voices"], 74), ("exec 1>/dev/full", ["voices"], 74),
            ("exec 1>/dev/full", ["pinyin", "好"], 74), ("exec 2>&-", ["voices"], 0),
        ] as [(String, [String], Int32)])
    func streams(setup: String, arguments: [String], status: Int32) throws {
        let run = try Program(after: setup, arguments)
        #expect(run.status == status, "\(run.errors)")
        #expect(run.errors.hasPrefix("langdu: ") == (status != 0))
        #expect(!run.errors.contains("Error Domain") && !run.errors.contains("NSPOSIX"))
    }

    @Test("is told where too few files may be open", arguments: [4, 8, 16, 24, 40])
    func fewFiles(limit: Int) throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", "新闻\n\n今天很好。\n")
        let commands = [
            ["batch", folder.path, "-o", folder.path + "/out", "--jobs", "2"],
            ["read", "-o", folder.path + "/out", article],
        ]
        for command in commands {
            let run = try Program(after: "ulimit -n \(limit)", command)
            let isEnough = limit >= (command[0] == "batch" ? 48 : 32)
            #expect(run.status == (isEnough ? 0 : 69), "\(run.status) \(run.errors)")
            #expect(isEnough || run.errors.contains("ulimit -n 256"), "\(run.errors)")
        }
    }

    @Test(
        "takes no number that is out of range",
        arguments: [
            ["batch", ".", "--jobs", "0"], ["batch", ".", "--jobs", "-5"], ["batch", ".", "--jobs", "\(Int.max)"],
            ["batch", ".", "--memory-limit", "\(Int.max)"], ["batch", ".", "--memory-limit", "-1"],
            ["batch", ".", "--shard", "auto", "--shards", "\(Int.min)"], ["batch", ".", "--shard", "1/\(UInt64.max)"],
            ["batch", ".", "--shard", "0/0"], ["batch", ".", "--shard", "-1/-1"], ["list", ".", "--limit", "-1"],
            ["search", "x", ".", "--limit", "\(Int.max)"], ["watch", ".", "--rescan", "\(Int.max)"],
            ["watch", ".", "--health", "-1"], ["explain", "--limit", "0", "x"], ["play", "a.txt", "--speed", "nan"],
            ["play", "a.txt", "--speed", "1e308"], ["read", "a.txt", "--rate", "nan"],
            ["read", "a.txt", "--rate", "-inf"],
            ["read", "a.txt", "--rate", "1e308"], ["read", "a.txt", "--rate", "99999999999999999999999"],
            ["worker", "--memory-limit", "\(Int.max)"],
        ])
    func numbers(arguments: [String]) throws {
        let run = try Program(arguments)
        #expect(run.status == 64, "\(arguments): \(run.status) \(run.errors)")
    }
}
