internal import HTTPTypes
internal import Hummingbird

/// Tells browsers what the pages are not meant to do.
struct SecurityHeaders: RouterMiddleware {
    func handle(
        _ request: Request, context: ListenerContext, next: (Request, ListenerContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in Self.headers { response.headers[name] = value }
        return response
    }

    private static let headers: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        (.xContentTypeOptions, "nosniff"),
        (referrerPolicy, "same-origin"),
    ]

    private static let referrerPolicy = HTTPField.Name("Referrer-Policy") ?? .referer
}
