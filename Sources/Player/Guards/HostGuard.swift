internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// Answers only to the server's own names, so that no page of another site can reach the server under a name that it
/// has made to mean this machine (DNS rebinding).
struct HostGuard: RouterMiddleware {
    private let publicName: String?
    private let answersAll: Bool

    init(_ options: ServerOptions) {
        publicName = options.publicAddress.flatMap(Self.name)
        let isOpen =
            ClientAddresses.normal(options.host).map { !HostName.isLoopback($0) } ?? (options.host != "localhost")
        answersAll = options.publicAddress == nil && isOpen
    }

    /// The host that an address names.
    static func name(in address: String) -> String? {
        URLComponents(string: address)?.host.flatMap {
            HostName($0.contains(":") && $0.first != "[" ? "[\($0)]" : $0)?.name
        }
    }

    func handle(
        _ request: Request, context: ListenerContext, next: (Request, ListenerContext) async throws -> Response
    ) async throws -> Response {
        // The first header became the authority; another one is still among the fields.
        guard let header = request.head.authority, let host = HostName(header),
            !request.headers.contains(where: { $0.name.canonicalName == "host" })
        else {
            return try Problem(.badRequest, "A request names one host: “Host: name” or “Host: name:port”.").response()
        }
        guard answers(to: host, context) else {
            return try Problem(
                .misdirectedRequest, "This server does not go by the name “\(host.name)”; see --public-address."
            ).response()
        }
        return try await next(request, context)
    }

    private func answers(to host: HostName, _ context: ListenerContext) -> Bool {
        // Those who ask by the address they have reached need no name to be known.
        answersAll || host.isLoopback || host.name == publicName || host.name == context.localAddress
    }
}
