import Foundation
import Glibc
import Speech
import Testing

@testable import Recordings

@Suite("Chapter marks")
struct ChapterMarksTests {
    @Test("fit the header, however many and long the names", arguments: [0, 1, 7, 180, 400, 999, 1_000, 5_000])
    func budget(count: Int) {
        let long = chapters((0..<count).map { "\($0)" + String(repeating: "长标题", count: 200) })
        let marks = ChapterMarks(long, otherBytes: 3_700)
        let labels = marks.labelList
        #expect(labels.count % 4 == 0)
        #expect(labels.count <= 48_000)
        #expect(labels.count + 12 + 24 * marks.marks.count + 3_700 <= 60_000)
        #expect(marks.marks.count == min(count, 1_000))
        #expect(marks.marks.allSatisfy { $0.label.utf8.count <= 255 && $0.label.hasSuffix("…") })
    }

    @Test("shorten long names only, and no more than needed")
    func evenly() {
        let titles = (0..<400).map { $0 % 2 == 0 ? "短" : String(repeating: "长", count: 80) }
        let marks = ChapterMarks(chapters(titles)).marks
        #expect(marks[0].label == "短")
        #expect(Set(marks.map(\.label)).count == 2)
        #expect(marks[1].label.utf8.count > 190)
    }

    @Test("of thousands of chapters are spread evenly, the first among them")
    func thinned() {
        let marks = ChapterMarks(chapters((0..<2_500).map { "第\($0)章" })).marks
        #expect(marks.prefix(4).map(\.label) == ["第0章", "第2章", "第5章", "第7章"])
        #expect(marks.prefix(3).map(\.position) == [0, 200, 500])
        #expect(marks.last?.label == "第2497章")
    }

    @Test(
        "always have a name on one line",
        arguments: [
            ("", "第2节"), (" \n ", "第2节"), ("上\n下", "上 下"), ("\u{0}", "第2节"), ("𠮷", "𠮷"),
        ])
    func blank(title: String, label: String) {
        #expect(ChapterMarks(chapters(["一", title])).marks[1].label == label)
    }
}

@Suite("WAV files")
struct WaveWriterTests {
    private func write(
        _ samples: [Int16], _ chapters: [Timeline.Chapter], tags: SoundTags = SoundTags(title: "题"), to path: String
    ) throws {
        var writer = try WaveWriter(at: path, sampleRate: 22_050, tags: tags, chapters: chapters)
        try writer.append(samples)
        try writer.finish()
    }

    @Test("open again with all names, whatever the length of the last", arguments: 0...20)
    func padding(length: Int) throws {
        let folder = try Folder()
        let path = "\(folder.path)/文.wav"
        let titles = ["开头", "𠮷野家的🀄︎", String(repeating: "x", count: length + 1)]
        let samples = hum(1_000)
        try write(
            samples, chapters(titles),
            tags: SoundTags(title: String(repeating: "t", count: length), software: "langdu 0.1"), to: path)
        let found = try SoundChapters(at: path)
        #expect(found.chapters.map(\.title) == titles)
        #expect(found.chapters.map(\.start) == [0, 100, 200])
        #expect(found.chapters.map(\.end) == [100, 200, 1_000])
        #expect(found.sampleRate == 22_050)
        #expect(found.length == 1_000)
        #expect(try samplesRead(path) == samples)
    }

    @Test("list hundreds and thousands of chapters", arguments: [0, 1, 101, 1_000, 1_200, 3_000])
    func many(count: Int) throws {
        let folder = try Folder()
        let path = "\(folder.path)/文.wav"
        let titles = (0..<count).map { "第\($0)章:" + String(repeating: "名", count: $0 % 90) }
        try write(hum(count * 100 + 50), chapters(titles), to: path)
        let found = try SoundChapters(at: path).chapters
        #expect(found.count == min(count, 1_000))
        #expect(found.first?.start == (count == 0 ? nil : 0))
        #expect(found.last?.end == (count == 0 ? nil : count * 100 + 50))
        #expect(found.allSatisfy { $0.title.hasPrefix("第") && $0.start < $0.end })
    }

