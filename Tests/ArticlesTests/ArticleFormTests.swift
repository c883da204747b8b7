import Foundation
import Testing

@testable import Articles

/// Articles between lines of `==`, each with its key on the first line.
private enum Sheaf: ArticleForm {
    static let name = "sheaf"
    static let extensions: Set = ["sheaf"]
    static let mediaTypes: Set = ["text/x-sheaf"]
    static let packing = ArticlePacking.many

    static func recognizes(_ head: ArraySlice<Unicode.Scalar>) -> Bool { head.starts(with: "==\n".unicodeScalars) }

    static func forEachDocument(in source: SourceText, _ body: (Document) throws -> Void) throws {
        for part in source[0..<source.scalars.count].components(separatedBy: "==\n").dropFirst() {
            if part == "坏\n" { throw ArticleError.Problem.noArticle }
            var document = PlainText.document(of: SourceText(String(part.drop { $0 != "\n" })))
            let key = part.prefix { $0 != "\n" }
            document.key = key.isEmpty ? nil : String(key)
            try body(document)
        }
    }
}

/// An article a line: title, a bar, text.
private enum Slips: ArticleForm {
    static let name = "slips"
    static let extensions: Set = ["slips"]
    static let mediaTypes: Set<String> = []
    static let packing = ArticlePacking.lines

    static func recognizes(_ head: ArraySlice<Unicode.Scalar>) -> Bool { head.starts(with: "slips|".unicodeScalars) }

    static func forEachDocument(in source: SourceText, _ body: (Document) throws -> Void) throws {
        guard let bar = source.scalars.firstIndex(of: "|") else { throw ArticleError.Problem.notOfForm("slips") }
        let end = source.scalars.count
        try body(
            Document(
                text: ExtractedText(all: source),
                blocks: [.init(.line, 0..<bar), .init(.skipped(.label), bar..<bar + 1), .init(.line, bar + 1..<end)]))
    }
}

/// A file that begins with a byte no text has.
private enum Packed: BinaryArticleForm {
    static let name = "packed"
    static let extensions: Set = ["pck"]
    static let mediaTypes: Set<String> = []

    static func recognizes(_ head: ArraySlice<UInt8>) -> Bool { head.first == 0xFE }

    static func forEachDocument(in bytes: [UInt8], _ body: (Document) throws -> Void) throws {
        try body(PlainText.document(of: SourceText(String(decoding: bytes.dropFirst(), as: UTF8.self))))
    }
}

@Suite("Forms")
struct ArticleFormTests {
    private let forms = ArticleForms.standard + [Sheaf.self, Slips.self, Packed.self]
    private let three = "==\nn-1\n老街新生\n老街修好了。\n==\nn-2\n来源：晚报\n==\n\n老桥重开\n老桥昨天重开。\n"

    private func entries(_ text: String, as form: (any ArticleForm.Type)? = nil) throws -> [ArticleEntry] {
        Array(try ArticleReader(forms: forms, as: form).entries(in: Array(text.utf8), name: "a"))
    }

    @Test("are looked up by name, extension and media type")
    func lookUp() {
        #expect(forms.form(named: "sheaf") == Sheaf.self)
        #expect(forms.form(named: "gopher") == nil)
        #expect(forms.form(withExtension: "TXT") == PlainText.self)
        #expect(forms.form(ofMediaType: " Text/X-Sheaf ; charset=utf-8") == Sheaf.self)
        #expect(forms.extensions.isSuperset(of: ["txt", "sheaf", "pck"]))
    }

    @Test("are recognised by content; an extension is a hint, and --as decides")
    func recognition() throws {
        #expect(try entries(three).map(\.form) == ["sheaf", "sheaf", "sheaf"])
        #expect(try entries(three, as: PlainText.self).map(\.form) == ["text"])
        let plain = Array("老街新生\n老街修好了。".utf8)
        let hinted = try ArticleReader(forms: forms).entries(in: plain, name: "a", hint: Slips.self)
        #expect(Array(hinted).map(\.form) == ["slips", "slips"])
        #expect(try entries("老街新生\n老街修好了。").map(\.form) == ["text"])
        #expect(try entries("==\n\n老街新生\n老街修好了。").first?.form == "sheaf")
    }

