import Foundation
import Recordings
import Synchronization
import TestSupport
import Testing

@testable import Library

@Suite("A library that changes while it is read")
struct LiveLibraryTests {
    private func add(
        _ name: String, to folder: TemporaryFolder, title: String = "春天的城市", id: String? = nil,
        source: String = "晚报", published: String? = "2024-03-05 07:30", sentences: [String] = [],
        voice: String = "bobao"
    ) throws {
        try TestRecording.make(
            name, in: folder.path,
            article: Manifest.Article(id: id ?? name, title: title, source: source, published: published),
            sentences: sentences, voice: voice)
    }

    /// Waits for something that is seen in the background.
    private func eventually(_ condition: () async throws -> Bool) async throws -> Bool {
        for _ in 0..<500 {
            if try await condition() { return true }
            try await Task.sleep(for: .milliseconds(20))
        }
        return false
    }

    private func ids(_ library: LiveLibrary, _ query: LibraryQuery = LibraryQuery()) async throws -> [String] {
        try await library.page(query).items.map(\.entry.article)
    }

    @Test("lists the newest articles first, by their own dates, page by page")
    func order() async throws {
        let folder = try TemporaryFolder()
        try add("a", to: folder, published: "2024年3月5日")
        try add("b", to: folder, published: "2025-01-01 08:00")
        try add("c", to: folder, published: "2024-03-05 07:30")
        let library = LiveLibrary(at: folder.path, cache: nil)
        #expect(try await ids(library) == ["b", "c", "a"])
        let page = try await library.page(LibraryQuery(offset: 1, limit: 1))
        #expect(page.items.map(\.entry.article) == ["c"])
        #expect(page.hasMore)
        #expect(page.total == 3)
        let found = try await library.entry("c")
        #expect(found?.next?.article == "a")
    }

    @Test("finds articles by day and by source")
    func filters() async throws {
        let folder = try TemporaryFolder()
        try add("a", to: folder, source: "晚报", published: "2024-03-04 23:59")
        try add("b", to: folder, source: "晨报", published: "2024-03-05")
        try add("c", to: folder, source: "晚报", published: "2024-03-06")
        let library = LiveLibrary(at: folder.path, cache: nil)
        let day = Int64(try #require(PublishedDate.date(in: "2024-03-05")).timeIntervalSince1970 * 1000)
        #expect(try await ids(library, LibraryQuery(source: "晚报")) == ["c", "a"])
        #expect(try await ids(library, LibraryQuery(from: day)) == ["c", "b"])
        #expect(try await ids(library, LibraryQuery(from: day, before: day + 86_400_000)) == ["b"])
        #expect(try await ids(library, LibraryQuery("城市", source: "晚报", before: day)) == ["a"])
        #expect(
            try await library.sources() == [
                LibrarySource(name: "晚报", articles: 2), LibrarySource(name: "晨报", articles: 1),
            ])
    }

    @Test("finds words in titles and sources first, then in what is said, with the place")
    func search() async throws {
        let folder = try TemporaryFolder()
        try add("a", to: folder, title: "AI 进工厂", published: "2024-01-01", sentences: ["机器换了岗位。"])
        try add("b", to: folder, title: "工厂停工", published: "2024-01-02", sentences: ["停了三天。"])
        try add("c", to: folder, title: "天气", published: "2024-01-03", sentences: ["雨。", "进工厂的路淹了。"])
        let library = LiveLibrary(at: folder.path, cache: nil)
        #expect(try await ids(library, LibraryQuery("工厂 ai")) == ["a"])
        #expect(try await ids(library, LibraryQuery("晚报")) == ["c", "b", "a"])
        #expect(try await ids(library, LibraryQuery("没有")).isEmpty)
        let found = try await library.page(LibraryQuery("工厂"))
        #expect(found.items.map(\.entry.article) == ["b", "a", "c"])
        #expect(found.total == 3)
        #expect(found.items.map(\.match?.text) == [nil, nil, "进工厂的路淹了。"])
        #expect(found.items.last?.match.map { $0.start > 0 } == true)
        #expect(try await ids(library, LibraryQuery("工厂", offset: 1, limit: 1)) == ["a"])
        #expect(try await ids(library, LibraryQuery("工厂", offset: 2, limit: 5)) == ["c"])
        #expect(try await ids(library, LibraryQuery("进工厂的路")) == ["c"])
    }

    @Test("passes over what is no whole recording, and says once what is broken")
    func incomplete() async throws {
        let folder = try TemporaryFolder()
        try add("a", to: folder)
        try add("b", to: folder)
        try FileManager.default.removeItem(atPath: "\(folder.path)/b.wav")
        _ = try folder.file("c.json", "{\"schema\": 1")
        let told = Mutex<[String]>([])
        let library = LiveLibrary(at: folder.path, cache: nil) { news in
            if case .leftOut(let reasons) = news { told.withLock { $0 += reasons } }
        }
        #expect(try await library.count() == 1)
        #expect(try await library.entry("b") == nil)
        try await library.refresh()
        try await library.refresh()
        #expect(told.withLock(\.count) == 1)
        #expect(told.withLock { $0.first?.contains("c.json") } == true)
    }

