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

    @Test(
        "set aside articles that break their workers, and lose no other, though its recording was not on the disk yet",
        arguments: zip(["crash", "crash", "grow"], [[2], [0, 2, 3], [2]]))
    func poison(effect: String, poisoned: [Int]) throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/in", withIntermediateDirectories: true)
        for number in 0..<6 {
            let poison = poisoned.contains(number) ? "毒药-\(effect)" : ""
            _ = try folder.file("in/\(number).txt", "新闻\n\n第\(number)条。\(poison)\n")
        }
        let run = try Program(
            running: "langdu-bench",
            ["poisoned-batch", folder.path + "/in", folder.path + "/out", "--jobs", "1", "--memory-limit", "200"])
        #expect(run.status == 1)
        // One whose worker broke before it could tell of it is found again, and counts as skipped.
        #expect(run.output.contains(" done, \(poisoned.count) failed"), "\(run.output)\(run.errors)")
        #expect(folder.names(in: "out").count { $0.hasSuffix(".wav") } == 6 - poisoned.count)
        let failures = try String(contentsOfFile: folder.path + "/out/failures.jsonl", encoding: .utf8)
            .split(separator: "\n")
        #expect(failures.count == poisoned.count)
        for number in poisoned {
            let failure = failures.first { $0.contains(#""file":"\#(number).txt""#) }
            #expect(failure?.contains(#""stage":"work""#) == true)
        }
    }

    @Test("have workers take the next article while the disk takes a recording, and reply in order")
    func replies() throws {
        let folder = try TemporaryFolder()
        let requests = try ["一", "二", "三"].map { name in
            let file = name == "二" ? "\(folder.path)/不在.txt" : try folder.file("\(name).txt", SampleText.article)
            return #"{"file":"\#(file)","source":"\#(name)","folder":"\#(folder.path)","name":"\#(name)","#
                + #""naming":{"sharesKey":false},"force":false,"reportsProgress":false}"#
        }
        let file = try folder.file("requests", requests.joined(separator: "\n") + "\n")
        // The end of its input is the end of its work.
        let wait = "for _ in {1..600}; do [ -e '\(folder.path)/三.json' ] && break; sleep 0.1; done; sleep 0.5"
        let run = try Program(after: "exec < <(cat '\(file)'; \(wait))", ["worker"])
        let kinds = run.output.split(separator: "\n").map { $0.dropFirst(2).prefix { $0 != "\"" } }
        #expect(kinds == ["ready", "written", "finished", "failed", "written", "finished"])
        #expect(
            folder.names().filter { $0.hasSuffix(".json") } == [
                "一.json", "一.readings.json", "三.json", "三.readings.json",
            ])
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