    @Test("may hold several articles, each with its name and its failure")
    func several() throws {
        let entries = try entries(three)
        #expect(entries.map(\.name) == ["n-1", "n-2", "老桥重开"])
        #expect(entries.map(\.number) == [1, 2, 3])
        #expect(try entries[0].article().key == "n-1")
        let error = try #require(throws: ArticleError.self) { try entries[1].article() }
        #expect(error.problem == .nothingToRead)
        #expect(error.place == "a (n-2)")
        #expect(throws: ArticleError(path: "a", problem: .severalArticles)) {
            try ArticleReader(forms: forms).article(from: Array(three.utf8), name: "a")
        }
    }

    @Test("that break off halfway give what stands before that")
    func halfway() throws {
        let entries = try entries("==\nn-1\n老街新生\n老街修好了。\n==\n坏\n")
        #expect(entries.map(\.name) == ["n-1", "2"])
        #expect(throws: ArticleError(path: "a", problem: .noArticle, entry: "2")) { try entries[1].article() }
    }

    @Test("give each of a file's articles a name of its own")
    func names() throws {
        let entries = try entries("==\nk\n甲\n==\nk\n乙\n==\nk~2\n丙\n==\n\n丙\n")
        #expect(entries.map(\.name) == ["k", "k~2", "k~2~2", "丙"])
    }

    @Test("with one article a line are read line by line")
    func lines() throws {
        let text = "slips|甲|第一则。\n\n没有\n老桥重开|老桥昨天重开。"
        let entries = try entries(text)
        #expect(entries.map(\.number) == [1, 2, 3])
        #expect(entries.map(\.name) == ["slips", "2", "老桥重开"])
        let error = try #require(throws: ArticleError.self) { try entries[1].article() }
        #expect(error.place == "a:3 (2)")
        let range = try #require(entries[2].bytes)
        #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "老桥重开|老桥昨天重开。")
        #expect(try entries[2].article().skipped.map(\.line) == [4])
    }

    @Test("with one article a line may be larger than an article, and than memory")
    func largeFile() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "forms-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "a.SLIPS").path
        let long = String(repeating: "字", count: 4 << 20)
        let lines = ["老街新生|老街修好了。", "太长|\(long)", "老桥重开|老桥昨天重开。", ""]
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: file))
        let entries = Array(try ArticleReader(forms: forms).entries(inFile: file))
        #expect(entries.map(\.name) == ["老街新生", "2", "老桥重开"])
        #expect(
            throws: ArticleError(path: file, problem: .tooLarge(limit: 8 << 20), entry: "2", line: 2)
        ) { try entries[1].article() }
        try Data("\n \n".utf8).write(to: URL(filePath: file))
        #expect(throws: ArticleError(path: file, problem: .noArticle)) {
            try ArticleReader(forms: forms).entries(inFile: file)
        }
    }

    @Test("with one article in the file are as one article")
    func single() throws {
        let entries = try entries("==\nn-1\n老街新生\n老街修好了。\n")
        #expect(entries.count == 1)
        let broken = try self.entries("==\nn-1\n来源：晚报\n")
        #expect(throws: ArticleError(path: "a", problem: .nothingToRead)) { try broken[0].article() }
    }

    @Test("may be no text")
    func binary() throws {
        let bytes = [0xFE] + Array("老街新生\n老街修好了。".utf8)
        #expect(try ArticleReader(forms: forms).article(from: bytes, name: "a").title.text == "老街新生")
        #expect(throws: ArticleError(path: "a", problem: .notOfForm("packed"))) {
            try ArticleReader(forms: forms, as: Packed.self).article(from: SourceText("文"), name: "a")
        }
    }

    @Test("have names of their own")
    func uniqueness() {
        #expect(Set(ArticleForms.standard.names).count == ArticleForms.standard.names.count)
        for form in ArticleForms.standard.all {
            #expect(form.extensions.allSatisfy { $0 == $0.lowercased() && !$0.hasPrefix(".") }, "\(form.name)")
            #expect(form.mediaTypes.allSatisfy { $0 == $0.lowercased() }, "\(form.name)")
        }
    }
}
