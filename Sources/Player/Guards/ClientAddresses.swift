internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Tells clients apart: by the other end of their connections or, where that is a proxy that is trusted, by what it says.
struct ClientAddresses: Sendable {
    private let trusted: Set<String>
    private let isBehindProxy: Bool

    init(_ options: ServerOptions) {
        trusted = Set(options.trustedProxies.compactMap(Self.normal))
        isBehindProxy = options.publicAddress != nil
    }

    /// The client of a request.
    func client(of request: Request, _ context: ListenerContext) -> String {
        client(context.remoteAddress, Self.field.map { request.headers[values: $0] } ?? [])
    }

    /// The client of a request from a peer.
    ///
    /// - Parameter forwarded: The values of `X-Forwarded-For`.
    func client(_ peer: SocketAddress?, _ forwarded: [String]) -> String {
        proxied(peer, forwarded) ?? Self.address(peer) ?? "-"
    }

    private static let field = HTTPField.Name("X-Forwarded-For")

    /// The client that a trusted proxy names: the last one that is no trusted proxy itself.
    ///
    /// Those before it are only what that one says of itself.
    ///
    /// - Parameter forwarded: The values of `X-Forwarded-For`.
    func proxied(_ peer: SocketAddress?, _ forwarded: [String]) -> String? {
        guard isTrusted(peer) else { return nil }
        for entry in forwarded.joined(separator: ",").split(separator: ",").reversed() {
            guard let address = Self.normal(Self.withoutPort(entry)) else { return nil }
            if !trusted.contains(address) { return address }
        }
        return nil
    }

    /// Whether what the other end says of its clients counts.
    func isTrusted(_ peer: SocketAddress?) -> Bool { Self.address(peer).map(trusted.contains) ?? false }

    /// The client that a new connection counts as; nothing where it may be many clients.
    func bounded(_ peer: SocketAddress?) -> String? {
        guard let address = Self.address(peer), !trusted.contains(address) else { return nil }
        return isBehindProxy && HostName.isLoopback(address) ? nil : address
    }

    /// An address in the one form in which it is compared; nothing where the text is none.
    static func normal(_ text: some StringProtocol) -> String? {
        let text = String(text)
        let address = try? SocketAddress(ipAddress: text, port: 0)
        guard let ip = address?.ipAddress?.lowercased() else { return nil }
        // The same host, met on a socket of both families.
        let mapped = "::ffff:"
        if ip.hasPrefix(mapped), let old = try? SocketAddress(ipAddress: String(ip.dropFirst(mapped.count)), port: 0) {
            return old.ipAddress
        }
        return ip
    }

    private static func address(_ peer: SocketAddress?) -> String? { peer?.ipAddress.flatMap { normal($0) } }

    /// `192.0.2.1:80` and `[2001:db8::1]:80` without what is not the address.
    private static func withoutPort(_ entry: Substring) -> Substring {
        let text = entry.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
        if text.first == "[" { return text.dropFirst().prefix { $0 != "]" } }
        return text.count(where: { $0 == ":" }) == 1 ? text.prefix { $0 != ":" } : text
    }
}
