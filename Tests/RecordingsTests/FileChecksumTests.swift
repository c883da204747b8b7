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

    @Test("need a file")
    func missing() {
        #expect(throws: RecordingError.self) { try FileChecksum.value(ofFile: "/nowhere") }
    }
}
