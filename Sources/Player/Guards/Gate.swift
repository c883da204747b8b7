internal import HTTPTypes
internal import Hummingbird

/// Lets in who may come in: everyone to read, unless the library is private, and the token's bearers to write.
struct Gate: Sendable {
    private let token: BearerToken?
    private let isPrivate: Bool
    private let clients: ClientAddresses
    private let posts: RateLimit
    private let failures = RateLimit(perMinute: 20)

    init(_ options: ServerOptions) {
        token = options.token.map(BearerToken.init)
        isPrivate = options.isPrivate
        clients = ClientAddresses(options)
        posts = RateLimit(perMinute: options.postsPerMinute)
    }

    /// - Throws: ``Problem`` 401, or 429 after many wrong tokens.
    func letRead(_ request: Request, _ context: ListenerContext) throws {
        guard isPrivate else { return }
        try check(
            token?.opensForReading(request) ?? false, request, context,
            challenge: "Basic realm=\"Langdu\", charset=\"UTF-8\"")
    }

    /// - Throws: ``Problem`` 401, 403 where nobody may write, or 429.
    func letWrite(_ request: Request, _ context: ListenerContext) throws {
        guard let token else {
            throw Problem(.forbidden, "This server takes no articles. Start it with a token to let it.")
        }
        try check(token.opens(request), request, context, challenge: "Bearer realm=\"Langdu\"")
        if let seconds = posts.wait(for: clients.client(of: request, context)) {
            throw Problem(.tooManyRequests, "Too many requests. Try again in \(seconds) s.", retryAfter: seconds)
        }
    }

    private func check(
        _ isOpen: Bool, _ request: Request, _ context: ListenerContext, challenge: String
    ) throws {
        if isOpen { return }
        if let seconds = failures.wait(for: clients.client(of: request, context)) {
            throw Problem(.tooManyRequests, "Too many wrong tokens. Try again in \(seconds) s.", retryAfter: seconds)
        }
        throw Problem(.unauthorized, "This asks for the server's token.", challenge: challenge)
    }
}
