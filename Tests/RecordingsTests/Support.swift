import Files
import Foundation
import Glibc
import Speech
import Testing

@testable import Recordings

/// A folder of its own for one test, removed at its end.
final class Folder: Sendable {
    let path: String
    private let isMount: Bool

    init() throws {
        path = NSTemporaryDirectory() + "recordings-test-\(UUID().uuidString)"
        isMount = false
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// A disk of its own in memory; only the superuser may make one.
    init(diskOf size: String) throws {
        path = NSTemporaryDirectory() + "recordings-test-\(UUID().uuidString)"
        isMount = true
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(size)") == 0 else { throw SystemFailure.current }
    }

    deinit {
        // Another test may just be starting a process that still holds a file here.
        if isMount { umount2(path, Int32(MNT_DETACH)) }
        try? FileManager.default.removeItem(atPath: path)
    }

    func makeReadOnly() {
        #expect(mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0)
    }

    /// All names in the folder, hidden ones too.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }

    func bytes(_ name: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: URL(filePath: "\(path)/\(name)"))) }

    @discardableResult
    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
        return "\(path)/\(name)"
    }
}

/// Whether this machine lets a test make a disk of its own.
let canMount: Bool = (try? Folder(diskOf: "64k")) != nil

/// A sound that is the same each time and not silent.
func hum(_ count: Int) -> [Int16] { (0..<count).map { Int16(truncatingIfNeeded: $0 &* 7_919 >> 3) } }

/// Chapters of 100 samples each.
func chapters(_ titles: [String]) -> [Timeline.Chapter] {
    titles.enumerated().map { Timeline.Chapter(title: $1, start: $0 * 100) }
}

/// A timeline with a chapter for each title, each of one sentence of two words.
func timeline(_ titles: [String], of length: Int, sampleRate: Int = 22_050) -> Timeline {
    let step = length / titles.count
    let sentences = titles.indices.map { index in
        let (start, end) = (index * step, index == titles.count - 1 ? length : (index + 1) * step)
        return Timeline.Sentence(
            role: index == 0 ? .title : .paragraph, chapter: index, paragraph: 0, range: 3..<8, text: "今天很好。",
            start: start, speechEnd: end - step / 3, end: end,
            words: [
                Timeline.Word(text: "今天", range: 3..<5, start: start + 1, end: start + step / 5),
                Timeline.Word(text: "很好", range: 5..<7, start: start + step / 5, end: end - step / 3),
            ])
    }
    return Timeline(
        sampleRate: sampleRate, length: length,
        chapters: titles.enumerated().map { Timeline.Chapter(title: $1, start: $0 * step) }, sentences: sentences)
}

let details = RecordingDetails(
    generator: Manifest.Generator(version: "0.1.0", pipeline: 1), fingerprint: "a1b2",
    article: Manifest.Article(id: "x1", title: "春天的城市", source: "晚报", published: "2024-03-05"),
    voice: Manifest.Voice(name: "anchor", title: "主播", rate: 215))

/// Records `samples` under `name`.
@discardableResult
func record(
    _ samples: [Int16], _ titles: [String] = ["开头", "后来"], in directory: RecordingDirectory, name: String = "文",
    details: RecordingDetails = details
) throws -> Manifest.Head {
    var writer = try RecordingWriter(in: directory, name: name, sampleRate: 22_050)
    try writer.append(samples)
    return try writer.finish(timeline: timeline(titles, of: samples.count), details: details)
}

/// The samples of a sound file, as libsndfile reads them.
func samplesRead(_ path: String) throws -> [Int16] {
    var sound = try SoundFile(reading: Descriptor(openingInput: path), path: path)
    return try sound.read(sound.frameCount)
}

/// What a program prints; `make deps` installs those that tests need, and without one a test fails.
func required(_ program: String, _ arguments: [String]) throws -> Data {
    try #require(try output(of: program, arguments), "\(program) is not installed: make deps installs it")
}

/// What a program prints, or nothing where it is not installed.
func output(of program: String, _ arguments: [String]) throws -> Data? {
    let places = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    guard let place = places.first(where: { access("\($0)/\(program)", X_OK) == 0 }) else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: "\(place)/\(program)")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return data
}
