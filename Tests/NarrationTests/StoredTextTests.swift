import Articles
import Foundation
import Mandarin
import Recordings
import Speech
import TestSupport
import Testing

@testable import Narration

@Suite("The text of a recording that is there")
struct StoredTextTests {
    private static let text = """
        老桥修好了
        来源: 河州日报

        老桥2024年重新开放，花了6.3%的钱；APP上可以查到路线。银行行长来了 😀！“真的吗？”他问。

        修旧如旧 Old & new

        工匠们花了很长时间，一砖一瓦都有编号。
        """

    private let folder: TemporaryFolder
    private let directory: RecordingDirectory

    init() async throws {
        folder = try TemporaryFolder()
        directory = try RecordingDirectory(at: folder.path)
        let article = try ArticleReader().article(from: Array(Self.text.utf8), name: "a.txt")
        _ = try await Narrator(voice: .tone()).record(article, named: "a", in: directory)
    }

    private var path: String { directory.manifestPath(for: "a") }

    /// Takes the readings away, and of the manifest what an older version did not write.
    private func age(keepingList: Bool) throws {
        try FileManager.default.removeItem(atPath: folder.path + "/a.readings.json")
        var manifest = try String(contentsOfFile: path, encoding: .utf8)
        if keepingList {
            manifest = manifest.replacing(/, \{"role": "readings"[^}]*\}/, with: "")
        } else {
            manifest = manifest.replacing(/\n  "files": \[[^\]]*\],/, with: "")
        }
        manifest = manifest.replacing("\"sentences\": [", with: "\"later\": {\"files\": [\"]\"]},\n  \"sentences\": [")
        try manifest.write(toFile: path, atomically: true, encoding: .utf8)
    }

    @Test("has its readings in a file that the manifest lists")
    func written() throws {
        let recording = try StoredRecording(at: path)
        let readings = try #require(try recording.readings())
        #expect(readings.pipeline == Narrator.pipeline)
        let words = zip(recording.manifest.sentences.flatMap(\.words), readings.sentences.flatMap(\.words))
        func reading(_ text: String) -> [String] {
            words.first { $0.0.text == text }.map { [$0.1.spoken ?? $0.0.text, $0.1.syllables] } ?? []
        }
        #expect(reading("6.3%") == ["百分之六点三", "bai3 fen1 zhi1 liu4 dian3 san1"])
        #expect(reading("重新") == ["重新", "chong2 xin1"])
        #expect(try RecordedFiles.flaw(in: folder.path, against: recording.manifest.head) == nil)
    }

    @Test("gets the same readings again from its manifest alone", arguments: [true, false])
    func again(keepingList: Bool) async throws {
        let before = try #require(try StoredRecording(at: path).readings())
        try age(keepingList: keepingList)
        let recording = try StoredRecording(at: path)
        #expect(try recording.readings() == nil)
        let outcome = try ReadingsMaker(voice: .tone()).readings(of: recording.manifest)
        #expect(outcome.readings == before && outcome.unknown == 0)
        #expect(try await recording.add(outcome.readings) == [folder.path + "/a.readings.json"])
        let after = try StoredRecording(at: path)
        #expect(try after.readings() == before)
        #expect(after.manifest.head.files?.map(\.role) == ["audio", "readings"])
        #expect(after.manifest.sentences == recording.manifest.sentences)
        let manifest = try String(contentsOfFile: path, encoding: .utf8)
        #expect(manifest.contains("\"later\": {\"files\": [\"]\"]}"), "what is not known stays")
        #expect(directory.recording(named: "a") == after.manifest.head)
    }

    @Test("finds words by their hanzi where they are divided otherwise, and says which it does not find")
    func divided() throws {
        var manifest = try StoredRecording(at: path).manifest
        for number in manifest.sentences.indices {
            manifest.sentences[number].words = manifest.sentences[number].words.flatMap { word -> [Manifest.Word] in
                guard word.text == "重新" || word.text == "6.3%" else { return [word] }
                return word.text.unicodeScalars.enumerated().map { index, scalar in
                    var part = word
                    part.text = String(scalar)
                    part.offset += index
                    part.length = nil
                    return part
                }
            }
        }
        let outcome = try ReadingsMaker(voice: .tone()).readings(of: manifest)
        #expect(outcome.unknown == 4)
        let words = Array(zip(manifest.sentences.flatMap(\.words), outcome.readings.sentences.flatMap(\.words)))
        #expect(words.first { $0.0.text == "重" }?.1.syllables == "chong2")
        let sign = try #require(words.first { $0.0.text == "%" })
        #expect(sign.1 == Readings.Word(offset: sign.0.offset, syllables: ""))
    }

    @Test("is taken with any offsets that a manifest may name")
    func offsets() throws {
        var manifest = try StoredRecording(at: path).manifest
        for number in manifest.sentences.indices where number % 2 == 0 {
            manifest.sentences[number].offset = [Int.max, 9_999_999, -1][number / 2 % 3]
            manifest.sentences[number].length = [Int.max, 0, -5][number / 2 % 3]
        }
        let outcome = try ReadingsMaker(voice: .tone()).readings(of: manifest)
        #expect(outcome.readings.sentences.count == manifest.sentences.count)
    }

    @Test("is written in any format, listed, whole, and the same each time")
    func texts() async throws {
        let recording = try StoredRecording(at: path)
        let kinds = RecordingTexts.names.filter { $0 != "epub" }
        let texts = try RecordingTexts(kinds)
        _ = try await recording.add(texts, readings: recording.readings())
        let names = [
            "a.chapters.json", "a.chapters.vtt", "a.labels.txt", "a.lrc", "a.spoken.txt", "a.srt", "a.txt", "a.vtt",
        ]
        #expect(folder.names().filter { !["a.json", "a.readings.json", "a.wav"].contains($0) } == names)
        let after = try StoredRecording(at: path)
        #expect(Set(after.manifest.head.allFiles.map(\.file)) == Set(names + ["a.readings.json", "a.wav"]))
        #expect(try RecordedFiles.flaw(in: folder.path, against: after.manifest.head) == nil)
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        _ = try await after.add(texts, readings: after.readings())
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        let spoken = try String(contentsOfFile: folder.path + "/a.spoken.txt", encoding: .utf8)
        #expect(spoken.contains("老桥二零二四年重新开放，花了百分之六点三的钱；"))
        #expect(spoken.contains("银行行长来了 ！“真的吗？”他问。"))
    }

    @Test("is not listed anew beside another recording’s sound")
    func meanwhile() async throws {
        let recording = try StoredRecording(at: path)
        let other = try ArticleReader().article(from: Array("别的\n\n别的文章。\n".utf8), name: "a.txt")
        _ = try await Narrator(voice: .tone()).record(other, named: "a", in: directory)
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        await #expect(throws: RecordingError.self) {
            try await recording.add(RecordingTexts(["srt"]), readings: nil)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(!folder.names().contains("a.srt"))
    }

    @Test("needs readings to tell how it is spoken")
    func needed() async throws {
        try age(keepingList: true)
        let recording = try StoredRecording(at: path)
        #expect(try RecordingTexts(["txt"]).needsReadings && !RecordingTexts(["vtt", "srt"]).needsReadings)
        await #expect(throws: RecordingError.self) { try await recording.add(RecordingTexts(["txt"]), readings: nil) }
        #expect(throws: RecordingOptionsError.self) { try RecordingTexts(["doc"]) }
        #expect(folder.names() == ["a.json", "a.wav"])
    }
}
