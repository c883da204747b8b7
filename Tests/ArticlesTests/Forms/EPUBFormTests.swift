import CZip
import Foundation
import Testing

@testable import Articles

@Suite("EPUB")
struct EPUBFormTests {
    @Test("becomes an article with a section for each chapter")
    func book() throws {
        let document = try book(Self.files)
        #expect(document.key == "urn:isbn:1")
        #expect(document.stated.title?.text == "河上集")
        #expect(document.stated.byline?.text == "柳青、高远")
        #expect(document.stated.published?.text == "2024-11-18")
        #expect(
            document.outline == [
                "h1 河上集", "h2 第一章 桥", "p 正文一。", "p 又一段。", "h2 第二章", "p 正文二。", "skipped(link list) 第一章桥",
            ])
        #expect(document.uncovered == "")
        #expect(document.stated.missing == nil)
        let index = try #require(document.text.scalars.firstIndex(of: "又"))
        #expect(document.text.origin(of: index..<index + 1) == index..<index + 1)
    }

    @Test("is seen by its first bytes, and read by the reader of articles")
    func reader() throws {
        let bytes = Self.pack(Self.files)
        #expect(EPUBForm.recognizes(bytes.prefix(4096)))
        #expect(!EPUBForm.recognizes(Self.pack(["a.txt": "甲"]).prefix(4096)))
        let article = try ArticleReader().article(from: bytes, name: "a.epub")
        #expect(article.title.text == "河上集")
        #expect(article.sections.map { $0.heading.map(\.text) } == [["第一章 桥"], ["第二章"]])
    }

    @Test("that lacks a chapter says so")
    func missing() throws {
        var files = Self.files
        files["OEBPS/t/two.xhtml"] = nil
        #expect(try book(files).stated.missing == "“OEBPS/t/two.xhtml” is not in the book")
    }

    @Test(
        "is refused where it is broken or hostile",
        arguments: [
            (["META-INF/container.xml": nil], "has no “META-INF/container.xml”"),
            (["META-INF/container.xml": "<container/>"], "names no package"),
            (
                ["META-INF/container.xml": "<container><rootfile full-path='../../etc/passwd'/></container>"],
                "leads out"
            ),
            (["META-INF/container.xml": "<!DOCTYPE c [<!ENTITY a 'b'>]><container/>"], "entities"),
            (
                ["OEBPS/book.opf": "<package><manifest><item id='a' href='../../../etc/passwd'/></manifest></package>"],
                "leads out"
            ),
            (["OEBPS/book.opf": "<package>"], ""), (["OEBPS/book.opf": "<package></package>"], "no chapter"),
            (
                [
                    "META-INF/encryption.xml":
                        "<encryption xmlns:e='http://www.w3.org/2001/04/xmlenc#'><e:CipherReference URI='OEBPS/t/one.xhtml'/></encryption>"
                ], "is encrypted"
            ),
            (["OEBPS/t/one.xhtml": String(repeating: "a", count: 4_000_000)], "200 times"),
            (["OEBPS/t/one.xhtml": String(repeating: "a", count: 9_000_000)], "8 MiB"),
        ] as [([String: String?], String)])
    func hostile(changes: [String: String?], reason: String) throws {
        var files = Self.files
        for (name, text) in changes { files[name] = text }
        do {
            _ = try book(files)
            Issue.record("it was read")
        } catch {
            guard case .malformed(form: "EPUB", _, let words) = error as? ArticleError.Problem else {
                Issue.record("\(error)")
                return
            }
            #expect(reason.isEmpty || words.contains(reason), "\(words)")
        }
    }

    @Test("that is cut off or no archive ends with an error", arguments: [0, 1, 30, 100, 400, 900])
    func truncated(length: Int) {
        #expect(throws: ArticleError.Problem.self) {
            try EPUBForm.forEachDocument(in: Array(Self.pack(Self.files).prefix(length))) { _ in }
        }
    }

    @Test(
        "names of files lead where they should",
        arguments: [
            ("a%20b.xhtml#x", "O/p.opf", "O/a b.xhtml"), ("../t/a", "O/p/q.opf", "O/t/a"), ("/a", "O/p", "a"),
            ("%zz%", "O/p", "O/%zz%"),
        ])
    func paths(name: String, file: String, path: String) throws {
        #expect(try EPUBPath.resolve(name, from: file) == path)
    }

    private func book(_ files: [String: String]) throws -> Document {
        var documents: [Document] = []
        try EPUBForm.forEachDocument(in: Self.pack(files)) { documents.append($0) }
        return try #require(documents.first)
    }

    private static let files: [String: String] = [
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": """
        <?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
        <rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
        """,
        "OEBPS/book.opf": """
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier>urn:isbn:1</dc:identifier><dc:title>河上集</dc:title><dc:creator>柳青</dc:creator><dc:creator>高远</dc:creator>
        <dc:language>zh</dc:language><dc:date>2024-11-18</dc:date></metadata>
        <manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
        <item id="a" href="t/one.xhtml" media-type="application/xhtml+xml"/><item id="b" href="t/two.xhtml" media-type="application/xhtml+xml"/></manifest>
        <spine><itemref idref="a"/><itemref idref="b"/><itemref idref="nav"/><itemref idref="none"/></spine></package>
        """,
        "OEBPS/nav.xhtml": """
        <html xmlns="http://www.w3.org/1999/xhtml"><body><nav><ol><li><a href="t/one.xhtml#p">第一章
         桥</a></li></ol></nav></body></html>
        """,
        "OEBPS/t/one.xhtml": """
        <?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head>
        <body><p>正文一。<a id="p"/></p><p>又一段。</p></body></html>
        """,
        "OEBPS/t/two.xhtml": """
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>二</title></head><body><h2>第二章</h2><p>正文二。</p></body></html>
        """,
    ]

    /// A ZIP archive of texts, `mimetype` first.
    private static func pack(_ files: [String: String]) -> [UInt8] {
        var error = zip_error_t()
        let source = zip_source_buffer_create(nil, 0, 0, &error)!
        let archive = zip_open_from_source(source, ZIP_TRUNCATE, &error)!
        zip_source_keep(source)
        for (name, text) in files.sorted(by: {
            ($0.key != "mimetype" ? 1 : 0, $0.key) < ($1.key != "mimetype" ? 1 : 0, $1.key)
        }) {
            let bytes = Array(text.utf8)
            let copy = malloc(max(1, bytes.count))!
            bytes.withUnsafeBytes { if let base = $0.baseAddress { copy.copyMemory(from: base, byteCount: $0.count) } }
            let content = zip_source_buffer(archive, copy, UInt64(bytes.count), 1)
            let index = zip_file_add(archive, name, content, UInt32(ZIP_FL_ENC_UTF_8))
            if name == "mimetype" { zip_set_file_compression(archive, UInt64(index), Int32(ZIP_CM_STORE), 0) }
        }
        zip_close(archive)
        zip_source_open(source)
        zip_source_seek(source, 0, SEEK_END)
        var bytes = [UInt8](repeating: 0, count: Int(zip_source_tell(source)))
        zip_source_seek(source, 0, SEEK_SET)
        _ = bytes.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, UInt64($0.count)) }
        zip_source_close(source)
        zip_source_free(source)
        return bytes
    }
}
