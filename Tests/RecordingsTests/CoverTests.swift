import Foundation
import Testing

@testable import Recordings

@Suite("Covers")
struct CoverTests {
    private func tags(_ title: String) -> SoundTags {
        SoundTags(title: title, artist: "河州日报", date: "2025-03-02 09:30")
    }

    @Test(
        "are drawn from any title",
        arguments: [
            "老桥修好了", "", "城南新开一座图书馆 读者可以坐到深夜", "A very long English headline about an old bridge",
            String(repeating: "很长的标题", count: 60), "😀ดี", "一\n二",
        ])
    func drawn(title: String) throws {
        let cover = try #require(Cover(drawnFrom: tags(title)))
        #expect(cover.mediaType == "image/png" && cover.width == 1_400 && cover.height == 1_400)
        #expect(cover.bytes.count < 200_000)
        if let folder = ProcessInfo.processInfo.environment["LANGDU_COVERS"] {
            try Data(cover.bytes).write(to: URL(filePath: "\(folder)/\(title.utf8.count).png"))
        }
    }

    @Test("are pictures that others can read")
    func readable() throws {
        let folder = try Folder()
        let cover = try #require(Cover(drawnFrom: tags("老桥修好了")))
        let path = try folder.write(cover.bytes, "cover.png")
        let arguments = ["-v", "error", "-show_entries", "stream=codec_name,width,height", "-of", "csv", path]
        let seen = String(decoding: try required("ffprobe", arguments), as: UTF8.self)
        #expect(seen == "stream,png,1400,1400\n")
        #expect(try Cover(at: path) == cover)
    }

    @Test("are told by their first bytes", arguments: [[], [1, 2, 3], Array("GIF89a".utf8), [0xFF, 0xD8, 0xFF]])
    func unknown(bytes: [UInt8]) throws {
        let folder = try Folder()
        let path = try folder.write(bytes, "cover.jpg")
        #expect(throws: RecordingError.notCover(path: path)) { try Cover(at: path) }
    }

    @Test("as JPEG have the size that stands in the frame's header")
    func jpeg() throws {
        let app: [UInt8] = [0xFF, 0xE0, 0, 4, 1, 2]
        let frame: [UInt8] = [0xFF, 0xC2, 0, 11, 8, 2, 0, 3, 0, 1, 1, 0x11, 0]
        let cover = try #require(Cover([0xFF, 0xD8] + app + frame))
        #expect(cover.mediaType == "image/jpeg" && cover.width == 768 && cover.height == 512)
    }
}

@Suite("Headlines on covers")
struct HeadlineLinesTests {
    @Test(
        "are broken at spaces first, and not beside marks or within words",
        arguments: [
            ("老桥修好了", ["老桥修好了"]),
            ("老厂房里传出音乐声 市民会客厅", ["老厂房里传", "出音乐声", "市民会客厅"]),
            ("他说，“好，很好”", ["他说，“好，", "很好”"]),
            ("增长GDP5%明年再看", ["增长GDP5%", "明年再看"]),
        ])
    func lines(headline: String, lines: [String]) {
        // Hanzi and marks measure 2, all else 1.
        let found = HeadlineLines(headline, limit: 4, width: 12) {
            $0.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        }
        #expect(found.lines == lines)
        #expect(found.isWhole)
    }

    @Test("that are too long end with an ellipsis")
    func cut() {
        let found = HeadlineLines(String(repeating: "长", count: 50), limit: 4, width: 10) { $0.count }
        #expect(found.lines.count == 4 && !found.isWhole)
        #expect(found.lines.last?.hasSuffix("…") == true)
        #expect(found.lines.allSatisfy { $0.count <= 10 })
    }
}
