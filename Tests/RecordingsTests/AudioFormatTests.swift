import Foundation
import Speech
import Testing

@testable import Recordings

/// A format that only this test knows: eight bytes of header, then samples.
private struct ToyFormat: AudioFormat {
    static let format = RecordingFormat(
        "toy", fileExtension: "pcm", mediaType: "audio/x-toy", role: .audio, players: "none")

    func write(_ sound: borrowing FinishedSound, to file: consuming AtomicFile) throws(RecordingError) -> AtomicFile {
        try file.write("toy \(sound.chapters.count) \(sound.sampleRate)\n")
        try sound.forEachBlock { (block) throws(RecordingError) in
            try file.write(block.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
        }
        return file
    }
}

@Suite("Formats")
struct AudioFormatTests {
    private func record(_ samples: [Int16], in folder: Folder, loudness: Double? = nil) async throws -> Manifest.Head {
        var writer = try RecordingWriter(
            in: RecordingDirectory(at: folder.path), name: "文", sampleRate: 22_050, loudness: loudness,
            options: RecordingOptions(sound: [WaveFormat(), ToyFormat()], texts: [WebVTT()]))
        try writer.append(samples)
        return try await writer.written(
            timeline: timeline(["一", "二"], of: samples.count), details: details
        ).publish()
    }

    @Test("of one's own are written beside the WAV, listed and verified", arguments: [nil, -16.0])
    func toy(loudness: Double?) async throws {
        let folder = try Folder()
        let directory = try RecordingDirectory(at: folder.path)
        let head = try await record(hum(150_000), in: folder, loudness: loudness)
        #expect(try folder.names == ["文.json", "文.pcm", "文.vtt", "文.wav"])
        let files = try #require(try Manifest(at: directory.manifestPath(for: "文")).head.files)
        #expect(files == head.files)
        #expect(files.map(\.role) == ["audio", "audio", "text"])
        #expect(files.map(\.format) == ["wav", "toy", "vtt"])
        for file in files {
            #expect(file.bytes == (try folder.bytes(file.file).count))
            #expect(file.xxh128 == (try FileChecksum.value(ofFile: "\(folder.path)/\(file.file)")))
        }
        let sound = try samplesRead(directory.audioPath(for: "文"))
        let bytes = sound.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        #expect(try folder.bytes("文.pcm") == Array("toy 2 22050\n".utf8) + bytes)
        #expect(try String(decoding: folder.bytes("文.vtt"), as: UTF8.self).hasPrefix("WEBVTT\n\n00:00:00.000 --> "))
        #expect(directory.recording(named: "文", fingerprint: "a1b2") == head)
        #expect(try RecordedFiles.flaw(in: folder.path, against: head) == nil)
    }

    @Test("that are damaged or missing are found")
    func damage() async throws {
        let folder = try Folder()
        let head = try await record(hum(20_000), in: folder)
        var bytes = try folder.bytes("文.pcm")
        bytes[100] ^= 1
        try folder.write(bytes, "文.pcm")
        #expect(try RecordedFiles.flaw(in: folder.path, against: head)?.contains("文.pcm") == true)
        try FileManager.default.removeItem(atPath: "\(folder.path)/文.pcm")
        #expect(try RecordedFiles.flaw(in: folder.path, against: head)?.contains("missing") == true)
        #expect(try RecordingDirectory(at: folder.path).recording(named: "文", fingerprint: "a1b2") == nil)
    }

    @Test("that a newer recording lacks go with the older one; others' files stay")
    func replacement() async throws {
        let folder = try Folder()
        try folder.write([1], "别的.pcm")
        _ = try await record(hum(20_000), in: folder)
        try RecordingsTests.record(hum(20_000), in: RecordingDirectory(at: folder.path))
        #expect(try folder.names == ["别的.pcm", "文.json", "文.wav"].sorted())
    }

    @Test("have names and endings of their own")
    func table() {
        #expect(Set(RecordingFormats.all.map(\.name)).count == RecordingFormats.all.count)
        #expect(Set(RecordingFormats.all.map(\.fileExtension)).count == RecordingFormats.all.count)
        #expect(RecordingFormats.named("wav") == WaveFormat.format && RecordingFormats.named("vtt") == WebVTT.format)
        #expect(RecordingFormats.named("json") == nil)
    }

    @Test("are not needed in manifests of older versions")
    func older() throws {
        let folder = try Folder()
        let directory = try RecordingDirectory(at: folder.path)
        try RecordingsTests.record(hum(6_615), in: directory)
        let lines = String(decoding: try folder.bytes("文.json"), as: UTF8.self).split(separator: "\n")
        try folder.write(Array(lines.filter { !$0.contains("\"files\"") }.joined(separator: "\n").utf8), "文.json")
        let head = try Manifest(at: directory.manifestPath(for: "文")).head
        #expect(head.files == nil && head.allFiles.map(\.file) == ["文.wav"])
        #expect(directory.recording(named: "文", fingerprint: "a1b2") == head)
        #expect(try RecordedSound.flaw(at: directory.audioPath(for: "文"), against: head) == nil)
    }

    @Test(
        "have files beside the manifest", arguments: ["../文.pcm", "/etc/passwd", ".文.pcm", "a/b.pcm", "文", "", "a\n.b"])
    func places(name: String) async throws {
        let folder = try Folder()
        var head = try await record(hum(6_615), in: folder)
        head.files?[1].file = name
        #expect(head.flaw?.contains("files.1.file") == true)
    }
}
