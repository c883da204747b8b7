import Foundation
import TestSupport
import Testing

@Suite("Recordings of an older version")
struct RefreshTests {
    /// Makes a manifest one of an earlier pipeline.
    private static func age(_ path: String) throws {
        let manifest = try String(contentsOfFile: path, encoding: .utf8)
        let aged = manifest.replacing(/"pipeline": \d+/, with: "\"pipeline\": 1")
        try #require(aged != manifest)
        try aged.write(toFile: path, atomically: true, encoding: .utf8)
    }

    @Test("are reported by verify, skipped by read, and made anew by read --refresh")
    func reading() throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", SampleText.article)
        let output = folder.path + "/out"
        let command = ["read", "--json", "-o", output, article]
        #expect(try Program(command).status == 0)
        #expect(try !Program(["verify", output]).errors.contains("--refresh"))
        #expect(try Program(command + ["--refresh"]).output.contains(#""status":"skipped""#))
        try Self.age(output + "/a.json")
        let verify = try Program(["verify", output])
        #expect(verify.status == 0, "\(verify.errors)")
        #expect(verify.output.isEmpty)
        #expect(verify.errors.contains("1 of them made by pipeline 1 (now "), "\(verify.errors)")
        #expect(try Program(command).output.contains(#""status":"skipped""#))
        #expect(try Program(["verify", output]).errors.contains("made by pipeline 1"))
        #expect(try Program(command + ["--refresh"]).output.contains(#""status":"done""#))
        #expect(try !Program(["verify", output]).errors.contains("--refresh"))
    }

    @Test("are skipped by batch, and made anew once by batch --refresh")
    func batch() throws {
        let folder = try TemporaryFolder()
        let input = folder.path + "/in"
        try FileManager.default.createDirectory(atPath: input, withIntermediateDirectories: true)
        for name in ["a", "b"] { _ = try folder.file("in/\(name).txt", "题目\(name)\n\n他们来了。\n") }
        let output = folder.path + "/out"
        func run(_ arguments: String...) throws -> String {
            try Program(["batch", input, "-o", output, "--jobs", "1"] + arguments).errors
        }
        #expect(try run().contains("2 done, 0 failed"))
        try Self.age(output + "/a.json")
        #expect(try run().contains("0 done, 0 failed, 2 skipped"))
        #expect(try run("--refresh").contains("1 done, 0 failed, 1 skipped"))
        #expect(try run("--refresh").contains("0 done, 0 failed, 2 skipped"))
        #expect(try run().contains("0 done, 0 failed, 2 skipped"))
    }

    @Test("are not made anew for a voice's new title or description")
    func titles() throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", SampleText.article)
        let voice = VoiceFiles.bobao
        let file = try folder.file("my.yaml", voice)
        let command = ["read", "--json", "-o", folder.path + "/out", "--voice", file, article]
        #expect(try Program(command).output.contains(#""status":"done""#))
        _ = try folder.file("my.yaml", voice.replacing("播报（男声）", with: "新名").replacing("沉稳的男声", with: "稳"))
        #expect(try Program(command).output.contains(#""status":"skipped""#))
        let manifest = try String(contentsOfFile: folder.path + "/out/a.json", encoding: .utf8)
        #expect(manifest.contains("\"title\": \"新名\""))
        _ = try folder.file("my.yaml", voice.replacing("sentence: 420", with: "sentence: 421"))
        #expect(try Program(command).output.contains(#""status":"done""#))
    }
}

@Suite("The speed of a voice")
struct SpeedTests {
    @Test("in words a minute is a usage error that says what to write", arguments: ["read", "batch", "serve"])
    func words(command: String) throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", SampleText.article)
        let run = try Program([command, command == "read" ? article : folder.path, "--rate", "260"])
        #expect(run.status == 64, "\(run.errors)")
        #expect(run.errors.contains("--rate 1.25"), "\(run.errors)")
    }

    @Test("and pitch that stand in a voice file as before are read, with one line that shows the new spelling")
    func oldFile() throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", SampleText.article)
        let old = VoiceFiles.bobao.replacing(/speed: [^\n]*\n/, with: "rate: 208\npitch: 45\nrange: 52\n")
            .replacing(/\n  (rate|pitch|range): [0-9][^\n]*/, with: "")
        let file = try folder.file("old.yaml", old)
        #expect(try Program(["read", "-o", folder.path + "/new", article]).status == 0)
        for command in ["read", "batch"] {
            let input = command == "read" ? article : folder.path
            let run = try Program([command, input, "-o", folder.path + "/" + command, "--voice", file])
            #expect(run.status == 0, "\(run.errors)")
            let notes = run.errors.split(separator: "\n").filter { $0.contains("speed: 1.0") }
            #expect(notes.count == 1, "\(run.errors)")
            #expect(notes.first?.contains(file) == true)
            #expect(
                FileManager.default.contentsEqual(
                    atPath: "\(folder.path)/new/a.wav", andPath: "\(folder.path)/\(command)/a.wav"))
        }
    }
}

/// The voice files that come with Langdu.
enum VoiceFiles {
    static var bobao: String {
        var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let file = folder.appendingPathComponent("voices/bobao.yaml")
            if let text = try? String(contentsOf: file, encoding: .utf8) { return text }
        }
        return ""
    }
}
