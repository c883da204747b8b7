internal import NIOCore
internal import NIOHTTP1

/// Is sent down a connection when the body of the request in hand is wanted.
struct BodyInvitation: Sendable {}

/// What HTTP/1 asks for between requests and answers (RFC 9112, section 9.3; RFC 9110, section 10.1.1).
///
/// A connection is kept only where the client means to keep it. A client that waits before it sends a body is told to
/// go on when the body is wanted, and has the connection closed where it is not.
final class MessageRules: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private struct Asked {
        /// Whether its version is before 1.1.
        var isOld: Bool
        var isKept: Bool
        /// Whether the client waits before it sends the body.
        var waits: Bool
    }

    /// The requests that are not answered in full, in order.
    private var asked: [Asked] = []
    private var isClosing = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data) else {
            return context.fireChannelRead(data)
        }
        let isOld = head.version.major < 1 || head.version == .http1_0
        let expects = head.headers[canonicalForm: "expect"].contains { $0.lowercased() == "100-continue" }
        asked.append(Asked(isOld: isOld, isKept: head.isKeepAlive, waits: expects && !isOld))
        // This is the one form in which Hummingbird sees it.
        if !head.isKeepAlive { head.headers.replaceOrAdd(name: "connection", value: "close") }
        // Only later versions ask for it.
        if isOld, !head.headers.contains(name: "host"), let host = Self.host(context.localAddress) {
            head.headers.add(name: "host", value: host)
        }
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head) where head.status.code >= 200:
            if let request = asked.first { apply(request, to: &head) }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end where !asked.isEmpty:
            let request = asked.removeFirst()
            context.write(data, promise: promise)
            // Its body will not come, and nothing else can.
            if request.waits {
                context.flush()
                context.close(promise: nil)
            }
        default: context.write(data, promise: promise)
        }
    }

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        guard event is BodyInvitation else { return context.triggerUserOutboundEvent(event, promise: promise) }
        if asked.first?.waits == true {
            asked[0].waits = false
            let head = HTTPResponseHead(version: .http1_1, status: .continue)
            context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
        }
        promise?.succeed()
    }

    private func apply(_ request: Asked, to head: inout HTTPResponseHead) {
        if request.isOld { head.version = .http1_0 }
        // Without a length, an old client knows an answer's end by the connection's.
        let hasEnd = !request.isOld || head.headers.contains(name: "content-length")
        if !request.isKept || request.waits || !hasEnd {
            head.headers.replaceOrAdd(name: "connection", value: "close")
        } else if request.isOld {
            head.headers.replaceOrAdd(name: "connection", value: "keep-alive")
        }
    }

    private static func host(_ address: SocketAddress?) -> String? {
        guard let address, let ip = address.ipAddress, let port = address.port else { return nil }
        return ip.contains(":") ? "[\(ip)]:\(port)" : "\(ip):\(port)"
    }
}
