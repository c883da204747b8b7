import Archive
import ArgumentParser
import Files
import Foundation
import Library
import Logging
import Narration
import Player
import Recordings
import Speech
import Synchronization

/// `langdu serve`: the library for listeners.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Opens a folder of recordings to listeners: player, feed, API.",
        discussion: """
            Listens on this machine alone, and takes no articles, unless told otherwise. With a token in the variable \
            LANGDU_TOKEN or in a file, programs may post articles: see /api/openapi.yaml. Put a server that speaks \
            HTTPS before it where it is open to the world. A file langdu.yaml in the folder may give title, \
            publicAddress, voice, lexicon and formats, where they are not given here.
            """)

    @Argument(help: "The folder of recordings.", completion: .directory)
    var folder = "output"

    @Option(help: "The address to listen at; 0.0.0.0 is all of this machine's.")
    var host = "127.0.0.1"

    @Option(name: .shortAndLong, help: "The port to listen at.")
    var port = 8080

    @Option(help: "Where listeners reach the server, such as https://listen.example.")
    var publicAddress: String?

    @Option(
        help: ArgumentHelp(
            "A proxy whose X-Forwarded-For names its clients, such as 127.0.0.1. Can be repeated.", valueName: "address"
        ))
    var trustedProxy: [String] = []

    @Option(help: "A file with the token that allows to post and delete articles.", completion: .file())
    var tokenFile: String?

    @Flag(help: "Ask for the token for reading, too; browsers take it as a password.")
    var `private` = false

    @Option(help: "An origin whose pages may use the library, such as https://news.example; * is all. Can be repeated.")
    var allowOrigin: [String] = []

    @Option(help: "The feed's name (default: 朗读).")
    var title: String?

    @OptionGroup(title: "For posted articles")
    var narration: NarrationOptions

    @Flag(help: "Log each request.")
    var verbose = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("A port is a number up to 65535.") }
        if let publicAddress { try Self.check(publicAddress) }
        for origin in allowOrigin where !ServerOptions.isOrigin(origin) {
            throw ValidationError(
                "--allow-origin is *, or a scheme and a host, such as https://news.example; “\(origin)” is neither.")
        }
        for address in trustedProxy where !ServerOptions.isAddress(address) {
            throw ValidationError("--trusted-proxy is an IP address, such as 127.0.0.1 or ::1; “\(address)” is none.")
        }
    }

    func run() async throws {
        try await Failure.reporting {
            // A mistyped name must not become an empty library.
            guard FileStatus(at: Array(folder.utf8))?.kind == .folder else {
                throw LibraryError.noSuchFolder(path: folder)
            }
            let settings = try LibrarySettings(of: folder)
            let publicAddress = publicAddress ?? settings.publicAddress
            if let publicAddress { try Self.check(publicAddress) }
            var options = ServerOptions()
            options.host = host
            options.port = port
            options.publicAddress = publicAddress
            options.token = try token()
            options.isPrivate = `private`
            options.allowedOrigins = Set(allowOrigin)
            options.title = title ?? settings.title ?? "朗读"
            options.trustedProxies = trustedProxy
            if options.isPrivate, options.token == nil {
                throw ValidationError("--private needs a token: set LANGDU_TOKEN, or give --token-file.")
            }
            var logger = Logger(label: "langdu") { PlainLogHandler(StreamLogHandler.standardError(label: $0)) }
            logger.logLevel = verbose ? .info : .notice
            let narration = try narration.filled(fromLibraryIn: folder)
            let voice = try narration.profile()
            let (worker, limits) = try Self.worker(of: voice, narration)
            let server = try PlayerServer(
                library: LiveLibrary(at: folder) { [logger] in Self.tell($0, logger) },
                recorder: WorkerRecorder(worker, into: folder, voice: voice.name, limits: limits),
                inbox: "\(folder)/.langdu/inbox", options: options, logger: logger)
            let (address, host) = (publicAddress, host)
            let ending = LastResort()
            let signals = TerminationSignals { ending.takeSignal() }
            defer { signals.end() }
            try await server.run { port in
                Console.error("Listening at \(address ?? "http://\(host):\(port)/") (Ctrl-C stops)")
            }
        }
    }

    /// Tells in the log what is left out of the library, and why changes may be seen late.
    private static func tell(_ news: LibraryNews, _ logger: Logger) {
        switch news {
        case .leftOut(let reasons):
            for reason in reasons.prefix(20) { logger.warning("left out: \(reason)") }
            if reasons.count > 20 { logger.warning("left out: \(reasons.count - 20) more") }
        case .unwatched(let reason):
            logger.warning("changes in the folder are seen late, since it cannot be watched: \(reason)")
        case .trouble(let reason): logger.error("the index: \(reason)")
        }
    }

    /// Makes sure that an address is one.
    private static func check(_ publicAddress: String) throws {
        if !publicAddress.hasPrefix("http://"), !publicAddress.hasPrefix("https://") {
            throw ValidationError("--public-address begins with http:// or https://.")
        }
        if !ServerOptions.isPublicAddress(publicAddress) {
            throw ValidationError("--public-address names a host, as in https://listen.example.")
        }
    }

    /// The program that speaks posted articles, and what it may take.
    private static func worker(
        of voice: VoiceProfile, _ narration: NarrationOptions
    ) throws -> (WorkerProgram, WorkerLimits) {
        // Read here, so that a mistake in them is told at once and not with the first article.
        _ = try narration.reading.userLexicon()
        var limits = WorkerLimits(memory: voice.engine.abilities.memory)
        limits.allow(for: try narration.formats.recordingOptions().fileExtensions.count)
        let limit = "\(limits.memory / 1_000_000)"
        return (WorkerProgram(arguments: ["worker", "--memory-limit", limit] + narration.arguments), limits)
    }

    private func token() throws -> String? {
        guard let tokenFile else {
            let token = ProcessInfo.processInfo.environment["LANGDU_TOKEN"] ?? ""
            return token.isEmpty ? nil : token
        }
        guard let text = try? String(contentsOfFile: tokenFile, encoding: .utf8) else {
            throw ValidationError("\(tokenFile): this file cannot be read.")
        }
        let token = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !token.isEmpty else { throw ValidationError("\(tokenFile): there is no token in it.") }
        return token
    }
}

/// Ends the program when a server that was asked to stop does not, or is asked again.
final class LastResort: Sendable {
    private let signals = Mutex(0)

    /// How long the server has after the first signal; what it does by itself takes less.
    private static let patience = 10.0

    /// Takes a signal to stop.
    func takeSignal() {
        let count = signals.withLock { count in
            count += 1
            return count
        }
        guard count == 1 else { _exit(Failure.Code.tryAgain) }
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { _exit(Failure.Code.tryAgain) }
    }
}
