internal import Hummingbird
internal import Logging

/// Counts and logs each request.
struct AccessLog: RouterMiddleware {
    let metrics: Metrics
    let clients: ClientAddresses

    func handle(
        _ request: Request, context: ListenerContext, next: (Request, ListenerContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let seconds = start.duration(to: .now) / .seconds(1)
        metrics.count(method: request.method.rawValue, status: response.status.code, seconds: seconds)
        context.logger.info(
            "\(request.method.rawValue) \(request.uri.path)",
            metadata: [
                "client": "\(clients.client(of: request, context))", "status": "\(response.status.code)",
                "ms": "\((seconds * 10_000).rounded() / 10)",
            ])
        return response
    }
}
