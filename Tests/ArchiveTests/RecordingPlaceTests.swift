import Files
import Testing

@testable import Archive

@Suite("Places of recordings")
struct RecordingPlaceTests {
    @Test(
        "mirror the archive where names are portable",
        arguments: [
            ("a.txt", "", "a"),
            ("2024/03/春天.txt", "2024/03", "春天"),
            ("a b/c.d.txt", "a b", "c.d"),
            ("../x/a.txt", "~up/x", "a"),
            ("/data/a.txt", "~root/data", "a"),
            ("2024/春天.html", "2024", "春天.html"),
            ("a.md", "", "a.md"),
        ])
    func plain(path: String, folder: String, name: String) {
        let place = RecordingPlace(of: ArticlePath(path.utf8))
        #expect(place.folder == folder)
        #expect(place.name == name)
    }

    @Test("are portable and never shared, whatever the articles are called")
    func distinct() {
        let hostile: [[UInt8]] =
            [
                "a:b.txt", "a/b.txt", "a-b.txt", "a?b.txt", "a.TXT", "a.html", "a.html.txt", "a.HTML", "a", "a.txt",
                " a.txt", "a .txt",
                "CON.txt",
                "_CON.txt", "-a.txt", "a\n.txt", "x.json/a.txt", "x.wav/a.txt", "~root/a.txt", "/a.txt", "~up/a.txt",
                "../a.txt", "untitled.txt", "....txt", "a~0123456789ab.txt", "😀.txt", "é.txt", "e\u{301}.txt",
                String(repeating: "长", count: 80) + ".txt", String(repeating: "长", count: 81) + ".txt",
            ].map { Array($0.utf8) } + [[0xFF, 0x2E, 0x74, 0x78, 0x74], [0xFE, 0x2E, 0x74, 0x78, 0x74]]
        let paths = hostile.map { ArticlePath($0) }
        // What one path was changed to is no other path's own name.
        let changed = paths.map { RecordingPlace(of: $0) }
            .map { ArticlePath("\($0.folder)/\($0.name).txt".utf8.drop { $0 == .slash }) }
        let places = Set(paths + changed).map { RecordingPlace(of: $0) }
        let bytes = Set(places.map { Array("\($0.folder)/\($0.name)".utf8) })
        #expect(bytes.count == Set(paths + changed).count)
        for place in places {
            #expect(!place.name.hasPrefix(".") && !place.name.contains("/") && place.name.utf8.count <= 140)
        }
    }
}
