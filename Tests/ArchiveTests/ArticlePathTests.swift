import Testing

@testable import Archive

@Suite("Paths of articles")
struct ArticlePathTests {
    @Test(
        "are brought into their shortest form",
        arguments: [
            ("a.txt", "a.txt"), ("./a.txt", "a.txt"), ("a//b/./c.txt", "a/b/c.txt"), ("a/../b.txt", "b.txt"),
            ("../a/../../b.txt", "../../b.txt"), ("/a/../../b.txt", "/b.txt"), ("", ""), ("/", "/"),
        ])
    func shortest(written: String, short: String) {
        #expect(ArticlePath(written.utf8).bytes == Array(short.utf8))
    }

    @Test(
        "are shown as text that gives the same bytes back",
        arguments: [
            (Array("春天.txt".utf8), "春天.txt"),
            ([0x61, 0xFF, 0x62], "a%FFb"),
            (Array("a\nb".utf8), "a%0Ab"),
            (Array("100%.txt".utf8), "100%.txt"),
            (Array("%41.txt".utf8), "%2541.txt"),
            ([0xE6, 0x98], "%E6%98"),
            ([0x25, 0x25, 0x34, 0x31], "%%2541"),
        ] as [([UInt8], String)])
    func escapes(bytes: [UInt8], text: String) {
        #expect(ArticlePath(bytes).description == text)
        #expect(ArticlePath(escaped: text).bytes == bytes)
    }

    @Test(
        "count from the base of a list where they are below it",
        arguments: [
            ("/data/news/a.txt", "/data/news", "a.txt"), ("data/b/a.txt", "data", "b/a.txt"), ("a.txt", ".", "a.txt"),
            ("/other/a.txt", "/data", nil), ("database/a.txt", "data", nil), ("/a.txt", ".", nil),
            ("/a.txt", "/", "a.txt"),
        ] as [(String, String, String?)])
    func bases(path: String, base: String, relative: String?) {
        #expect(ArticlePath(path.utf8).relative(to: ArticlePath(base.utf8))?.description == relative)
    }
}