    @Test("are listed by ffprobe with names and times intact", arguments: [1, 7, 1_000])
    func ffprobe(count: Int) throws {
        let folder = try Folder()
        let path = "\(folder.path)/文.wav"
        let titles = (0..<count).map { "第\($0)章 𠮷" }
        try write(
            hum(count * 100 + 50), chapters(titles),
            tags: SoundTags(
                title: "春天的城市", artist: "晚报", date: "2024-03-05", comment: "说明", software: "langdu 0.1.0",
                copyright: "版权"),
            to: path)
        let arguments = ["-v", "error", "-show_chapters", "-show_format", "-of", "json", path]
        let seen = try JSONDecoder().decode(Probe.self, from: try required("ffprobe", arguments))
        #expect(seen.chapters.map { $0.tags["title"] } == titles)
        #expect(seen.chapters.map(\.start) == (0..<count).map { $0 * 100 })
        #expect(seen.format.tags["title"] == "春天的城市")
        #expect(seen.format.tags["artist"] == "晚报")
        #expect(seen.format.tags["date"] == "2024-03-05")
        #expect(seen.format.tags["comment"] == "说明")
        #expect(seen.format.tags["encoder"] == "langdu 0.1.0 (libsndfile)")
        #expect(seen.format.tags["copyright"] == "版权")
    }

    private struct Probe: Decodable {
        struct Chapter: Decodable {
            var start: Int
            var tags: [String: String]
        }
        struct Format: Decodable { var tags: [String: String] }
        var chapters: [Chapter]
        var format: Format
    }

    @Test("hold the longest tags there may be beside 1,000 chapters")
    func longTags() throws {
        let folder = try Folder()
        let path = "\(folder.path)/文.wav"
        let long = String(repeating: "很长", count: 5_000)
        try write(
            hum(100_100), chapters((0..<1_000).map { "\($0)\(long)" }),
            tags: SoundTags(title: long, artist: long, date: long, comment: long, software: long, copyright: long),
            to: path)
        #expect(try SoundChapters(at: path).chapters.count == 1_000)
        #expect(try folder.bytes("文.wav").count < 200_200 + 60_000)
    }

    @Test("are laid out as RIFF says: 16-bit mono, cues from 1, names before the sound")
    func layout() throws {
        let folder = try Folder()
        try write([1, -2], [Timeline.Chapter(title: "一", start: 1)], to: "\(folder.path)/文.wav")
        let bytes = try folder.bytes("文.wav")
        let fmt: [UInt8] = [16, 0, 0, 0, 1, 0, 1, 0, 0x22, 0x56, 0, 0, 0x44, 0xAC, 0, 0, 2, 0, 16, 0]
        #expect(bytes.starts(with: Array("RIFF".utf8) + number(bytes.count - 8) + Array("WAVEfmt ".utf8) + fmt))
        let cue = Array("cue ".utf8) + number(28, 1, 1, 1) + Array("data".utf8) + number(0, 0, 1)
        let names = Array("LIST".utf8) + number(20) + Array("adtllabl".utf8) + number(8, 1) + Array("一\0".utf8)
        let data = Array("data".utf8) + number(4) + [1, 0, 0xFE, 0xFF]
        let places = [cue, names, data].map { part in
            bytes.indices.first { bytes[$0...].starts(with: part) }
        }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(bytes.suffix(data.count).elementsEqual(data))
        #expect(!bytes.indices.contains { bytes[$0...].starts(with: "bext".utf8) })
    }

    @Test("are refused with chapters out of order", arguments: [[5, 3], [-1, 0]])
    func order(starts: [Int]) throws {
        let folder = try Folder()
        #expect(throws: RecordingError.inconsistent(reason: "the chapters are not in order")) {
            try write([1], starts.map { Timeline.Chapter(title: "", start: $0) }, to: "\(folder.path)/文.wav")
        }
    }

    @Test("are not kept when what reads back differs")
    func verified() throws {
        let folder = try Folder()
        let path = "\(folder.path)/文.wav"
        #expect(throws: RecordingError.damaged(path: path, reason: "its chapters differ")) {
            try write([1], [Timeline.Chapter(title: "过了", start: 2)], to: path)
        }
        #expect(try folder.names == [])
    }

    @Test("tell of a full disk even where libsndfile does not", arguments: [2_000, 60_000, 65_536, 131_000])
    func limited(size: Int) async throws {
        let folder = try Folder()
        await #expect(processExitsWith: .success) { [path = folder.path as String, size = size as Int] in
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: UInt(size), rlim_max: UInt(size))
            #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
            let error = #expect(throws: RecordingError.self) {
                var writer = try WaveWriter(
                    at: "\(path)/文.wav", sampleRate: 22_050, tags: SoundTags(title: "题"),
                    chapters: chapters(["一", "二"]))
                for _ in 0..<2 { try writer.append(hum(32_768)) }
                try writer.finish()
            }
            #expect(error?.kind == .inputOutput)
            #expect(error?.description.contains("no room to write: File too large") == true)
        }
        #expect(try folder.names == [])
    }
}

/// Little-endian 32-bit numbers.
func number(_ values: Int...) -> [UInt8] {
    values.flatMap { value in [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) } }
}
