internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOHTTP1

/// Hummingbird's connections of HTTP/1, with our rules in them.
struct ListenerChannel: ServerChildChannel {
    let http: HTTP1Channel
    let connections: OpenConnections
    let clients: ClientAddresses
    let deadlines: Deadlines

    /// How much of an answer waits in the system for a slow client. More says nothing of how far the client has come.
    private static let unsent = 64 * 1024

    func setup(channel: any NIOCore.Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        // Where the system does not know it, nothing is lost.
        let option = ChannelOptions.Types.SocketOption(level: .tcp, name: .init(rawValue: Self.tcpNotSentLowWater))
        _ = channel.setOption(option, value: Self.unsent)
        return http.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandlers(
                [ConnectionGuard(connections, clients, deadlines), MessageRules()], position: .after(decoder))
            return value
        }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async { await http.handle(value: value, logger: logger) }

    /// `TCP_NOTSENT_LOWAT` of Linux.
    private static let tcpNotSentLowWater: CInt = 25
}
