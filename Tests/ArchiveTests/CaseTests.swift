import Foundation
import Testing

@testable import Archive

@Suite("Articles whose names differ in case alone")
struct CaseTests {
    private static func places(_ names: [String], _ shard: Shard? = nil) async throws -> [String: String] {
        let space = try Workspace()
        try space.make(names)
        var options = BatchOptions(
            source: .folder(space.path), output: "\(space.path)/.out", worker: WorkerProgram(arguments: []), jobs: 1,
            settings: "")
        options.shard = shard
        let plan = PendingArticles(
            ArticleWalk(space.bytes()), options: options, ledger: Ledger(reading: []),
            record: RunRecord(in: options.folder))
        var places: [String: String] = [:]
        while let job = try await plan.next() { places[job.path.description] = job.place.path }
        return places
    }

    @Test(
        "have recordings whose names differ by more",
        arguments: [
            ["a.txt", "A.txt"], ["a.txt", "A.TXT", "a.TXT"], ["Ab.txt", "aB.txt", "AB.txt", "ab.txt"],
            ["N/a.txt", "n/a.txt", "n/A.txt"], ["É.txt", "é.txt"], ["ß.txt", "ẞ.txt"], ["Σ.txt", "σ.txt"],
            ["新A.txt", "新a.txt"],
        ])
    func apart(names: [String]) async throws {
        let places = try await Self.places(names)
        #expect(places.count == names.count)
        #expect(Set(places.values.map { $0.lowercased() }).count == names.count)
    }

    @Test("have the same in every part of a divided archive")
    func shards() async throws {
        let names = ["a.txt", "A.txt", "b/c.txt", "B/c.txt", "d.txt"]
        let whole = try await Self.places(names)
        var parts: [String: String] = [:]
        for number in 1...3 {
            parts.merge(try await Self.places(names, Shard(number, of: 3))) { first, _ in first }
        }
        #expect(parts == whole)
    }
}
