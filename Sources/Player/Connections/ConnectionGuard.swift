internal import NIOCore
internal import NIOHTTP1

/// Closes connections whose clients take too long, or have too many of them.
///
/// A connection rests while it waits for a request, for the rest of one, or for the client to take up an answer.
/// However little arrives meanwhile, none of these may go on for ever.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let connections: OpenConnections
    private let clients: ClientAddresses
    private let deadlines: Deadlines
    /// Requests that are not answered in full yet.
    private var requests = 0
    /// Since when the first of these has been waited for: a request, the end of one, room for an answer.
    private var waiting: NIODeadline? = .now()
    private var reading: NIODeadline?
    private var writing: NIODeadline?
    /// Pieces of answers that the system has not taken yet.
    private var pieces = 0
    private var isRefused = false
    private var look: Scheduled<Void>?

    init(_ connections: OpenConnections, _ clients: ClientAddresses, _ deadlines: Deadlines) {
        self.connections = connections
        self.clients = clients
        self.deadlines = deadlines
    }

    func handlerAdded(context: ChannelHandlerContext) {
        connections.enter(context.channel)
        if context.channel.isActive { begin(context) }
        lookAgain(context)
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        connections.leave(context.channel)
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        connections.leave(context.channel)
        look?.cancel()
    }

    private func begin(_ context: ChannelHandlerContext) {
        let client = clients.bounded(context.remoteAddress)
        if !connections.assign(context.channel, to: client) { refuse(context) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isRefused else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            requests += 1
            waiting = nil
            reading = .now()
            if let client = clients.proxied(context.remoteAddress, head.headers["X-Forwarded-For"]),
                !connections.assign(context.channel, to: client)
            {
                return refuse(context)
            }
        case .body: break
        case .end: reading = nil
        }
        noteRest(context)
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isRefused else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        let part = unwrapOutboundIn(data)
        let promise = promise ?? context.eventLoop.makePromise()
        if pieces == 0 { writing = .now() }
        pieces += 1
        noteRest(context)
        promise.futureResult.assumeIsolated().whenComplete { [self] _ in
            pieces -= 1
            writing = pieces == 0 ? nil : .now()
            if case .end = part { endAnswer(context) }
            noteRest(context)
        }
        context.write(data, promise: promise)
    }

    private func endAnswer(_ context: ChannelHandlerContext) {
        requests = max(0, requests - 1)
        guard requests == 0 else { return }
        waiting = .now()
        // The proxy's connection is no one's until its next request.
        if clients.isTrusted(context.remoteAddress) { _ = connections.assign(context.channel, to: nil) }
    }

    private func noteRest(_ context: ChannelHandlerContext) {
        connections.note(context.channel, rest: waiting ?? writing ?? reading)
    }

    /// Answers that the client has too many connections, and closes.
    private func refuse(_ context: ChannelHandlerContext) {
        isRefused = true
        let headers: HTTPHeaders = ["connection": "close", "content-length": "0", "retry-after": "1"]
        let head = HTTPResponseHead(version: .http1_1, status: .serviceUnavailable, headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.close(promise: nil)
    }

    private func lookAgain(_ context: ChannelHandlerContext) {
        look = context.eventLoop.assumeIsolated().scheduleTask(in: deadlines.look) { [self] in
            let limits = [(waiting, deadlines.head), (reading, deadlines.body), (writing, deadlines.answer)]
            let now = NIODeadline.now()
            if limits.contains(where: { start, limit in start.map { now - $0 > limit } ?? false }) {
                context.close(promise: nil)
            } else {
                lookAgain(context)
            }
        }
    }
}
