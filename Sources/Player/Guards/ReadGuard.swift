internal import Hummingbird

/// Asks for the token where the library is private. Health is told to everyone.
struct ReadGuard: RouterMiddleware {
    let gate: Gate

    func handle(
        _ request: Request, context: ListenerContext, next: (Request, ListenerContext) async throws -> Response
    ) async throws -> Response {
        if request.uri.path != "/healthz" { try gate.letRead(request, context) }
        return try await next(request, context)
    }
}
