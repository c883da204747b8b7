import Testing

@testable import Player

@Suite("Byte ranges")
struct ByteRangeTests {
    @Test(
        "are read for a file of 1000 bytes",
        arguments: [
            ("bytes=0-99", ByteRange.part(0...99)),
            ("bytes=900-", .part(900...999)),
            ("bytes=-100", .part(900...999)),
            ("bytes=-5000", .part(0...999)),
            ("bytes=500-5000", .part(500...999)),
            ("Bytes= 1 - 2 ", .part(1...2)),
            ("bytes=999-999", .part(999...999)),
            ("bytes=1-99999999999999999999999999", .part(1...999)),
            ("bytes=-99999999999999999999999999", .part(0...999)),
        ])
    func part(header: String, range: ByteRange) {
        #expect(ByteRange(header, size: 1000) == range)
    }

    @Test(
        "beyond the end cannot be had",
        arguments: ["bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=99999999999999999999-"])
    func unsatisfiable(header: String) {
        #expect(ByteRange(header, size: 1000) == .unsatisfiable)
    }

    @Test(
        "that are none, or several, mean the whole",
        arguments: [
            nil, "", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=9-1", "bytes=0-1,5-6", "lines=0-1", "bytes=--1",
            "bytes=+1-2",
        ])
    func whole(header: String?) {
        #expect(ByteRange(header, size: 1000) == .whole)
    }

    @Test("of an empty file cannot be had")
    func empty() {
        #expect(ByteRange("bytes=0-", size: 0) == .unsatisfiable)
        #expect(ByteRange("bytes=-5", size: 0) == .unsatisfiable)
    }
}
