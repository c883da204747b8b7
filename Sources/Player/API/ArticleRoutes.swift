internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Library
internal import Logging
internal import Recordings

/// `/api/articles`: what is there to listen to, and what belongs to it.
struct ArticleRoutes {
    let library: LiveLibrary
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
            let (entry, next) = try await self.find(request, context)
            let files = EntryFiles(of: entry, in: library.folder)
            guard !files.audio.isEmpty else {
                // The index has yet to see that it is gone.
                try await library.look(at: [entry.path])
                throw Self.missing
            }
            let chapters = try await library.chapters(of: entry)
            let tag = try manifest(of: entry).state.tag
            let recordings = try await library.voices(of: entry)
            let details = ArticleDetails(
                entry, of: recordings, next: next, chapters: chapters, files: files, tag: tag)
            return try TextAnswer(json: details).response(to: request)
        }
        router.get("/api/articles/{id}/manifest") { request, context in
            let entry = try await self.find(request, context).entry
            let (path, state) = try self.manifest(of: entry)
            // Large ones go out as they lie on the disk, in pieces.
            guard state.size <= Self.packedLimit else {
                return try MediaFile(path: path, name: "\(entry.name).json", type: "application/json")
                    .response(to: request, isDownload: false, context: context)
            }
            let text = try await manifests.text(for: TextCache.Key(path: path, state: state)) {
                guard let bytes = FileManager.default.contents(atPath: path) else { throw Self.missing }
                return TextAnswer(bytes, type: "application/json", tag: state.tag)
            }
            return text.response(to: request, modified: state.date)
        }
        router.get("/api/articles/{id}/timeline") { request, context in
            try await timeline(of: self.find(request, context).entry, request)
        }
        router.get("/api/articles/{id}/pinyin") { request, context in
            try await pinyin(of: self.find(request, context).entry, request)
        }
        router.get("/api/sources") { request, _ in
            let sources = try await library.sources().prefix(Self.sourceLimit).map(\.name)
            return try TextAnswer(json: SourceList(sources: sources)).response(to: request)
        }
        router.get("/api/articles/{id}/chapters.json") { request, context in
            let entry = try await self.find(request, context).entry
            let chapters = PodcastChapters(entry, try await library.chapters(of: entry))
            return try TextAnswer(json: chapters, type: "application/json+chapters")
                .response(to: request, modified: entry.changed)
        }
        router.get("/api/articles/{id}/transcript.vtt") { request, context in
            let entry = try await self.find(request, context).entry
            let (path, state) = try self.manifest(of: entry)
            let text = try await transcripts.text(for: TextCache.Key(path: path, state: state)) {
                guard let manifest = try? Manifest(at: path) else { throw Self.missing }
                return TextAnswer(
                    WebVTT(hasWordTimes: false).text(of: RecordedText(manifest)), type: WebVTT.format.mediaType,
                    tag: state.tag)
            }
            return text.response(to: request, modified: state.date)
        }
        router.delete("/api/articles/{id}") { request, context in
            try gate.letWrite(request, context)
            let entry = try await find(request, context).entry
            do {
                // In whichever voices it was read.
                for entry in try await library.recordings(of: entry.article) { try await library.remove(entry) }
            } catch {
                context.logger.error("\(error)", metadata: ["recording": "\(entry.name)"])
                throw Problem(.forbidden, "The recording's files cannot be removed; the server's log says why.")
            }
            return Response(status: .noContent)
        }
    }

    /// A part of the times as the page takes them.
    private func timeline(of entry: LibraryEntry, _ request: Request) async throws -> Response {
        let (path, state) = try manifest(of: entry)
        return try await part(request, of: "times", state: state) { part in
            guard let manifest = try? Manifest(at: path) else { throw Self.missing }
            return PageTimeline(manifest).json(part: part)
        }
    }

    /// A part of the words' pinyin as the page takes it.
    private func pinyin(of entry: LibraryEntry, _ request: Request) async throws -> Response {
        let manifestPath = try manifest(of: entry).path
        guard let path = EntryFiles(of: entry, in: library.folder).readings?.path, let state = FileState(at: path)
        else { throw Problem(.notFound, "The readings of this recording's words are not known.") }
        return try await part(request, of: "pinyin", state: state) { part in
            guard let manifest = try? Manifest(at: manifestPath) else { throw Self.missing }
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
        let voice = request.uri.queryParameters["voice"] ?? ""
        let id = "\(request.uri.path) \(voice)"
        let text = try await parts.text(for: TextCache.Key(path: "\(kind) \(part) \(id)", state: state)) {
            guard let json = try make(part) else { throw Problem(.notFound, "There are not so many parts.") }
            return TextAnswer(json, type: "application/json", tag: "\(state.tag)-\(part)")
        }
        let isVersion = request.uri.queryParameters["v"].map(String.init) == state.tag
        return text.response(to: request, headers: isVersion ? [.cacheControl: "max-age=31536000, immutable"] : [:])
    }

    private static let missing = Problem(.notFound, "There is no such article.")

    /// A recording's manifest and its state.
    ///
    /// - Throws: ``Problem`` 404 where it is gone, 500 where it has grown beyond what is served.
    private func manifest(of entry: LibraryEntry) throws -> (path: String, state: FileState) {
        let path = "\(library.folder.path)/\(entry.manifest)"
        guard let state = FileState(at: path), state.isFile else { throw Self.missing }
        guard state.size <= Manifest.sizeLimit else {
            throw Problem(
                .internalServerError,
                "\(entry.name).json is larger than \(Manifest.sizeLimit / 1_000_000) MB, and is not served.")
        }
        return (path, state)
    }

    /// The recording that is asked for: of several of an article that by the voice that is named.
    private func find(
        _ request: Request, _ context: ListenerContext
    ) async throws -> (entry: LibraryEntry, next: LibraryEntry?) {
        let id = PathPart.decoded(try context.parameters.require("id"))
        guard var found = try await library.entry(id) else { throw Self.missing }
        guard let voice = request.uri.queryParameters["voice"].map(String.init) else { return found }
        guard let entry = try await library.recordings(of: found.entry.article).first(where: { $0.voice == voice })
        else { throw Problem(.notFound, "The article has no recording by this voice.") }
        found.entry = entry
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
        func day(_ name: Substring) throws -> Int64? {
            guard let text = parameters[name], !text.isEmpty else { return nil }
            guard let date = PublishedDate.date(in: String(text)) else {
                throw Problem(.badRequest, "“\(name)” is a day, as in 2024-03-05.")
            }
            return Int64(date.timeIntervalSince1970 * 1000)
        }
        let limit = try number("limit", 1...Self.pageLimit, default: 30)
        let page = try number("page", 1...1_000_000, default: 1)
        let query = String(parameters["q"] ?? "")
        guard query.unicodeScalars.count <= Self.queryLimit else {
            throw Problem(.badRequest, "“q” has \(Self.queryLimit) characters at most.")
        }
        var asked = LibraryQuery(query, offset: (page - 1) * limit, limit: limit)
        asked.source = parameters["source"].map(String.init).flatMap { $0.isEmpty ? nil : $0 }
        asked.from = try day("from")
        asked.before = try day("to").map { $0 + 24 * 3_600_000 }
        let found = try await library.page(asked)
        let answer = ArticlePage(
            articles: found.items.map(ArticleSummary.init), next: found.hasMore ? page + 1 : nil, total: found.total)
        return try TextAnswer(json: answer).response(to: request)
    }
}

/// The sources that recordings come from, as JSON.
struct SourceList: Encodable {
    var sources: [String]
}
