internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore
internal import ServiceLifecycle

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

    /// How long a connection may say nothing.
    private static let idleTimeout = TimeAmount.seconds(60)

    /// Prepares a server.
    ///
    /// - Parameters:
    ///   - library: What there is to listen to.
    ///   - recorder: Makes recordings of posted articles; they should appear in the library.
    ///   - inbox: A folder for articles that are posted and not yet recorded.
    /// - Throws: ``PlayerError/noPages(searched:)``, or an error when the inbox cannot be made.
    public init(
        library: any ListenerLibrary, recorder: any ArticleRecorder, inbox: String,
        options: ServerOptions = ServerOptions(), logger: Logger = Logger(label: "langdu")
    ) throws {
        self.library = library
        self.options = options
        self.logger = logger
        files = try WebFiles(in: WebFolder.find())
        desk = JobDesk(recorder, inbox: try Inbox(at: inbox), limit: options.queueLimit, logger: logger)
    }

    /// Serves until the process is asked to stop, by SIGTERM or Ctrl-C. Answers under way and the article being
    /// recorded then come to their ends first; posted articles that still wait are recorded after the next start.
    ///
    /// - Parameter onRunning: Is called with the port once listeners can come.
    public func run(onRunning: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        do {
            try await application(onRunning: onRunning).runService()
        } catch let error as IOError {
            throw PlayerError.cannotListen(address: "\(options.host):\(options.port)", reason: "\(error)")
        }
    }

    /// The server as Hummingbird runs it.
    func application(onRunning: @escaping @Sendable (Int) async -> Void = { _ in }) -> some ApplicationProtocol {
        Application(
            router: router(),
            server: .http1(configuration: .init(idleTimeout: Self.idleTimeout)),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port),
                backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(options.connectionLimit)),
            services: [desk],
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? options.port) },
            logger: logger)
    }

    func router() -> Router<ListenerContext> {
        let router = Router(context: ListenerContext.self, options: .autoGenerateHeadEndpoints)
        let gate = Gate(options)
        let metrics = Metrics()
        router.addMiddleware {
            AccessLog(metrics: metrics)
            SecurityHeaders()
            Sharing(origins: options.allowedOrigins)
            ErrorAnswers()
            ReadGuard(gate: gate)
        }
        PageRoutes(files: files).add(to: router)
        ArticleRoutes(library: library, gate: gate).add(to: router)
        JobRoutes(desk: desk, gate: gate, options: options).add(to: router)
        MediaRoutes(library: library).add(to: router)
        FeedRoutes(library: library, options: options).add(to: router)
        StateRoutes(library: library, desk: desk, metrics: metrics).add(to: router)
        return router
    }
}
