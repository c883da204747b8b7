internal import HTTPTypes
internal import Hummingbird

/// The page, its parts, and the element for other sites.
struct PageRoutes {
    let files: WebFiles

    func add(to router: Router<ListenerContext>) {
        router.get("/") { request, _ in page(request) }
        router.get("/articles/{id}") { request, _ in page(request) }
        router.get("/langdu-player.js") { request, _ in files.element.response(to: request) }
        router.get("/api/openapi.yaml") { request, _ in files.openAPI.response(to: request) }
        router.get("/web/{file}") { request, context in
            guard let part = files.parts[try context.parameters.require("file")] else {
                throw Problem(.notFound, "There is no such file.")
            }
            return part.response(to: request)
        }
        router.get("/favicon.ico") { _, _ in Response.redirect(to: "/web/icon.svg", type: .permanent) }
    }

    private func page(_ request: Request) -> Response {
        let isEnglish = Self.prefersEnglish(request.headers[.acceptLanguage] ?? "")
        var headers: HTTPFields = [.contentLanguage: isEnglish ? "en" : "zh-CN"]
        headers.append(HTTPField(name: .vary, value: "Accept-Language"))
        return (isEnglish ? files.englishPage : files.chinesePage).response(to: request, headers: headers)
    }

    /// Whether a reader would rather have English than Chinese, which is the first choice.
    static func prefersEnglish(_ header: String) -> Bool {
        func weight(of language: String) -> Double {
            header.lowercased().split(separator: ",").compactMap { choice -> Double? in
                let parts = choice.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
                guard let name = parts.first, name.prefix(while: { $0 != "-" }) == language else { return nil }
                return parts.dropFirst().first.flatMap { $0.hasPrefix("q=") ? Double($0.dropFirst(2)) : nil } ?? 1
            }.max() ?? 0
        }
        return weight(of: "en") > weight(of: "zh")
    }
}
