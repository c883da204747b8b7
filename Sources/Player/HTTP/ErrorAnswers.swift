internal import Hummingbird
internal import Logging

/// Answers what goes wrong, in one form, and logs what should not have.
struct ErrorAnswers: RouterMiddleware {
    func handle(
        _ request: Request, context: ListenerContext, next: (Request, ListenerContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = Problem(error)
            if problem.status.code >= 500 { context.logger.error("\(error)") }
            return try problem.response()
        }
    }
}
