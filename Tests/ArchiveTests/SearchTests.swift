import Files
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Archive

@Suite("Searching for articles")
struct SearchTests {
    @Test("finds them in all folders, in the order of their bytes, hidden ones left out")
    func walk() throws {
        let space = try TemporaryFolder()
        try space.make([
            "b.txt", "a/z.txt", "a/b/c.txt", "a.txt", "A.TXT", "新闻/一.txt", ".hidden.txt", ".git/x.txt", "b.json",
            "notes", "e e/n\nl.txt",
        ])
        #expect(
            try all(ArticleWalk(space.bytes())) == [
                "A.TXT", "a/b/c.txt", "a/z.txt", "a.txt", "b.txt", "e e/n%0Al.txt", "新闻/一.txt",
            ])
    }

    @Test("takes names that are not UTF-8")
    func bytes() throws {
        let space = try TemporaryFolder()
        let name: [UInt8] = [0xFF, 0xFE] + Array(".txt".utf8)
        let descriptor = space.bytes().appending(name).withCPath { open($0, O_CREAT | O_WRONLY, 0o600) }
        close(descriptor)
        #expect(try all(ArticleWalk(space.bytes())) == ["%FF%FE.txt"])
    }

    @Test("follows links, but not in circles, and tells of those that lead nowhere")
    func links() throws {
        let space = try TemporaryFolder()
        try space.make(["a/b.txt", "c.txt"])
        let files = FileManager.default
        try files.createSymbolicLink(atPath: space.path + "/a/up", withDestinationPath: space.path)
        try files.createSymbolicLink(atPath: space.path + "/a/d.txt", withDestinationPath: space.path + "/c.txt")
        try files.createSymbolicLink(atPath: space.path + "/broken.txt", withDestinationPath: "/nowhere")
        #expect(try all(ArticleWalk(space.bytes())) == ["a/b.txt", "a/d.txt", "!", "c.txt"])
    }

    @Test("leaves out the folder of the recordings where it lies inside, and goes without a folder that is not there")
    func exclusion() throws {
        let space = try TemporaryFolder()
        try space.make(["a.txt", "out/b.txt"])
        #expect(try all(ArticleWalk(space.bytes(), excluding: space.bytes("out"))) == ["a.txt"])
        #expect(try all(ArticleWalk(space.bytes("none"))) == ["!"])
    }

    @Test(
        "reads lists with lines or NULs",
        arguments: [
            ("a.txt\n\n./b/../c.txt\r\n/x/d.txt", ["a.txt", "c.txt", "d.txt"]),
            ("a\nb.txt\0c.txt\0", ["a%0Ab.txt", "c.txt"]),
            ("", []),
            (
                String(repeating: "long/", count: 30_000) + "a.txt\nb.txt\n",
                [String(repeating: "long/", count: 30_000) + "a.txt", "b.txt"]
            ),
        ])
    func list(contents: String, paths: [String]) throws {
        let space = try TemporaryFolder()
        try Data(contents.utf8).write(to: URL(fileURLWithPath: space.path + "/list"))
        let descriptor = space.bytes("list").withCPath { open($0, O_RDONLY) }
        defer { close(descriptor) }
        #expect(try all(PathList(descriptor: descriptor, name: "list", base: Array("/x".utf8))) == paths)
    }

    @Test(
        "counts the paths in a list from its base, one absolute or both",
        arguments: [
            ("here/news/a.txt", "here"), ("here/news/a.txt", "~/here"), ("~/here/news/a.txt", "here"),
            ("~/here/news/a.txt", "./here/../here"), ("~/here/news/a.txt", "~/link"), ("~/link/news/a.txt", "link"),
        ])
    func base(path: String, base: String) throws {
        let space = try TemporaryFolder()
        try space.make(["here/news/a.txt"])
        try FileManager.default.createSymbolicLink(atPath: space.path + "/link", withDestinationPath: "here")
        // What is relative counts from the folder the tests run in, as it does for a program.
        let up = String(repeating: "../", count: 64) + space.path.dropFirst()
        func resolved(_ path: String) -> String {
            path.hasPrefix("~/") ? space.path + path.dropFirst() : "\(up)/\(path)"
        }
        let place = ListBase(Array(resolved(base).utf8)).place(of: ArticlePath(Array(resolved(path).utf8)))
        #expect(place.description == "news/a.txt")
    }

    /// What a search finds; `!` for what it cannot read.
    private func all(_ search: some ArticleSearch) throws -> [String] {
        var search = search
        var paths: [String] = []
        while let found = try search.next() {
            switch found {
            case .article(let path, _): paths.append(path.description)
            case .entries(let path, _, let named): paths.append("\(path) \(named.sorted())")
            case .unreadable: paths.append("!")
            }
        }
        return paths
    }
}
