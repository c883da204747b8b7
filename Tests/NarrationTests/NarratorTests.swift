import Articles
import Foundation
import Narration
import Recordings
import Speech
import TestSupport
import Testing

@Suite("The narrator")
struct NarratorTests {
    private static let text = """
        老桥修好了
        2025-03-02 09:30
        来源: 河州日报

        河上的老桥昨天重新开放，行人可以通行。APP上可以查到路线。

        修旧如旧
        一砖一瓦都有编号

        工匠们花了16个月。“它还能再用100年。”设计师说。
        """

    private func record(
        _ text: String = text, voice: VoiceProfile = .tone(), in folder: String
    ) async throws -> Manifest {
        let directory = try RecordingDirectory(at: folder)
        let article = try ArticleReader().article(from: Array(text.utf8), name: "test")
        _ = try await Narrator(voice: voice).record(article, named: "a", in: directory)
        return try Manifest(at: directory.manifestPath(for: "a"))
    }

    @Test("begins each chapter with the first sample of its heading")
    func chapters() async throws {
        let folder = try TemporaryFolder()
        let manifest = try await record(in: folder.path)
        #expect(manifest.head.chapters.map(\.title) == ["老桥修好了", "修旧如旧 一砖一瓦都有编号"])
        for (number, chapter) in manifest.head.chapters.enumerated() {
            let first = try #require(manifest.sentences.first { $0.chapter == number })
            #expect(first.start == chapter.start)
            #expect(try #require(first.words.first).start - chapter.start < 0.02)
        }
    }

    @Test("reads title, announcement, headings and paragraphs in order")
    func roles() async throws {
        let folder = try TemporaryFolder()
        let sentences = try await record(in: folder.path).sentences
        #expect(
            sentences.map(\.role) == [
                .title, .announcement, .announcement, .paragraph, .paragraph, .heading, .heading, .paragraph,
                .paragraph,
            ])
        #expect(sentences.map(\.text).prefix(2) == ["老桥修好了", "来源：河州日报。"])
    }

    @Test("pauses longer after a section than after a paragraph, and after that than after a sentence")
    func pauses() async throws {
        let folder = try TemporaryFolder()
        let sentences = try await record(in: folder.path).sentences
        let pauses = sentences.map { $0.end - $0.speechEnd }
        // The last sentence of the opening, the heading's first part, the first sentence of the last paragraph.
        #expect(pauses[4] > pauses[6])
        #expect(pauses[6] > pauses[7])
        #expect(pauses[5] < pauses[6])
    }

    @Test("times every word of a sentence inside it, Latin words too")
    func words() async throws {
        let folder = try TemporaryFolder()
        let sentence = try #require(try await record(in: folder.path).sentences.first { $0.text.hasPrefix("APP") })
        #expect(sentence.words.first?.text == "APP")
        #expect(sentence.words.allSatisfy { $0.end > $0.start })
    }

    @Test("says words of foreign scripts, each for a while")
    func foreign() async throws {
        let folder = try TemporaryFolder()
        let text = "外来词\n\n看ラーメン吧，Москва和한국，Ελλάδα与Nguyễn，Škoda、しゃ、ん、Ŧ、ə、𝐇𝐞𝐥𝐥𝐨。\n"
        let manifest = try await record(text, voice: VoiceLibrary().voice(), in: folder.path)
        #expect(manifest.head.silent == nil)
        #expect(manifest.sentences.flatMap(\.words).allSatisfy { $0.end - $0.start > 0.05 })
    }

    @Test("lists what it could not say, with its place and the reason")
    func silent() async throws {
        let folder = try TemporaryFolder()
        let text = "老桥修好了😀\n\n河上的老桥昨天重新开放，𠮷先生说：“ดีมาก！”カラオケ不错。\n"
        let silent = try #require(try await record(text, in: folder.path).head.silent)
        #expect(silent.characters == "😀𠮷ดีมาก".count)
        #expect(silent.stretches.map(\.text) == ["😀", "𠮷", "ดีมาก"])
        #expect(silent.stretches.map(\.reason) == ["emoji", "rareHanzi", "thai"])
        #expect(silent.stretches.map(\.offset) == [5, 12, 18])
        #expect(
            silent.warning
                == "6 characters can’t be spoken and are left out: 😀 (emoji), 𠮷 (rare hanzi), ดีมาก (Thai)")
        #expect(try await record(in: folder.path).head.silent == nil)
    }

    @Test("speaks slower with a slower voice")
    func voices() async throws {
        let folder = try TemporaryFolder()
        let fast = try await record(voice: VoiceLibrary().voice(named: "bobao"), in: folder.path).head.audio.duration
        let slow = try await record(voice: VoiceLibrary().voice(named: "shuhuan"), in: folder.path).head.audio.duration
        #expect(slow > fast * 1.05)
    }

    @Test("leaves nothing behind when it is cancelled")
    func cancellation() async throws {
        let folder = try TemporaryFolder()
        let article = try ArticleReader().article(from: Array(Self.text.utf8), name: "test")
        let narrator = try await Narrator(voice: .tone())
        let task = Task {
            try await narrator.record(
                article, named: "a", in: RecordingDirectory(at: folder.path),
                onProgress: { _ in withUnsafeCurrentTask { $0?.cancel() } })
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] == [])
    }
}
