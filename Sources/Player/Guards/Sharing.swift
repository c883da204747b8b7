internal import HTTPTypes
internal import Hummingbird

/// Lets pages of chosen origins use the library (CORS), to read only.
struct Sharing: RouterMiddleware {
    let origins: Set<String>

    func handle(
        _ request: Request, context: ListenerContext, next: (Request, ListenerContext) async throws -> Response
    ) async throws -> Response {
        let origin = request.headers[.origin].flatMap { origins.contains("*") ? "*" : origins.contains($0) ? $0 : nil }
        guard origin != nil || !origins.isEmpty else { return try await next(request, context) }
        if let origin, request.method == .options, request.headers[.accessControlRequestMethod] != nil {
            return Response(
                status: .noContent,
                headers: [
                    .accessControlAllowOrigin: origin, .accessControlAllowMethods: "GET, HEAD",
                    .accessControlAllowHeaders: "Range", .accessControlMaxAge: "600", .vary: "Origin",
                ])
        }
        var response = try await next(request, context)
        if let origin, request.method == .get || request.method == .head {
            response.headers[.accessControlAllowOrigin] = origin
            response.headers[.accessControlExposeHeaders] = "Content-Length, Content-Range, ETag"
        }
        response.headers.append(HTTPField(name: .vary, value: "Origin"))
        return response
    }
}