    @Test("is empty where there is no folder, and sees it come")
    func missing() async throws {
        let folder = try TemporaryFolder()
        let library = LiveLibrary(at: folder.path + "/none", cache: nil)
        #expect(try await library.count() == 0)
        try TestRecording.make("a", in: folder.path + "/none", article: Manifest.Article(id: "a", title: "来了"))
        #expect(try await eventually { try await library.count() == 1 })
    }

    @Test("shows of several recordings of an article that of the default voice, of those the latest")
    func several() async throws {
        let folder = try TemporaryFolder()
        try add("a", to: folder, id: "same")
        try add("b", to: folder, id: "same")
        try add("b@wanjian", to: folder, id: "same", voice: "wanjian")
        let old = [FileAttributeKey.modificationDate: Date(timeIntervalSince1970: 1_000_000)]
        try FileManager.default.setAttributes(old, ofItemAtPath: "\(folder.path)/b.json")
        let library = LiveLibrary(at: folder.path, cache: nil)
        #expect(try await library.entry("same")?.entry.name == "a")
        #expect(try await library.count() == 1)
        #expect(try await library.recordings(of: "same").map(\.path) == ["a", "b", "b@wanjian"])
        for name in ["a", "b"] { try FileManager.default.removeItem(atPath: "\(folder.path)/\(name).json") }
        try await library.refresh()
        #expect(try await library.entry("same")?.entry.voice == "wanjian")
    }

    @Test("knows an article by its key, and by ids that it had before")
    func names() async throws {
        let folder = try TemporaryFolder()
        var article = Manifest.Article(
            id: "new", key: "https://news.example/1", aliases: ["old", "older"], title: "旧闻")
        article.made = "2025-03-02T09:30:00Z"
        try TestRecording.make("a", in: folder.path, article: article)
        let library = LiveLibrary(at: folder.path, cache: nil)
        for id in ["new", "old", "older"] { #expect(try await library.entry(id)?.entry.article == "new") }
        #expect(try await library.entry(key: "https://news.example/1")?.made == 1_740_907_800_000)
        #expect(try await library.entry("oldest") == nil)
    }

    @Test("sees what comes, changes and goes, in all folders")
    func changes() async throws {
        let folder = try TemporaryFolder()
        try folder.make(["x/y/note.txt"])
        try add("a", to: folder)
        let library = LiveLibrary(at: folder.path, cache: nil)
        #expect(try await ids(library) == ["a"])
        try TestRecording.make("b", in: folder.path + "/x/y", article: Manifest.Article(id: "b", title: "深处"))
        #expect(try await eventually { try await library.count() == 2 })
        try TestRecording.make("c", in: folder.path + "/new/er", article: Manifest.Article(id: "c", title: "新夹"))
        #expect(try await eventually { try await library.count() == 3 })
        try add("a", to: folder, title: "秋天的城市")
        #expect(try await eventually { try await library.entry("a")?.entry.title == "秋天的城市" })
        try FileManager.default.removeItem(atPath: "\(folder.path)/a.wav")
        #expect(try await eventually { try await library.entry("a") == nil })
        try FileManager.default.moveItem(atPath: "\(folder.path)/new", toPath: "\(folder.path)/newer")
        #expect(try await eventually { try await library.recordings(of: "c").map(\.path) == ["newer/er/c"] })
        try FileManager.default.removeItem(atPath: "\(folder.path)/x")
        #expect(try await eventually { try await library.count() == 1 })
    }

    @Test("writes nothing into a folder that has nothing of Langdu's, and knows it again from the cache")
    func cache() async throws {
        let (folder, cache) = (try TemporaryFolder(), try TemporaryFolder())
        try add("a", to: folder, sentences: ["桥上的木雕保存完好。"])
        let before = folder.names()
        #expect(try await LiveLibrary(at: folder.path, cache: cache.path + "/langdu").count() == 1)
        #expect(folder.names() == before)
        #expect(cache.names(in: "langdu").contains { $0.hasSuffix(".sqlite") })
        let again = LiveLibrary(at: folder.path, cache: cache.path + "/langdu")
        #expect(try await again.page(LibraryQuery("木雕保存")).total == 1)
    }

    @Test("starts from the index that is there, keeps it, and takes the one that is put in its place")
    func index() async throws {
        let folder = try TemporaryFolder()
        try add("a", to: folder)
        _ = try await IndexBuilder(of: folder.path).run()
        let library = LiveLibrary(at: folder.path, cache: nil)
        #expect(try await library.count() == 1)
        try add("b", to: folder)
        #expect(try await eventually { try LibraryIndex(of: folder.path).count() == 2 })
        _ = try await IndexBuilder(of: folder.path).run()
        #expect(try await library.count() == 2)
        try add("c", to: folder)
        #expect(try await eventually { try LibraryIndex(of: folder.path).count() == 3 })
        try FileManager.default.removeItem(atPath: folder.path + "/.langdu/library.sqlite")
        #expect(try await eventually { try await library.count() == 3 })
    }

    @Test("takes recordings away with all their files")
    func removal() async throws {
        let folder = try TemporaryFolder()
        try add("a", to: folder)
        _ = try folder.file("a.mp3", "not quite")
        let library = LiveLibrary(at: folder.path, cache: nil)
        let entry = try #require(try await library.entry("a")?.entry)
        try await library.remove(entry)
        #expect(try await library.count() == 0)
        #expect(folder.names().filter { !$0.hasPrefix(".") }.isEmpty)
    }
}
