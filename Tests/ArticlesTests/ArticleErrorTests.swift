import Foundation
import Testing

@testable import Articles

@Suite("Files that are no articles")
struct ArticleErrorTests {
    private func refusal(of bytes: [UInt8]) throws -> ArticleError {
        try #require(throws: ArticleError.self) { try ArticleReader().article(from: bytes, name: "a.txt") }
    }

    @Test(
        "are told by what they begin with",
        arguments: [
            ("89504e470d0a1a0a0000000d", "a PNG picture", 0), ("ffd8ffe000104a46", "a JPEG picture", 0),
            ("255044462d312e370ae2e3", "a PDF document", 9), ("1f8b0800", "a gzip archive", 1),
            ("524946462400000057415645", "a WAV recording", 5), ("fffb9064", "an MP3 recording", 0),
            ("4944330400", "an MP3 recording", 3), ("504b030414000600776f72642f", "a Word document (DOCX)", 2),
            ("504b03041400060061", "a ZIP archive", 2), ("7f454c46", "a program", 0),
            ("fffe00004e000000", "UTF-32 text", 0),
        ])
    func binary(hex: String, likely: String, offset: Int) throws {
        let bytes = [UInt8](hex: hex)
        let error = try refusal(of: bytes)
        #expect(error.problem == .binary(offset: offset, byte: bytes[offset], likely: likely))
        #expect(error.kind == .badArticle)
        #expect(error.mend == "It looks like \(likely). Langdu reads plain text.")
    }

    @Test(
        "are binary if zeros or controls stand in them",
        arguments: [
            ("e4bda0e5a5bd00e4bda0", 6, 0x00), ("0102030405060708", 0, 0x01), ("6100ff620000", 1, 0x00),
        ] as [(String, Int, UInt8)])
    func unknownBinary(hex: String, offset: Int, byte: UInt8) throws {
        #expect(try refusal(of: [UInt8](hex: hex)).problem == .binary(offset: offset, byte: byte, likely: nil))
    }

    @Test(
        "hold nothing to read",
        arguments: [
            ("", .empty), (" \n　\r\n", .blank), ("\u{FEFF}", .blank), ("\u{200B}\n", .blank),
            ("来源：深圳晚报\n【编辑：高远】\n人工智能朗读:", .nothingToRead), ("2024-11-18 07:48", .nothingToRead),
            ("<!DOCTYPE html><html>", .nothingToRead), ("\n  <HTML lang=zh>\n", .nothingToRead),
        ] as [(String, ArticleError.Problem)])
    func nothing(page: String, problem: ArticleError.Problem) throws {
        let error = try refusal(of: Array(page.utf8))
        #expect(error.problem == problem)
        #expect(error.kind == .badArticle)
    }

    @Test("are refused for their size")
    func size() throws {
        let giant = [UInt8](repeating: 0x61, count: 10 << 20)
        #expect(try refusal(of: giant).problem == .tooLarge(limit: 8 << 20))
        let long = Array("标题\n\n".utf8) + Array(String(repeating: "字", count: 200_001).utf8)
        let error = try refusal(of: long)
        #expect(error.problem == .lineTooLong(line: 3, limit: 200_000))
        #expect(error.place == "a.txt:3")
    }

    @Test(
        "are told in two lines: where and what, then the mend",
        arguments: [
            (
                .binary(offset: 0, byte: 0x89, likely: "a PNG picture"),
                "坏.txt: not a text file (byte 0 is 0x89)\n  It looks like a PNG picture. Langdu reads plain text."
            ),
            (
                .wrongEncoding(offset: 17, byte: 0x0A),
                "坏.txt: not UTF-8 (byte 17 is 0x0A), nor UTF-16, GB18030 or Big5\n"
                    + "  Save it as UTF-8. UTF-16, GB18030 (GBK, GB2312) and Big5 are read too."
            ),
            (
                .lineTooLong(line: 12, limit: 200_000),
                "坏.txt:12: the line is longer than 200000 characters\n  Write each paragraph on a line of its own."
            ),
        ] as [(ArticleError.Problem, String)])
    func description(problem: ArticleError.Problem, expected: String) {
        #expect(ArticleError(path: "坏.txt", problem: problem).description == expected)
    }

    @Test("are not there, or are folders, or may not be read")
    func files() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "articles-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "文.txt").path
        func error(_ path: String) throws -> ArticleError {
            try #require(throws: ArticleError.self) { try ArticleReader().article(fromFile: path) }
        }

        #expect(try error(file).problem == .noSuchFile)
        #expect(try error(file + "/a").kind == .noInput)
        #expect(try error(folder.path).problem == .isDirectory)
        #expect(try error(folder.path).kind == .noInput)
        try Data("大桥合龙\n大桥昨天合龙。".utf8).write(to: URL(filePath: file))
        #expect(try ArticleReader().article(fromFile: file).title.text == "大桥合龙")
        #expect(try error(file + "/a").problem == .noSuchFile)
        try Data(count: (8 << 20) + 1).write(to: URL(filePath: file))
        #expect(try error(file).problem == .tooLarge(limit: 8 << 20))
    }

    @Test(
        "sort into kinds that a command line maps to exit codes",
        arguments: [
            (.noSuchFile, .noInput), (.isDirectory, .noInput), (.notPermitted, .noInput),
            (.unreadable(reason: "I/O error"), .unreadable), (.empty, .badArticle), (.html, .badArticle),
        ] as [(ArticleError.Problem, ArticleError.Kind)])
    func kinds(problem: ArticleError.Problem, kind: ArticleError.Kind) {
        #expect(ArticleError(path: "a", problem: problem).kind == kind)
    }
}
