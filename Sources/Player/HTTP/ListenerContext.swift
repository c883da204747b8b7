internal import Hummingbird
internal import NIOCore

/// What a request brings along besides itself.
struct ListenerContext: RequestContext, RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    let remoteAddress: SocketAddress?
    /// Where what is written is taken up; nothing where there is no connection, as in tests.
    let eventLoop: (any EventLoop)?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
        eventLoop = remoteAddress == nil ? nil : source.channel.eventLoop
    }

    /// The other end, by its address without port.
    var client: String { remoteAddress?.ipAddress ?? "-" }
}
