import Foundation
import Speech
import Testing

@testable import Recordings

@Suite("Books")
struct BookTests {
    private static let times = [(0, 900, 1200), (1200, 2000, 2400), (2400, 2400, 2400), (2400, 4100, 4500)]
    private static let texts = ["春天的城市", "花园<开>了。", "😀", "涨6.3%，A&B好！"]

    private static func article(_ title: String = "春天的城市", readings: Bool = false) -> RecordedText {
        let words: [[(String, Int, String, String)]] = [
            [("春天", 0, "春天", "chun1 tian1"), ("的", 2, "的", "de5"), ("城市", 3, "城市", "cheng2 shi4")],
            [("花园", 0, "花园", "hua1 yuan2"), ("开", 3, "开", "kai1"), ("了", 5, "了", "le5")],
            [],
            [
                ("涨", 0, "涨", "zhang3"), ("6.3%", 1, "百分之六点三", "bai3 fen1 zhi1 liu4 dian3 san1"),
                ("A", 6, "A", ""), ("B", 8, "B", ""), ("好", 9, "好", "hao3"),
            ],
        ]
        let sentences = texts.indices.map { index in
            let (start, speechEnd, end) = times[index]
            let count = max(1, words[index].count)
            let step = (speechEnd - start) / count
            return Timeline.Sentence(
                role: index == 0 ? .title : index == 1 ? .heading : .paragraph, chapter: min(index, 1),
                paragraph: [0, 0, 1, 1][index],
                range: (index == 3 ? 1 : 0)..<texts[index].unicodeScalars.count + (index == 3 ? 1 : 0),
                text: texts[index], start: start, speechEnd: speechEnd, end: end,
                words: words[index].enumerated().map { number, word in
                    let offset = word.1 + (index == 3 ? 1 : 0)
                    return Timeline.Word(
                        text: word.0, range: offset..<offset + word.0.unicodeScalars.count,
                        start: start + number * step, end: start + (number + 1) * step)
                })
        }
        var text = RecordedText(
            article: Manifest.Article(id: "x1", title: title, source: "晚报", published: "2024年3月5日 07:48"),
            timeline: Timeline(
                sampleRate: 1000, length: 4500,
                chapters: [Timeline.Chapter(title: title, start: 0), Timeline.Chapter(title: "𠮷野 & 家", start: 1200)],
                sentences: sentences))
        if readings {
            text.readings = Readings(
                pipeline: 1,
                sentences: zip(sentences, words).map { sentence, words in
                    Readings.Sentence(
                        chapter: sentence.chapter, paragraph: sentence.paragraph, offset: sentence.range.lowerBound,
                        words: zip(sentence.words, words).map {
                            Readings.Word(offset: $0.range.lowerBound, spoken: $1.2, syllables: $1.3)
                        })
                })
        }
        text.narrator = "主播"
        return text
    }

    private func book(_ articles: [RecordedText], in folder: Folder, hasPinyin: Bool = false) throws -> Book {
        let path = try folder.write(Array(repeating: 0x55, count: 5_000), "声音.mp3")
        let format = RecordingFormat("mp3", mediaType: "audio/mpeg", role: .audio, players: "")
        let sound = try #require(BookSound(path: path, format: format))
        return Book(articles: articles.map { Book.Article(text: $0, sound: sound) }, hasPinyin: hasPinyin)
    }

    private func entries(_ path: String) throws -> [(name: String, text: String, size: Int)] {
        var entries: [(String, String, Int)] = []
        try ZipReader.forEachEntry(of: path, wanting: { _ in true }) { name, bytes, size in
            entries.append((name, String(decoding: bytes ?? [], as: UTF8.self), size))
        }
        return entries
    }

    private func write(_ book: Book, _ name: String, in folder: Folder) throws -> String {
        let path = "\(folder.path)/\(name)"
        try BookWriter.write(book, to: AtomicFile(at: path)).commit()
        return path
    }

