internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Recordings

/// `/api/articles`: what is there to listen to, and what belongs to it.
struct ArticleRoutes {
    let library: any ListenerLibrary
    let gate: Gate

    private static let pageLimit = 100

    func add(to router: Router<ListenerContext>) {
        router.get("/api/articles") { request, _ in try await list(request) }
        router.get("/api/articles/{id}") { request, context in
            let found = try await self.find(context)
            return try Text(json: ArticleDetails(found.entry, next: found.next)).response(to: request)
        }
        router.get("/api/articles/{id}/manifest") { request, context in
            let entry = try await self.find(context).entry
            guard let bytes = FileManager.default.contents(atPath: entry.manifestPath) else { throw Self.missing }
            let modified = Date(timeIntervalSince1970: entry.added)
            return Text(bytes, type: "application/json").response(to: request, modified: modified)
        }
        router.get("/api/articles/{id}/chapters.json") { request, context in
            let entry = try await self.find(context).entry
            return try Text(json: PodcastChapters(entry.manifest), type: "application/json+chapters")
                .response(to: request, modified: Date(timeIntervalSince1970: entry.added))
        }
        router.get("/api/articles/{id}/transcript.vtt") { request, context in
            let entry = try await self.find(context).entry
            guard let manifest = try? Manifest(at: entry.manifestPath) else { throw Self.missing }
            return Text(Transcript.text(of: manifest), type: "text/vtt; charset=utf-8")
                .response(to: request, modified: Date(timeIntervalSince1970: entry.added))
        }
        router.delete("/api/articles/{id}") { request, context in
            try gate.letWrite(request, context)
            try await library.remove(find(context).entry)
            return Response(status: .noContent)
        }
    }

    private static let missing = Problem(.notFound, "There is no such article.")

    private func find(_ context: ListenerContext) async throws -> (entry: LibraryEntry, next: LibraryEntry?) {
        let id = PathPart.decoded(try context.parameters.require("id"))
        guard let found = try await library.entry(id) else { throw Self.missing }
        return found
    }

    private func list(_ request: Request) async throws -> Response {
        let parameters = request.uri.queryParameters
        func number(_ name: Substring, _ range: ClosedRange<Int>, default standard: Int) throws -> Int {
            guard let text = parameters[name] else { return standard }
            guard let number = Int(text), range.contains(number) else {
                throw Problem(.badRequest, "“\(name)” is a number from \(range.lowerBound) to \(range.upperBound).")
            }
            return number
        }
        let limit = try number("limit", 1...Self.pageLimit, default: 30)
        let page = try number("page", 1...1_000_000, default: 1)
        let query = String((parameters["q"] ?? "").prefix(200))
        let found = try await library.page(matching: query, offset: (page - 1) * limit, limit: limit)
        let answer = ArticlePage(articles: found.items.map(ArticleSummary.init), next: found.hasMore ? page + 1 : nil)
        return try Text(json: answer).response(to: request)
    }
}
