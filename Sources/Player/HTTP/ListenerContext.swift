internal import Hummingbird
internal import NIOCore

/// What a request brings along besides itself.
struct ListenerContext: RequestContext, RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    let remoteAddress: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    /// The other end, by its address without port.
    var client: String { remoteAddress?.ipAddress ?? "-" }
}
