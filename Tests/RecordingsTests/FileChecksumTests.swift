import Foundation
import Testing

@testable import Recordings

@Suite("Checksums of files")
struct FileChecksumTests {
    // As xxh128sum prints them.
    @Test(
        "are those of xxh128sum, whatever the size",
        arguments: [
            (0, "99aa06d3014798d86001c324468d497f"),
            (1, "a6cd5e9392000f6ac44bdff4074eecdb"),
            (131_072, "1ed1386ccd52ee1de966f4eb01492f8c"),
            (300_001, "37a7d6c84a59e78978fafd72d2dbece8"),
        ])
    func values(size: Int, checksum: String) throws {
        let path = NSTemporaryDirectory() + "langdu-checksum-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }).write(to: URL(fileURLWithPath: path))
        #expect(try FileChecksum.value(ofFile: path) == checksum)
    }

    @Test("are known of a recording without reading it again", arguments: [1, 32_768, 70_001])
    func written(count: Int) throws {
        let folder = try Folder()
        var wave = try WaveWriter(
            to: AtomicFile(in: folder.path, name: "文.wav"), sampleRate: 22_050,
            tags: WaveTags(title: "文"), chapters: chapters(["开头"]), expected: count)
        for start in stride(from: 0, to: count, by: 30_000) {
            try wave.append(Array(hum(count)[start..<min(count, start + 30_000)]))
        }
        let file = try wave.closed()
        let known = file.knownChecksum
        try file.commit()
        #expect(known == (try FileChecksum.value(ofFile: "\(folder.path)/文.wav")))
    }

    @Test("are not known of a recording that got no samples", arguments: [0, 7])
    func unexpected(expected: Int) throws {
        let folder = try Folder()
        let wave = try WaveWriter(
            to: AtomicFile(in: folder.path, name: "文.wav"), sampleRate: 22_050, tags: WaveTags(title: "文"),
            chapters: [], expected: expected)
        let known = try wave.closed().knownChecksum
        #expect(known == nil)
    }

    @Test("are known where the bytes came in order, and the header last as it was to be", arguments: ["head", "    "])
    func inOrder(firstHeader: String) throws {
        let known = try written([(0, firstHeader), (4, "one"), (7, "two"), (0, "head")])
        let whole = try RunningChecksum()
        whole.add(Array("headonetwo".utf8).span.bytes)
        let expected = whole.text
        #expect(known == expected)
    }

    @Test("are not known where the bytes came otherwise")
    func outOfOrder() throws {
        #expect(try written([(0, "head"), (4, "one"), (7, "two"), (0, "heat")]) == nil)
        #expect(try written([(0, "head"), (4, "one"), (8, "two")]) == nil)
        #expect(try written([(0, "head"), (4, "one"), (4, "two")]) == nil)
        #expect(try written([(4, "one"), (7, "two")]) == nil)
    }

    /// What is known of a file that is to begin with "head", after some writes.
    private func written(_ writes: [(offset: Int, text: String)]) throws -> String? {
        var sum = try WrittenChecksum(header: Array("head".utf8))
        for write in writes { sum.add(Array(write.text.utf8).span.bytes, at: write.offset) }
        return sum.text
    }

    @Test("need a file")
    func missing() {
        #expect(throws: RecordingError.self) { try FileChecksum.value(ofFile: "/nowhere") }
    }
}