    @Test("begin with their type, uncompressed, and have a page and times for each chapter")
    func files() throws {
        let folder = try Folder()
        let path = try write(book([Self.article()], in: folder), "书.epub", in: folder)
        #expect(Array(try folder.bytes("书.epub")[30..<58]) == Array("mimetypeapplication/epub+zip".utf8))
        let found = try entries(path)
        #expect(
            found.map(\.name) == [
                "mimetype", "META-INF/container.xml", "EPUB/package.opf", "EPUB/nav.xhtml", "EPUB/style.css",
                "EPUB/a1c1.xhtml", "EPUB/a1c1.smil", "EPUB/a1c2.xhtml", "EPUB/a1c2.smil", "EPUB/audio/a1.mp3",
            ])
        #expect(found.last?.size == 5_000)
        #expect(try folder.names == ["书.epub", "声音.mp3"].sorted())
    }

    @Test("have the sentences’ own times, as far as something is heard")
    func times() throws {
        let folder = try Folder()
        let found = try entries(write(book([Self.article()], in: folder), "书.epub", in: folder))
        let overlays = found.filter { $0.name.hasSuffix(".smil") }.map { BookWriter.times(in: $0.text) }
        #expect(overlays == [[[0, 1200]], [[1200, 2400], [2400, 4500]]])
        let page = try #require(found.first { $0.name == "EPUB/a1c2.xhtml" }?.text)
        #expect(
            page.contains(
                "<h2><span id=\"s2\">花园&lt;开&gt;了。</span></h2>\n<p><span id=\"s3\">😀</span>"
                    + "<span id=\"s4\">涨6.3%，A&amp;B好！</span></p>"))
        let package = try #require(found.first { $0.name == "EPUB/package.opf" }?.text)
        #expect(package.contains("<meta property=\"media:duration\">0:00:04.500</meta>"))
        #expect(package.contains("<dc:date>2024-03-05</dc:date>"))
        #expect(package.contains("<meta property=\"media:narrator\">主播</meta>"))
    }

    @Test("have pinyin above hanzi, one syllable each, and above figures what is said for them")
    func pinyin() throws {
        let folder = try Folder()
        let book = try book([Self.article(readings: true)], in: folder, hasPinyin: true)
        let found = try entries(write(book, "书.epub", in: folder))
        let page = try #require(found.first { $0.name == "EPUB/a1c2.xhtml" }?.text)
        #expect(page.contains("<ruby>花<rt>huā</rt>园<rt>yuán</rt></ruby>&lt;<ruby>开<rt>kāi</rt></ruby>&gt;"))
        #expect(page.contains("<ruby>6.3%<rt>bǎi fēn zhī liù diǎn sān</rt></ruby>，A&amp;B<ruby>好<rt>hǎo</rt></ruby>！"))
    }

    @Test("of several articles begin with a title and list the articles with their chapters")
    func several() throws {
        let folder = try Folder()
        let book = try book([Self.article("一"), Self.article("二")], in: folder)
        #expect(book.title == "一等2篇" && book.creator == "晚报" && book.date == "2024-03-05")
        let found = try entries(write(book, "期刊.epub", in: folder))
        #expect(found.map(\.name).contains("EPUB/title.xhtml") && found.map(\.name).contains("EPUB/audio/a2.mp3"))
        let contents = try #require(found.first { $0.name == "EPUB/nav.xhtml" }?.text)
        #expect(
            contents.contains("<li><a href=\"a2c1.xhtml\">二</a>\n<ol>\n<li><a href=\"a2c2.xhtml\">𠮷野 &amp; 家</a></li>"))
    }

    @Test("are the same bytes each time, whatever the zone of time")
    func determinism() throws {
        let folder = try Folder()
        let book = try book([Self.article()], in: folder)
        _ = try write(book, "a.epub", in: folder)
        setenv("TZ", "Asia/Shanghai", 1)
        tzset()
        defer {
            unsetenv("TZ")
            tzset()
        }
        _ = try write(book, "b.epub", in: folder)
        #expect(try folder.bytes("a.epub") == folder.bytes("b.epub"))
    }

    @Test("without a sentence, or without their sound, leave nothing behind")
    func failures() throws {
        let folder = try Folder()
        var empty = Self.article()
        empty.timeline.sentences = []
        #expect(throws: RecordingError.self) { try write(book([empty], in: folder), "空.epub", in: folder) }
        var lost = try book([Self.article()], in: folder)
        lost.articles[0].sound.path += ".gone"
        #expect(throws: RecordingError.self) { try write(lost, "丢.epub", in: folder) }
        #expect(try folder.names == ["声音.mp3"])
    }

    @Test("on a full disk leave nothing behind, and say so", .enabled(if: canMount))
    func fullDisk() throws {
        let folder = try Folder(diskOf: "64k")
        let other = try Folder()
        var book = try book([Self.article()], in: other)
        book.articles[0].sound.path = try other.write(Array(repeating: 0x55, count: 200_000), "长.mp3")
        do {
            _ = try write(book, "书.epub", in: folder)
            Issue.record("it was written")
        } catch let error as RecordingError {
            guard case .noSpace = error else {
                Issue.record("\(error)")
                return
            }
        }
        #expect(try folder.names == [])
    }

    @Test(
        "know the days that there are",
        arguments: [
            ("2024-11-18 07:48", "2024-11-18"), ("2024年3月5日", "2024-03-05"), ("2024/2/29", "2024-02-29"),
            ("2023-02-29", nil), ("3月5日", nil), ("", nil), ("2024-13-01", nil), ("99999999999999999999-1-1", nil),
        ])
    func dates(text: String, date: String?) {
        #expect(CalendarDate.text(in: text) == date)
    }
}

