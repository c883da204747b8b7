internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import Recordings

/// `/api/articles`: what is there to listen to, and what belongs to it.
struct ArticleRoutes {
    let library: any ListenerLibrary
    let gate: Gate
    private let manifests = TextCache()
    private let transcripts = TextCache()
    private let parts = TextCache()

    private static let pageLimit = 100
    private static let queryLimit = 200
    private static let sourceLimit = 12
    /// The most bytes of a manifest that is packed for the way, and kept so.
    private static let packedLimit = 4_000_000

    func add(to router: Router<ListenerContext>) {
        router.get("/api/articles") { request, _ in try await list(request) }
        router.get("/api/articles/{id}") { request, context in
            let found = try await self.find(context)
            return try Text(json: ArticleDetails(found.entry, next: found.next)).response(to: request)
        }
        router.get("/api/articles/{id}/manifest") { request, context in
            let entry = try await self.find(context).entry
            let state = try self.state(of: entry)
            // Large ones go out as they lie on the disk, in pieces.
            guard state.size <= Self.packedLimit else {
                return try MediaFile(path: entry.manifestPath, name: "\(entry.name).json", type: "application/json")
                    .response(to: request, isDownload: false, context: context)
            }
            let text = try await manifests.text(for: TextCache.Key(path: entry.manifestPath, state: state)) {
                guard let bytes = FileManager.default.contents(atPath: entry.manifestPath) else { throw Self.missing }
                return Text(bytes, type: "application/json", tag: state.tag)
            }
            return text.response(to: request, modified: state.date)
        }
        router.get("/api/articles/{id}/timeline") { request, context in
            try await timeline(of: self.find(context).entry, request)
        }
        router.get("/api/articles/{id}/pinyin") { request, context in
            try await pinyin(of: self.find(context).entry, request)
        }
        router.get("/api/sources") { request, _ in
            try Text(json: SourceList(sources: await library.sources(limit: Self.sourceLimit))).response(to: request)
        }
        router.get("/api/articles/{id}/chapters.json") { request, context in
            let entry = try await self.find(context).entry
            return try Text(json: PodcastChapters(entry.manifest), type: "application/json+chapters")
                .response(to: request, modified: Date(timeIntervalSince1970: entry.added))
        }
        router.get("/api/articles/{id}/transcript.vtt") { request, context in
            let entry = try await self.find(context).entry
            let state = try self.state(of: entry)
            let text = try await transcripts.text(for: TextCache.Key(path: entry.manifestPath, state: state)) {
                guard let manifest = try? Manifest(at: entry.manifestPath) else { throw Self.missing }
                return Text(
                    WebVTT(hasWordTimes: false).text(of: RecordedText(manifest)), type: WebVTT.format.mediaType,
                    tag: state.tag)
            }
            return text.response(to: request, modified: state.date)
        }
        router.delete("/api/articles/{id}") { request, context in
            try gate.letWrite(request, context)
            let entry = try await find(context).entry
            do {
                try await library.remove(entry)
            } catch {
                context.logger.error("\(error)", metadata: ["recording": "\(entry.name)"])
                throw Problem(.forbidden, "The recording's files cannot be removed; the server's log says why.")
            }
            return Response(status: .noContent)
        }
    }

    /// A part of the times as the page takes them.
    private func timeline(of entry: LibraryEntry, _ request: Request) async throws -> Response {
        try await part(request, of: "times", state: state(of: entry)) { part in
            guard let manifest = try? Manifest(at: entry.manifestPath) else { throw Self.missing }
            return PageTimeline(manifest).json(part: part)
        }
    }

    /// A part of the words' pinyin as the page takes it.
    private func pinyin(of entry: LibraryEntry, _ request: Request) async throws -> Response {
        guard let path = PagePinyin.path(of: entry), let state = FileState(at: path) else {
            throw Problem(.notFound, "The readings of this recording's words are not known.")
        }
        return try await part(request, of: "pinyin", state: state) { part in
            guard let manifest = try? Manifest(at: entry.manifestPath) else { throw Self.missing }
            guard let pinyin = PagePinyin(at: path, of: manifest) else {
                throw Problem(.notFound, "The readings are not those of this recording's words.")
            }
            return pinyin.json(part: part)
        }
    }

    /// A part of what comes in parts, kept packed; an address that names the very version never means another.
    private func part(
        _ request: Request, of kind: String, state: FileState, make: @escaping @Sendable (Int) throws -> String?
    ) async throws -> Response {
        let part = Int(request.uri.queryParameters["part"] ?? "0") ?? -1
        guard (0...1_000_000).contains(part) else { throw Problem(.badRequest, "“part” is a number from 0.") }
        let id = String(request.uri.path)
        let text = try await parts.text(for: TextCache.Key(path: "\(kind) \(part) \(id)", state: state)) {
            guard let json = try make(part) else { throw Problem(.notFound, "There are not so many parts.") }
            return Text(json, type: "application/json", tag: "\(state.tag)-\(part)")
        }
        let isVersion = request.uri.queryParameters["v"].map(String.init) == state.tag
        return text.response(to: request, headers: isVersion ? [.cacheControl: "max-age=31536000, immutable"] : [:])
    }

    private static let missing = Problem(.notFound, "There is no such article.")

    /// The state of a recording's manifest.
    ///
    /// - Throws: ``Problem`` 404 where it is gone, 500 where it has grown beyond what is served.
    private func state(of entry: LibraryEntry) throws -> FileState {
        guard let state = FileState(at: entry.manifestPath), state.isFile else { throw Self.missing }
        guard state.size <= ManifestReading.sizeLimit else {
            throw Problem(.internalServerError, ManifestReading.tooLarge("\(entry.name).json"))
        }
        return state
    }

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
        let query = String(parameters["q"] ?? "")
        guard query.unicodeScalars.count <= Self.queryLimit else {
            throw Problem(.badRequest, "“q” has \(Self.queryLimit) characters at most.")
        }
        let source = parameters["source"].map(String.init).flatMap { $0.isEmpty ? nil : $0 }
        let found = try await library.page(
            matching: query, source: source, offset: (page - 1) * limit, limit: limit)
        // A recording whose sound was taken away after its manifest was read has nothing to listen to.
        let items = found.items.filter { !RecordingFiles($0.entry).audio.isEmpty }
        let answer = ArticlePage(
            articles: items.map(ArticleSummary.init), next: found.hasMore ? page + 1 : nil, total: found.total)
        return try Text(json: answer).response(to: request)
    }
}
