internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore
internal import NIOPosix
internal import ServiceLifecycle
internal import UnixSignals

/// The server that opens a library to listeners.
///
/// ```swift
/// let server = try PlayerServer(library: FolderLibrary(at: "output"), recorder: recorder, inbox: "output/.inbox")
/// try await server.run()
/// ```
public struct PlayerServer: Sendable {
    private let options: ServerOptions
    private let logger: Logger
    private let desk: JobDesk
    private let library: any ListenerLibrary
    private let files: WebFiles

    /// Prepares a server.
    ///
    /// - Parameters:
    ///   - library: What there is to listen to.
    ///   - recorder: Makes recordings of posted articles; they should appear in the library.
    ///   - inbox: A folder for articles that are posted and not yet recorded; left alone where the options hold no
    ///     token, so that nobody may post.
    /// - Throws: ``PlayerError/noPages(searched:)``, or `RecordingError` where the inbox cannot be made.
    public init(
        library: any ListenerLibrary, recorder: any ArticleRecorder, inbox: String,
        options: ServerOptions = ServerOptions(), logger: Logger = Logger(label: "langdu")
    ) throws {
        self.library = library
        self.options = options
        self.logger = logger
        files = try WebFiles(in: WebFolder.find())
        let box = options.token == nil ? nil : try Inbox(at: inbox)
        desk = JobDesk(recorder, inbox: box, limit: options.queueLimit, logger: logger)
    }

    /// Serves until the process is asked to stop, by SIGTERM or Ctrl-C. Answers under way and the article being
    /// recorded then have eight seconds to come to their ends; posted articles that still wait are recorded after the
    /// next start.
    ///
    /// Raises the process's limit of open files as far as the system lets it.
    ///
    /// - Parameter onRunning: Is called with the port once listeners can come.
    public func run(onRunning: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        do {
            var configuration = ServiceGroupConfiguration(
                services: [application(onRunning: onRunning)], gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger)
            configuration.maximumGracefulShutdownDuration = options.deadlines.shutdown
            try await ServiceGroup(configuration: configuration).run()
        } catch is CancellationError {
            // The time for ending well was over. Nothing is lost by that.
        } catch let error as IOError {
            throw PlayerError.cannotListen(address: "\(options.host):\(options.port)", reason: "\(error)")
        }
    }

    /// The server as Hummingbird runs it.
    func application(onRunning: @escaping @Sendable (Int) async -> Void = { _ in }) -> some ApplicationProtocol {
        let limit = connectionLimit()
        // One client alone must not take all there are.
        let connections = OpenConnections(share: min(options.connectionsPerClient, max(1, limit / 2)))
        return Application(
            router: answering(),
            server: HTTPServerBuilder { responder in
                ListenerChannel(
                    http: HTTP1Channel(responder: responder), connections: connections,
                    clients: ClientAddresses(options), deadlines: options.deadlines)
            },
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port),
                backlog: 1024,
                availableConnectionsDelegate: ConnectionLimit(limit, connections, logger: logger)),
            services: [ClosingService(connections: connections, logger: logger), desk],
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? options.port) },
            logger: logger)
    }

    /// How many connections there may be: of the files that may be open, two for each.
    private func connectionLimit() -> Int {
        // The loops open files of their own.
        _ = MultiThreadedEventLoopGroup.singleton
        return DescriptorLimit.connections(
            limit: DescriptorLimit.raise(), open: DescriptorLimit.open, upTo: options.connectionLimit)
    }

    /// All that is answered: what is served, and a refusal of other methods.
    private func answering() -> Router<ListenerContext> {
        let router = router()
        router.refuseOtherMethods()
        return router
    }

    /// All that is served.
    func router() -> Router<ListenerContext> {
        let router = Router(context: ListenerContext.self, options: .autoGenerateHeadEndpoints)
        let gate = Gate(options)
        let metrics = Metrics()
        router.addMiddleware {
            AccessLog(metrics: metrics, clients: ClientAddresses(options))
            SecurityHeaders()
            HostGuard(options)
            Sharing(origins: options.allowedOrigins)
            ErrorAnswers()
            ReadGuard(gate: gate)
        }
        PageRoutes(files: files, library: library, options: options).add(to: router)
        ArticleRoutes(library: library, gate: gate).add(to: router)
        JobRoutes(library: library, desk: desk, gate: gate, options: options).add(to: router)
        MediaRoutes(library: library).add(to: router)
        FeedRoutes(library: library, options: options).add(to: router)
        StateRoutes(library: library, desk: desk, metrics: metrics).add(to: router)
        return router
    }
}
