import Testing

@testable import Recordings

@Suite("File names")
struct RecordingNameTests {
    @Test(
        "keep what every system takes",
        arguments: [
            ("春天的城市", "春天的城市"),
            ("AC/DC：来了？", "AC-DC：来了？"), ("AC/DC:来了?", "AC-DC-来了"),
            ("A:B|C\\D", "A-B-C-D"),
            ("  前后  空白\t\n", "前后 空白"),
            ("..隐藏", "隐藏"),
            ("-o 选项", "o 选项"),
            ("末尾的点...", "末尾的点"),
            ("零\u{0}字节\u{7}", "零字节"),
            ("方\u{202E}向\u{FEFF}", "方向"),
            ("𠮷野家👨‍👩‍👧", "𠮷野家👨‍👩‍👧"),
            ("con", "_con"),
            ("COM1.txt", "_COM1.txt"),
            ("v1.5 发布", "v1.5 发布"),
            ("", "untitled"),
            ("???", "untitled"),
            ("\u{3000}。", "。"),
        ])
    func safe(title: String, name: String) {
        #expect(RecordingName.safe(title) == name)
        #expect(RecordingName.safe(name) == name, "a safe name stays as it is")
    }

    @Test(
        "are cut between characters",
        arguments: [
            (String(repeating: "长", count: 50), String(repeating: "长", count: 40)),
            (String(repeating: "a", count: 119) + "长", String(repeating: "a", count: 119)),
            (String(repeating: "👨‍👩‍👧", count: 9), String(repeating: "👨‍👩‍👧", count: 6)),
        ])
    func cut(title: String, name: String) {
        #expect(RecordingName.safe(title) == name)
    }

    @Test("of giant characters are cut within them")
    func giant() {
        let name = RecordingName.safe("e" + String(repeating: "\u{301}", count: 1_000_000))
        #expect(name.utf8.count == 119)
    }
}

@Suite("Shortened text")
struct TextCutTests {
    @Test(
        "ends in an ellipsis only where something is missing",
        arguments: [
            ("三个字", 9, "三个字"),
            ("四个字吗", 11, "四个…"),
            ("a bcdef", 5, "a…"),
            ("👨‍👩‍👧👨‍👩‍👧", 35, "👨‍👩‍👧…"),
            ("\u{20BB7}\u{20BB7}\u{20BB7}", 11, "\u{20BB7}\u{20BB7}…"),
        ])
    func shortened(text: String, limit: Int, result: String) {
        #expect(text.shortened(toBytes: limit) == result)
    }

    @Test("stands on one line")
    func oneLine() {
        #expect("\n上一行\r\n下\u{0}一行\t".onOneLine == "上一行  下 一行")
    }
}
