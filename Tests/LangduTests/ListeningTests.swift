import Foundation
import Testing

@Suite("Listening commands")
struct ListeningTests {
    @Test("say what is missing where nothing plays")
    func noPlayer() throws {
        let folder = try TemporaryFolder()
        let article = try folder.file("a.txt", SampleText.article)
        #expect(try Program(["read", "-o", folder.path, article]).status == 0)
        let run = try Program(after: "PATH=\(folder.path)/nowhere", ["play", folder.path + "/a.wav"])
        #expect(run.status == 69)
        #expect(run.errors.contains("Install mpv"))
    }

    @Test("need a recording, or an article")
    func noRecording() throws {
        #expect(try Program(["play", "/nowhere/a.wav"]).status == 66)
        #expect(try Program(["play", "/nowhere/a.txt"]).status == 66)
        #expect(try Program(["play", "--speed", "9", "a.wav"]).status == 64)
    }

    @Test(
        "refuse options that make no sense",
        arguments: [
            ["--port", "65536"], ["--public-address", "listen.example"], ["--token-file", "/nowhere/token"],
            ["--token-file", "/dev/null"], ["--private", "--token-file", "/dev/null"],
            ["--allow-origin", "news.example"], ["--allow-origin", "https://news.example/"],
            ["--allow-origin", "ftp://news.example"],
        ])
    func options(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        #expect(try Program(["serve", folder.path] + arguments).status == 64)
    }

    @Test("make no folder out of a mistyped name")
    func typo() throws {
        let folder = try TemporaryFolder()
        let run = try Program(after: "unset LANGDU_TOKEN", ["serve", folder.path + "/typo", "--port", "0"])
        #expect(run.status == 66)
        #expect(run.errors.contains("there is no such folder"))
        #expect(folder.names().isEmpty)
    }

    @Test("say that an address cannot be listened at")
    func address() throws {
        let folder = try TemporaryFolder()
        let run = try Program(["serve", folder.path, "--host", "192.0.2.1", "--port", "8080"])
        #expect(run.status == 69)
        #expect(run.errors.contains("192.0.2.1:8080: cannot listen here"))
    }
}
