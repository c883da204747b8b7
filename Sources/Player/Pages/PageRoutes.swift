internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Recordings

/// The pages, their parts, and the element for other sites.
struct PageRoutes {
    let files: WebFiles
    let library: any ListenerLibrary
    let options: ServerOptions
    private let pages = TextCache()

    init(files: WebFiles, library: any ListenerLibrary, options: ServerOptions) {
        self.files = files
        self.library = library
        self.options = options
    }

    private static let html = "text/html; charset=utf-8"
    /// How many articles those without script see.
    private static let listed = 100

    func add(to router: Router<ListenerContext>) {
        router.get("/") { request, _ in try await list(request) }
        router.get("/queue") { request, _ in page(PageShell.Contents(title: options.title), request) }
        router.get("/articles/{id}") { request, context in try await article(request, context) }
        router.get("/langdu-player.js") { request, _ in files.element.response(to: request) }
        router.get("/worker.js") { request, _ in files.worker.response(to: request) }
        router.get("/site.webmanifest") { request, _ in files.card.response(to: request) }
        router.get("/api/openapi.yaml") { request, _ in files.openAPI.response(to: request) }
        router.get("/web/{file}") { request, context in
            guard let part = files.parts[try context.parameters.require("file")] else {
                throw Problem(.notFound, "There is no such file.")
            }
            return part.text.response(
                to: request, headers: [.cacheControl: part.isLasting ? "max-age=31536000, immutable" : "max-age=86400"])
        }
        router.get("/favicon.ico") { _, _ in Response.redirect(to: "/web/icon.svg", type: .permanent) }
    }

    private func page(
        _ contents: PageShell.Contents, _ request: Request, status: HTTPResponse.Status = .ok
    ) -> Response {
        let reader = PageReader(request)
        let text = Text(files.shell.html(contents, reader: reader, site: options.title), type: Self.html)
        // Only a page that is there can be unchanged.
        guard status == .ok else {
            var headers = reader.headers
            headers[.cacheControl] = "no-store"
            return text.response(status: status, headers: headers)
        }
        return text.response(to: request, headers: reader.headers)
    }

    /// The library; those without script get the newest articles as plain links.
    private func list(_ request: Request) async throws -> Response {
        let entries = try await library.page(matching: "", offset: 0, limit: Self.listed).items.map(\.entry)
        let items = entries.map { entry in
            "<li><a href=\"\(ArticleAddress(entry).page)\">\(HTMLText.escaped(entry.manifest.article.title))</a></li>"
        }
        let main =
            items.isEmpty ? "" : "<noscript><ul class=\"plain\">\n\(items.joined(separator: "\n"))\n</ul></noscript>"
        return page(PageShell.Contents(title: options.title, main: main), request)
    }

    private func article(_ request: Request, _ context: ListenerContext) async throws -> Response {
        let id = PathPart.decoded(try context.parameters.require("id"))
        let reader = PageReader(request)
        guard let (entry, next) = try await library.entry(id), let state = FileState(at: entry.manifestPath),
            state.isFile
        else { return missing(request, reader) }
        let sentence = request.uri.queryParameters["s"].flatMap { Int($0) }
        let base = ServerAddress.base(for: request, options)
        let sound = RecordingFiles(entry).audio.map(\.name).joined(separator: "/")
        let variant = "\(reader.isEnglish)\(reader.look) \(sentence ?? -1) \(base) \(next?.id ?? "") \(sound)"
        let key = TextCache.Key(path: "\(entry.manifestPath)\n\(variant)", state: state)
        let text = try await pages.text(for: key) { [files, options] in
            let manifest = try Manifest(at: entry.manifestPath)
            let contents = try ArticleHTML(entry, next: next, manifest: manifest)
                .contents(sentence: sentence, base: base, site: options.title, isEnglish: reader.isEnglish)
            return Text(files.shell.html(contents, reader: reader, site: options.title), type: Self.html)
        }
        return text.response(to: request, headers: reader.headers)
    }

    private func missing(_ request: Request, _ reader: PageReader) -> Response {
        let title = reader.isEnglish ? "This article is not here" : "这篇文章不在这里"
        let words =
            reader.isEnglish
            ? "It may have been taken away, or the link is incomplete." : "它可能已被撤下，也可能是链接不完整。"
        let back = reader.isEnglish ? "See what there is to hear" : "看看别的文章"
        let main = """
            <div class="notice missing"><h1>\(title)</h1><p>\(words)</p><a class="pill" href="/" data-link>\(back)</a></div>
            """
        return page(PageShell.Contents(title: title, main: main), request, status: .notFound)
    }
}
