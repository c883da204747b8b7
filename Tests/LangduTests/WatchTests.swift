import Foundation
import TestSupport
import Testing

@Suite("Watched folders")
struct WatchTests {
    @Test("give a recording for what was there, what lands, what changes and what comes in new folders")
    func landing() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/in", withIntermediateDirectories: true)
        _ = try folder.file("in/there.txt", "早就在\n\n这篇早就在这里。\n")
        _ = try folder.file("in/changed.txt", "旧的\n\n这篇还要改。\n")
        let article = try folder.file("new.txt", "新来的\n\n这篇是后来的。\n")
        let script = """
            (cd '\(folder.path)'; sleep 2; cp new.txt in/landed.txt; cp new.txt part; mv part in/moved.txt
            mkdir -p in/新/夹; cp new.txt in/新/夹/deep.txt; printf '新的\\n\\n这篇改过了。\\n' > in/changed.txt
            (head -c 12 new.txt; sleep 2; tail -c +13 new.txt) > in/slow.txt; printf x > in/notes.png
            sleep 4; kill -TERM $$) & true
            """
        let run = try Program(
            after: script, ["watch", folder.path + "/in", "-o", folder.path + "/out", "--jobs", "1"])
        #expect(run.status == 0, "\(run.errors)")
        let made = try BatchTests.recordings(in: folder.path + "/out")
        #expect(
            Set(made.keys.filter { $0.hasSuffix(".wav") })
                == ["there.wav", "changed.wav", "landed.wav", "moved.wav", "slow.wav", "新/夹/deep.wav"])
        #expect(made["slow.wav"] == made["landed.wav"])
        #expect(try Program(["search", "改过", folder.path + "/out"]).output.contains("changed.wav"))
        #expect(run.errors.contains("stopped: 7 done, 0 failed"), "\(run.errors) \(article)")
    }

    @Test("need a folder")
    func noFolder() throws {
        let folder = try TemporaryFolder()
        #expect(try Program(["watch", folder.path + "/none"]).status == 66)
        #expect(try Program(["watch", try folder.file("list", "a.txt\n")]).status == 74)
    }
}
