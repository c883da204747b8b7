import Foundation
import Recordings
import Testing

@testable import Player

@Suite("The library in a folder")
struct FolderLibraryTests {
    @Test("lists the newest articles first, by their own dates")
    func order() async throws {
        let shelf = try Shelf()
        try shelf.add("a", published: "2024年3月5日")
        try shelf.add("b", published: "2025-01-01 08:00")
        try shelf.add("c", published: "2024-03-05 07:30")
        let page = await FolderLibrary(at: shelf.folder).page(matching: "", source: nil, offset: 0, limit: 10)
        #expect(page.items.map(\.entry.id) == ["b", "c", "a"])
    }

    @Test("finds all words in titles and sources")
    func search() async throws {
        let shelf = try Shelf()
        try shelf.add("a", title: "AI 进工厂")
        try shelf.add("b", title: "工厂停工")
        let library = FolderLibrary(at: shelf.folder)
        #expect(await library.page(matching: "工厂 ai", source: nil, offset: 0, limit: 10).items.map(\.entry.id) == ["a"])
        #expect(await library.page(matching: "晚报", source: nil, offset: 0, limit: 10).items.count == 2)
        #expect(await library.page(matching: "没有", source: nil, offset: 0, limit: 10).items.isEmpty)
    }

    @Test("finds what is said in articles as soon as they are recorded")
    func posted() async throws {
        let shelf = try Shelf()
        let recorder = Worker.recorder(into: shelf.folder)
        for (name, text) in [("a", "老桥修好了\n\n桥上的木雕保存完好。"), ("b", "地铁通车\n\n三号线今天开通。")] {
            let file = "\(shelf.folder)/.\(name).txt"
            try text.write(toFile: file, atomically: true, encoding: .utf8)
            _ = try await recorder.record(TakenArticle(file: file, title: name), named: name) { _, _, _ in }
        }
        let library = FolderLibrary(at: shelf.folder)
        for (word, title) in [("木雕", "老桥修好了"), ("三号线", "地铁通车")] {
            let found = await library.page(matching: word, source: nil, offset: 0, limit: 10).items
            #expect(found.map(\.entry.manifest.article.title) == [title])
            #expect(found.first?.match?.text.contains(word) == true)
        }
    }

    @Test("passes over what is no whole recording")
    func incomplete() async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        try shelf.add("b")
        try FileManager.default.removeItem(atPath: "\(shelf.folder)/b.wav")
        try "{\"schema\": 1".write(toFile: "\(shelf.folder)/c.json", atomically: true, encoding: .utf8)
        let library = FolderLibrary(at: shelf.folder)
        #expect(await library.count() == 1)
        #expect(try await library.entry("b") == nil)
    }

    @Test("is empty where there is no folder")
    func missing() async {
        #expect(await FolderLibrary(at: "/nowhere/at/all").count() == 0)
    }

    @Test("takes the latest of several recordings of an article")
    func twice() async throws {
        let shelf = try Shelf()
        try shelf.add("a", id: "same")
        try shelf.add("b", id: "same")
        let old = [FileAttributeKey.modificationDate: Date(timeIntervalSince1970: 1_000_000)]
        try FileManager.default.setAttributes(old, ofItemAtPath: "\(shelf.folder)/b.json")
        #expect(try await FolderLibrary(at: shelf.folder).entry("same")?.entry.name == "a")
    }

    @Test(
        "reads the dates of news pages, in Beijing's time",
        arguments: [
            ("2024-11-18 07:48", 1_731_887_280.0), ("2024年11月18日07:48", 1_731_887_280), ("2024/11/18", 1_731_859_200),
        ])
    func dates(text: String, seconds: Double) {
        #expect(PublishedDate.date(in: text)?.timeIntervalSince1970 == seconds)
    }

    @Test("takes nothing else for a date", arguments: ["", "昨天", "2024-13-40", "11-18 07:48", "2024-02-30"])
    func noDates(text: String) {
        #expect(PublishedDate.date(in: text) == nil)
    }
}
