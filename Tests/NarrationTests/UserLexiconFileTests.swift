import Foundation
import Mandarin
import Narration
import Testing

@Suite("Files of words and their readings")
struct UserLexiconFileTests {
    private static let good = "单田芳\tshan4 tian2 fang1\r\n# 名\n"

    @Test("are read with or without a byte order mark", arguments: [good, "\u{FEFF}" + good])
    func whole(text: String) throws {
        #expect(try error(Data(text.utf8)) == nil)
    }

    @Test(
        "that are something else are told by line",
        arguments: [
            (Data([0xFF, 0xFE, 0x41, 0x00]), ":1: "),
            (Data("\(good)好\u{1B}[31m\thao3\n".utf8), ":3: the control character U+001B"),
            (Data("好\u{0}\thao3\n".utf8), "U+0000"), (Data("好\u{85}\thao3\n".utf8), "U+0085"),
            (Data("\(good)\n\n".utf8) + Data([0xE5, 0xA5]), ":5: "),
            (Data(repeating: 0x23, count: 17_000_000), "larger than 16 MB"),
        ])
    func odd(data: Data, named: String) throws {
        let error = try #require(try error(data))
        #expect("\(error)".contains(named), "\(error)")
    }

    @Test("that are no files are told at once", arguments: ["/dev/zero", "/", "/none.tsv"])
    func kinds(path: String) throws {
        let error = try #require(throws: UserLexiconFileError.self) { try UserLexicon(contentsOfFile: path) }
        guard case .unreadable = error.reason else {
            Issue.record("\(error)")
            return
        }
    }

    private func error(_ data: Data) throws -> (any Error)? {
        let path = NSTemporaryDirectory() + "langdu-lexicon-\(UUID().uuidString).tsv"
        try data.write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        do {
            _ = try UserLexicon(contentsOfFile: path)
            return nil
        } catch {
            #expect("\(error)".hasPrefix(path))
            return error
        }
    }
}