@Suite("Readings")
struct ReadingsTests {
    private static let heard = RecordedText(
        article: Manifest.Article(id: "x", title: "题"),
        timeline: timeline(["一", "二"], of: 3_000))

    private static let readings = Readings(
        pipeline: 7,
        sentences: (0..<2).map { chapter in
            Readings.Sentence(
                chapter: chapter, paragraph: 0, offset: 3,
                words: [
                    Readings.Word(offset: 3, syllables: "jin1 tian1"),
                    Readings.Word(offset: 5, syllables: "hen3 hao3"),
                ])
        })

    @Test("are listed in the manifest, and read as they were written")
    func roundTrip() throws {
        let folder = try Folder()
        var details = details
        details.readings = Self.readings
        let directory = try RecordingDirectory(at: folder.path)
        let head = try record(hum(3_000), in: directory, details: details)
        #expect(head.files?.last?.role == "readings" && head.files?.last?.file == "文.readings.json")
        #expect(try folder.names == ["文.json", "文.readings.json", "文.wav"])
        let manifest = try Manifest(at: directory.manifestPath(for: "文"))
        #expect(try Readings(at: "\(folder.path)/文.readings.json", of: manifest) == Self.readings)
        #expect(
            String(decoding: Self.readings.json, as: UTF8.self).contains(
                "\"offset\": 3, \"syllables\": \"jin1 tian1\""))
    }

    private typealias Change = @Sendable (inout Readings) -> Void
    private static let flawed: [(String, Change)] = [
        ("(schema 2)", { $0.schema = 2 }),
        ("“sentences” has 1", { $0.sentences.removeLast() }),
        ("“sentences.1.chapter” is 0", { $0.sentences[1].chapter = 0 }),
        ("“sentences.0.offset” is -9", { $0.sentences[0].offset = -9 }),
        ("“sentences.0.words” has 1", { $0.sentences[0].words.removeLast() }),
        ("“sentences.1.words.1.offset” is \(Int.max)", { $0.sentences[1].words[1].offset = .max }),
        ("“sentences.0.words.0.syllables” holds “jin”", { $0.sentences[0].words[0].syllables = "jin tian1" }),
        ("holds “jin6”", { $0.sentences[0].words[0].syllables = "jin6" }),
        ("holds “<b>1”", { $0.sentences[0].words[0].syllables = "<b>1" }),
    ]

    @Test("of another recording, or that cannot be, are refused with the key", arguments: 0..<flawed.count)
    func flaws(number: Int) throws {
        let (flaw, change) = Self.flawed[number]
        var readings = Self.readings
        change(&readings)
        #expect(readings.flaw(in: Self.heard.timeline)?.contains(flaw) == true)
    }

    @Test(
        "that are no JSON, or lack a key, are refused with the file’s name", arguments: ["", "[]", "{\"schema\": 1}"])
    func damage(text: String) throws {
        let error = #expect(throws: RecordingError.self) { try Readings.decoded(Array(text.utf8), "文.readings.json") }
        #expect(error?.description.hasPrefix("文.readings.json: not the readings") == true)
    }

    @Test(
        "and other files of recordings are no manifests",
        arguments: [
            ("文.json", true), ("文.readings.json", false), ("文.chapters.json", false), (".json", true), ("文.wav", false),
            ("readings.json", true),
        ])
    func names(name: String, isManifest: Bool) {
        #expect(Manifest.isName(Array(name.utf8)) == isManifest)
        #expect(Manifest.isName("\(RecordingName.safe(String(name.dropLast(5)))).json".utf8))
    }
}
