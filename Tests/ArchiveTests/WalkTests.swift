import Files
import Foundation
import Glibc
import Testing

@testable import Archive

@Suite("A walk through folders")
struct WalkTests {
    private static func walk(_ space: Workspace) -> (articles: [String], unreadable: [String: String]) {
        var walk = ArticleWalk(space.bytes())
        var articles: [String] = []
        var unreadable: [String: String] = [:]
        while let found = walk.next() {
            switch found {
            case .article(let path, _), .entries(let path, _, _): articles.append(path.description)
            case .unreadable(let path, _, let reason): unreadable[path.description] = reason
            }
        }
        return (articles, unreadable)
    }

    @Test("tells of everything that it cannot look at or that is no file, and goes on")
    func odd() throws {
        let space = try Workspace()
        try space.make(["a.txt", "b/c.txt", "z.txt"])
        for (name, target) in [
            ("dangling.txt", "none.txt"), ("夹", "none"), ("loop.txt", "loop2.txt"), ("loop2.txt", "loop.txt"),
            ("b/long.txt", String(repeating: "x", count: 300)), ("through.txt", "a.txt/none"),
            ("device.txt", "/dev/null"),
        ] {
            try #require(symlink(target, "\(space.path)/\(name)") == 0)
        }
        try #require(mkfifo("\(space.path)/管道.txt", 0o600) == 0)
        let (articles, unreadable) = Self.walk(space)
        #expect(articles == ["a.txt", "b/c.txt", "z.txt"])
        #expect(
            Set(unreadable.keys) == [
                "dangling.txt", "夹", "loop.txt", "loop2.txt", "b/long.txt", "through.txt", "device.txt", "管道.txt",
            ])
        #expect(unreadable["管道.txt"] == "is not a regular file")
        #expect(unreadable["dangling.txt"] == "No such file or directory")
    }

    @Test("passes over hidden ones, folders that it is in, and what no article is called")
    func passedOver() throws {
        let space = try Workspace()
        try space.make([".hidden.txt", "a.pdf", "b/a.txt"])
        try #require(symlink("..", "\(space.path)/b/up") == 0)
        try #require(mkfifo("\(space.path)/pipe", 0o600) == 0)
        let (articles, unreadable) = Self.walk(space)
        #expect(articles == ["b/a.txt"])
        #expect(unreadable.isEmpty)
    }

    @Test("tells of a root that is gone or is a file")
    func root() throws {
        let space = try Workspace()
        try space.make(["a.txt"])
        for name in ["none", "a.txt"] {
            var walk = ArticleWalk(space.bytes(name))
            guard case .unreadable? = walk.next() else {
                Issue.record("\(name)")
                continue
            }
            #expect(walk.next() == nil)
        }
    }

    @Test("for manifests tells of those with names that are no text, and of folders that cannot be entered")
    func manifests() throws {
        let space = try Workspace()
        try space.make(["a.json", "b/c.json", "b/c.wav"])
        try #require(symlink("none", "\(space.path)/b/d.json") == 0)
        let odd = space.bytes() + [UInt8(ascii: "/"), 0xFF, 0xFE] + Array(".json".utf8)
        let descriptor = odd.withCPath { open($0, O_CREAT | O_WRONLY, 0o600) }
        try #require(descriptor >= 0)
        close(descriptor)
        var walk = ManifestWalk(space.path)
        #expect(
            walk.next(10) == [
                .manifest("a"), .manifest("b/c"), .unreadable("b/d.json", reason: "No such file or directory"),
                .unreadable("%FF%FE.json", reason: "its name is not UTF-8"),
            ])
    }

    @Test("for failures goes by what stands there now")
    func failures() throws {
        let space = try Workspace()
        try space.make(["a.txt", "b/c.txt"])
        let entries = ["a.txt", "b", "none"].map {
            FailureEntry(
                ArticlePath($0.utf8), input: space.bytes($0), ArticleFailure(stage: .find, reason: "", code: 66))
        }
        var search = FailureSearch(entries)
        var found: [String] = []
        while let next = search.next() {
            switch next {
            case .article(let path, _): found.append("article \(path)")
            case .unreadable(let path, _, _): found.append("unreadable \(path)")
            case .entries(let path, _, _): found.append("entries \(path)")
            }
        }
        #expect(found == ["article a.txt", "article b/c.txt", "unreadable none"])
    }

    @Test("that is repeated tells of the same thing once, and forgets what has mended")
    func repeated() async throws {
        let space = try Workspace()
        let record = RunRecord(in: OutputFolder(space.path), isEndless: true)
        let failure = ArticleFailure(stage: .find, reason: "b: Permission denied", code: 66)
        for _ in 0..<3 {
            await record.beginSearch()
            await record.fail(ArticlePath("b".utf8), input: space.bytes("b"), failure)
            await record.endSearch()
        }
        #expect(await record.progress.failed == 1)
        await record.refresh()
        #expect(try FailureList.entries(at: OutputFolder(space.path).failures).map(\.file) == ["b"])
        await record.beginSearch()
        await record.endSearch()
        await record.refresh()
        #expect(throws: ArchiveError.self) { try FailureList.entries(at: OutputFolder(space.path).failures) }
    }
}
