import Foundation
import TestSupport
import Testing

@Suite("langdu with formats")
struct FormatTests {
    /// The names in a folder but for the readings.
    private func names(_ folder: TemporaryFolder, in name: String = "out") -> [String] {
        folder.names(in: name).filter { !$0.hasSuffix(".readings.json") && !$0.hasPrefix(".") }
    }

    @Test("makes those asked for alone, and adds others from the recording's own sound")
    func read() throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", SampleText.article)
        let first = try Program(["read", "-o", folder.path + "/out", "--format", "flac,opus", article])
        #expect(first.status == 0 && first.output == "\(folder.path)/out/a.flac\n", "\(first.errors)")
        #expect(names(folder) == ["a.flac", "a.json", "a.opus"])
        let second = try Program(["read", "-o", folder.path + "/out", "--format", "mp3,m4b", article])
        #expect(second.status == 0 && second.errors.contains("made from its sound: mp3, m4b"), "\(second.errors)")
        #expect(names(folder) == ["a.flac", "a.json", "a.m4b", "a.mp3", "a.opus"])
        #expect(try Program(["verify", folder.path + "/out"]).status == 0)
        for name in ["a.flac", "a.opus", "a.mp3", "a.m4b"] {
            let chapters = try Program(["chapters", "\(folder.path)/out/\(name)"])
            let titles = chapters.output.split(separator: "\n").map { $0.split(separator: "\t")[1] }
            #expect(titles == ["城南新开一座图书馆", "方便读者", "服务社区"], "\(name)")
        }
    }

    @Test("converts recordings, and passes over what is there")
    func convert() throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", SampleText.article)
        #expect(try Program(["read", "-o", folder.path + "/out", article]).status == 0)
        let first = try Program(["convert", folder.path + "/out", "--format", "mp3"])
        #expect(first.status == 0 && first.output == "\(folder.path)/out/a.mp3\n", "\(first.errors)")
        let second = try Program(["convert", folder.path + "/out/a.wav", "--format", "mp3"])
        #expect(second.status == 0 && second.output.isEmpty)
        let third = try Program([
            "convert", folder.path + "/out/a.json", "--format", "mp3", "--force", "--cover", "none",
        ])
        #expect(third.status == 0 && third.output == "\(folder.path)/out/a.mp3\n", "\(third.errors)")
        #expect(try Program(["verify", folder.path + "/out"]).status == 0)
        try FileManager.default.removeItem(atPath: folder.path + "/out/a.wav")
        let none = try Program(["convert", folder.path + "/out", "--format", "opus"])
        #expect(none.status == 65 && none.errors.contains("neither a WAV nor a FLAC"), "\(none.errors)")
    }

    @Test("batch makes what is lacking, and looks no second time")
    func batch() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/in", withIntermediateDirectories: true)
        _ = try folder.file("in/a.txt", SampleText.article)
        let command = ["batch", folder.path + "/in", "-o", folder.path + "/out", "--progress", "plain", "--jobs", "1"]
        #expect(try Program(command + ["--format", "flac"]).status == 0)
        #expect(names(folder).filter { $0.hasPrefix("a.") } == ["a.flac", "a.json"])
        #expect(try Program(command + ["--format", "mp3,opus"]).status == 0)
        #expect(names(folder).filter { $0.hasPrefix("a.") } == ["a.flac", "a.json", "a.mp3", "a.opus"])
        let marks = try FileManager.default.attributesOfItem(atPath: folder.path + "/out/a.mp3")[.modificationDate]
        let dry = try Program(command + ["--format", "mp3,opus", "--dry-run"])
        #expect(dry.errors.contains("1 finished"), "\(dry.errors)")
        let missing = try Program(command + ["--format", "mp3,wav", "--dry-run"])
        #expect(!missing.errors.contains("1 finished"), "\(missing.errors)")
        #expect(
            try FileManager.default.attributesOfItem(atPath: folder.path + "/out/a.mp3")[.modificationDate] as? Date
                == marks as? Date)
    }

    @Test("takes what the library's own settings say, where it is not told otherwise")
    func settings() throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", SampleText.article)
        try FileManager.default.createDirectory(atPath: folder.path + "/out", withIntermediateDirectories: true)
        _ = try folder.file("out/langdu.yaml", "formats: [mp3]\nvoice: shuhuan\n")
        #expect(try Program(["read", "-o", folder.path + "/out", article]).status == 0)
        #expect(names(folder) == ["a.json", "a.mp3", "langdu.yaml"])
        let manifest = try String(contentsOfFile: folder.path + "/out/a.json", encoding: .utf8)
        #expect(manifest.contains("\"name\": \"shuhuan\""))
        #expect(try Program(["read", "-o", folder.path + "/out", "--format", "flac", article]).status == 0)
        #expect(names(folder).contains("a.flac"))
        _ = try folder.file("out/langdu.yaml", "formats: [mp3]\nvoise: shuhuan\n")
        let wrong = try Program(["read", "-o", folder.path + "/out", article])
        #expect(wrong.status == 64 && wrong.errors.contains("langdu.yaml:2: “voise” is no key"), "\(wrong.errors)")
    }

    @Test("says what is wrong with a choice of formats")
    func wrong() throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", SampleText.article)
        let command = ["read", "-o", folder.path + "/out", article]
        let unknown = try Program(command + ["--format", "mp4"])
        #expect(unknown.status == 64 && unknown.errors.contains("“mp4”"), "\(unknown.errors)")
        #expect(try Program(command + ["--format", ""]).status == 64)
        let cover = try Program(command + ["--format", "mp3", "--cover", article])
        #expect(cover.status == 65 && cover.errors.contains("neither a PNG nor a JPEG"), "\(cover.errors)")
        let missing = try Program(after: "export PATH=/nowhere", command + ["--format", "m4b"])
        #expect(missing.status == 69 && missing.errors.contains("ffmpeg"), "\(missing.errors)")
        #expect(folder.names(in: "out").isEmpty)
    }
}
