import Articles
import Foundation
import Narration
import Recordings
import Testing

@Suite("Articles of which nothing can be spoken")
struct UnspokenTests {
    @Test(
        "are told what is in them, and leave nothing behind",
        arguments: [
            ("ゝ\n\nーー。\n", "Japanese kana"), ("𠮷\n", "rare hanzi"), ("😀\n\n😀😀\n", "emoji"), ("👨‍👩‍👧\n", "emoji"),
            ("……\n\n——！？\n", "punctuation"),
            ("שלום\n", "Hebrew"), ("مرحبا\n", "Arabic"), ("สวัสดี\n", "Thai"), ("ሰላም\n", "scripts"), ("★☆★\n", "symbols"),
            ("สวัสดี\n2025-03-02 09:30\n来源: 河州日报\n\nขอบคุณ\n", "Thai"),
        ])
    func unspoken(text: String, named: String) async throws {
        let folder = NSTemporaryDirectory() + "langdu-unspoken-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let directory = try RecordingDirectory(at: folder)
        let narrator = try await Narrator(voice: VoiceLibrary().voice())
        let error = try await #require(throws: ArticleError.self) {
            let article = try ArticleReader().article(from: Array(text.utf8), name: "kana.txt")
            _ = try await narrator.record(article, named: "a", in: directory, source: "kana.txt")
        }
        #expect(error.kind == .badArticle)
        #expect("\(error)".hasPrefix("kana.txt: nothing in it can be spoken: "))
        #expect("\(error)".contains(named), "\(error)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    @Test(
        "are not those that say a single thing",
        arguments: ["好\n", "こんにちは好\n", "A\n", "😀3\n", "％5\n", "カタカナ\n", "안녕\n", "Привет\n"])
    func spoken(text: String) async throws {
        let folder = NSTemporaryDirectory() + "langdu-unspoken-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let article = try ArticleReader().article(from: Array(text.utf8), name: "test")
        let narrator = try await Narrator(voice: VoiceLibrary().voice())
        let outcome = try await narrator.record(article, named: "a", in: RecordingDirectory(at: folder))
        #expect(outcome.manifest.audio.samples > 0)
    }
}
