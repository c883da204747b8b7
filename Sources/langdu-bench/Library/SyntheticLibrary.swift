import Files
import Foundation
import Recordings
import Speech

/// A library of many small recordings, made without speaking: one is written as any other, and copied under other names.
struct SyntheticLibrary {
    /// Its folder.
    let path: String
    private let manifest: String
    private let sound: Data

    /// How many recordings stand in a folder.
    private static let share = 500
    private static let sources = ["晚报", "晨报", "河州日报", "经济参考", "城市周刊"]
    private static let subjects = ["图书馆", "地铁三号线", "老城墙", "菜市场", "气象台", "中学", "博物馆", "河堤"]

    /// Makes a library.
    init(at path: String) throws {
        self.path = path
        let template = path + "/.template"
        try FileManager.default.createDirectory(atPath: template, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: template) }
        let rate = 8000
        var writer = try RecordingWriter(
            in: RecordingDirectory(at: template), name: "NAME", sampleRate: rate, options: .standard)
        try writer.append([Int16](repeating: 100, count: rate))
        try writer.finish(timeline: Self.timeline(rate), details: Self.details)
        manifest = try String(contentsOfFile: template + "/NAME.json", encoding: .utf8)
        sound = try Data(contentsOf: URL(fileURLWithPath: template + "/NAME.wav"))
    }

    /// Where the recording of a number stands, without extension.
    func place(of number: Int) -> String { "\(number / Self.share)/a\(number)" }

    /// Adds the recording of a number, or changes it.
    func add(_ number: Int, edition: Int = 0) throws {
        let place = "\(path)/\(place(of: number))"
        if number % Self.share == 0 {
            try FileManager.default.createDirectory(
                atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        }
        let minute = number % (365 * 24 * 60)
        let day = "2024-\(Self.two(minute / 44_640 + 1))-\(Self.two(minute / 1440 % 28 + 1))"
        let published = "\(day) \(Self.two(minute / 60 % 24)):\(Self.two(minute % 60))"
        let text = manifest.replacing("NAME", with: "a\(number)")
            .replacing("SOURCE", with: Self.sources[number % Self.sources.count])
            .replacing("PUBLISHED", with: published)
            .replacing("SUBJECT", with: Self.subjects[number % Self.subjects.count])
            .replacing("NUMBER", with: "\(number)之\(edition)")
        try sound.write(to: URL(fileURLWithPath: place + ".wav"))
        try Data(text.utf8).write(to: URL(fileURLWithPath: place + ".json"), options: .atomic)
    }

    /// Takes the recording of a number away.
    func remove(_ number: Int) {
        for format in ["json", "wav"] { unlink("\(path)/\(place(of: number)).\(format)") }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Ten sentences in a second.
    private static func timeline(_ rate: Int) -> Timeline {
        let texts = ["SUBJECT有了新消息NUMBER"] + (1...9).map { "这是第\($0)句，说的是SUBJECT和城里人的日子，编号NUMBER。" }
        var timeline = Timeline(sampleRate: rate, length: rate)
        timeline.chapters = [Timeline.Chapter(title: texts[0], start: 0)]
        timeline.sentences = texts.enumerated().map { index, text in
            Timeline.Sentence(
                role: index == 0 ? .title : .paragraph, chapter: 0, paragraph: index,
                range: 0..<text.unicodeScalars.count, text: text, start: index * rate / 10,
                speechEnd: (index + 1) * rate / 10, end: (index + 1) * rate / 10, words: [])
        }
        return timeline
    }

    private static let details = RecordingDetails(
        generator: Manifest.Generator(version: "bench", pipeline: 0), fingerprint: "NAME",
        article: Manifest.Article(
            id: "NAME", title: "SUBJECT有了新消息NUMBER", source: "SOURCE", published: "PUBLISHED"),
        voice: Manifest.Voice(name: "bobao", title: "播报", rate: 208))
}
