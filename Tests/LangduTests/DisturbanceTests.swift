import Foundation
import Testing

@Suite("Disturbed batches")
struct DisturbanceTests {
    @Test(
        "come out the same after one more run, whatever happened: killed workers and runs, a full disk, a lost folder")
    func chaos() throws {
        let arguments = [
            "chaos", "--articles", "18", "--characters", "120", "--poisoned", "6", "--worker-kills", "12",
            "--run-kills", "5",
        ]
        let run = try Program(running: "langdu-bench", arguments)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.hasSuffix("as it should be\n"))
    }

    @Test("set aside an article that breaks its workers, and lose no other", arguments: ["crash", "grow"])
    func poison(effect: String) throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/in", withIntermediateDirectories: true)
        for number in 0..<4 {
            _ = try folder.file("in/\(number).txt", "新闻\n\n第\(number)条。\(number == 2 ? "毒药-\(effect)" : "")\n")
        }
        let run = try Program(
            after: "export LANGDU_TEST_POISON=毒药",
            ["batch", folder.path + "/in", "-o", folder.path + "/out", "--jobs", "1", "--memory-limit", "200"])
        #expect(run.status == 1)
        #expect(run.errors.contains("3 done, 1 failed"))
        let failures = try String(contentsOfFile: folder.path + "/out/failures.jsonl", encoding: .utf8)
        #expect(failures.contains(#""file":"2.txt""#) && failures.contains(#""stage":"work""#))
    }

    @Test("stop on a signal within two seconds, and go on where they stopped", arguments: ["TERM", "INT"])
    func signals(name: String) throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/in", withIntermediateDirectories: true)
        for number in 0..<6 {
            let text = "新闻\(number)\n\n" + String(repeating: "这是一个很长的段落，要读很久。\n\n", count: 300)
            _ = try folder.file("in/\(number).txt", text)
        }
        let command = ["batch", folder.path + "/in", "-o", folder.path + "/out", "--jobs", "2"]
        // The shell's own clock tells how long the end takes.
        let run = try Program(after: "(sleep 1.2; kill -\(name) $$; sleep 2; kill -KILL $$) & true", command)
        #expect(run.status == 75, "\(run.errors)")
        #expect(run.errors.contains("run it again to go on"))
        #expect(!folder.names(in: "out").contains { $0.hasSuffix(".langdu-part") })
    }
}
