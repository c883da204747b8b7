internal import Hummingbird
internal import NIOCore

/// What a request brings along besides itself.
struct ListenerContext: RequestContext, RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    let remoteAddress: SocketAddress?
    /// The connection; nothing where there is none, as in tests.
    let channel: (any NIOCore.Channel)?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
        channel = remoteAddress == nil ? nil : source.channel
    }

    /// Where what is written is taken up.
    var eventLoop: (any EventLoop)? { channel?.eventLoop }

    /// This end's address without port.
    var localAddress: String? { channel?.localAddress?.ipAddress.flatMap { ClientAddresses.normal($0) } }
}
