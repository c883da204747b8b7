import Files
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Archive

@Suite("A walk through folders")
struct WalkTests {
    private static func walk(_ space: TemporaryFolder) -> (articles: [String], unreadable: [String: String]) {
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
        let space = try TemporaryFolder()
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
        let space = try TemporaryFolder()
        try space.make([".hidden.txt", "a.pdf", "b/a.txt"])
        try #require(symlink("..", "\(space.path)/b/up") == 0)
        try #require(mkfifo("\(space.path)/pipe", 0o600) == 0)
        let (articles, unreadable) = Self.walk(space)
        #expect(articles == ["b/a.txt"])
        #expect(unreadable.isEmpty)
    }

    @Test("tells of a root that is gone or is a file")
    func root() throws {
        let space = try TemporaryFolder()
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

    @Test("for failures goes by what stands there now")
    func failures() throws {
        let space = try TemporaryFolder()
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
        let space = try TemporaryFolder()
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
