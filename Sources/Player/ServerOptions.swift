internal import Foundation

/// How the library is opened to listeners.
public struct ServerOptions: Sendable {
    /// The address to listen at. Only this machine reaches the default.
    public var host = "127.0.0.1"
    /// The port; 0 takes a free one.
    public var port = 8080
    /// Where listeners reach the server, as `https://listen.example`; without it, what they ask for in `Host`.
    public var publicAddress: String?
    /// The token that allows to write; without it nobody may.
    public var token: String?
    /// Whether reading, too, asks for the token.
    public var isPrivate = false
    /// The origins whose pages may use the library, as `https://news.example`; `*` stands for all.
    public var allowedOrigins: Set<String> = []
    /// The name of the feed.
    public var title = "朗读"
    /// The most bytes an article may have.
    public var bodyLimit = 2_000_000
    /// How long an article may take to arrive.
    public var bodyTimeout = Duration.seconds(30)
    /// The most articles that may wait to be read.
    public var queueLimit = 100
    /// How many articles one client may post in a minute.
    public var postsPerMinute = 60
    /// The most connections at a time, where the system allows so many.
    public var connectionLimit = 4096
    /// The most connections of one client at a time.
    public var connectionsPerClient = 64
    /// The addresses of proxies whose `X-Forwarded-For` is believed.
    public var trustedProxies: [String] = []
    /// How long clients may take.
    var deadlines = Deadlines()

    /// The defaults.
    public init() {}

    /// Whether a text is an IP address.
    public static func isAddress(_ text: String) -> Bool { ClientAddresses.normal(text) != nil }

    /// Whether a text is an address that listeners may reach the server at: a scheme and a host.
    public static func isPublicAddress(_ text: String) -> Bool { HostGuard.name(in: text) != nil }

    /// Whether a text is an origin as browsers name it, such as `https://news.example` or `http://localhost:3000`; or `*`.
    public static func isOrigin(_ text: String) -> Bool {
        guard text != "*" else { return true }
        guard let parts = URLComponents(string: text), parts.scheme == "https" || parts.scheme == "http" else {
            return false
        }
        return isPublicAddress(text) && parts.path.isEmpty && parts.query == nil && parts.fragment == nil
            && parts.user == nil
    }
}
