internal import Files
internal import Glibc
internal import Subprocess
internal import SystemPackage

/// A worker as its run sees it.
struct WorkerProcess {
    /// How the conversation with a worker ended.
    enum End {
        /// There was nothing more to do.
        case released
        /// It broke off; it had these articles in hand.
        case broken([Job])
    }

    /// What is left of a worker.
    struct Remains {
        var end: End
        var status: TerminationStatus
        /// Whether it ever became ready.
        var wasReady: Bool
        /// The last that it wrote to stderr.
        var lastWords: String
    }

    let program: WorkerProgram
    /// The library's default voice, where the voice is to be told from it.
    var defaultVoice: String?
    /// Is told how far articles have come, where it is given.
    var onProgress: (@Sendable (WorkerReply.Progress) -> Void)?
    /// Is told that the worker waits for a lock on the folder of an article's recording.
    var onWait: @Sendable (Job) async -> Void = { _ in }

    /// Starts a worker and hands it articles until there are none, or it breaks down.
    ///
    /// While the disk takes one recording, the worker gets the next article; one that is retried is alone.
    ///
    /// - Parameters:
    ///   - first: The first article.
    ///   - onStart: Is told the process's number.
    ///   - onBegin: Is told what the worker works on; nothing where that may take any time.
    ///   - onReply: Takes what became of an article.
    ///   - nextAtOnce: Gives another article, where there is one now.
    ///   - following: Gives the next article, for a worker with none in hand.
    /// - Throws: What the closures throw, and `CancellationError`; the worker is then ended.
    func run(
        first: Job, force: Bool, folder: String, onStart: (pid_t) async -> Void, onBegin: (Job?) async -> Void,
        onReply: (Job, WorkerReply) async throws -> Void, nextAtOnce: () async throws -> Job?,
        following: () async throws -> Job?
    ) async throws -> Remains {
        var options = PlatformOptions()
        // Ctrl-C is the run's to handle; it ends the workers itself.
        options.processGroupID = 0
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .milliseconds(700))]
        var wasReady = false
        let result = try await Subprocess.run(
            .path(FilePath(program.path)), arguments: Arguments(program.arguments),
            environment: .inherit.updating(["SWIFT_BACKTRACE": "enable=no"]), platformOptions: options,
            input: .inputWriter, output: .sequence, error: .sequence
        ) { execution -> (End, String) in
            await onStart(execution.processIdentifier.value)
            let errors = execution.standardError
            async let words = Self.lastWords(of: errors)
            var replies = Replies(execution.standardOutput)
            guard case .ready = try await replies.next() else {
                try Task.checkCancellation()
                return (.broken([]), await words)
            }
            wasReady = true
            var next: Job? = first
            // In the order in which their ends are told. Of two, the disk takes the first one's recording.
            var inHand: [Job] = []
            while next != nil || !inHand.isEmpty {
                if let job = next {
                    await onBegin(job)
                    // Where the worker is gone, its replies end.
                    _ = try? await execution.standardInputWriter.write(
                        WorkerJSON.line(request(for: job, force: force, folder: folder)))
                    inHand.append(job)
                    next = nil
                }
                guard let reply = try await replies.next(), let job = inHand.first else {
                    try Task.checkCancellation()
                    return (.broken(inHand), await words)
                }
                if case .speaking(let progress) = reply {
                    onProgress?(progress)
                    continue
                }
                if case .written = reply {
                    guard !job.isRetried else { continue }
                    await onBegin(nil)
                    next = try await nextAtOnce()
                    if next == nil { await onBegin(job) }
                    continue
                }
                if case .waiting = reply {
                    // However long the other program takes, it is not the worker's doing.
                    await onBegin(nil)
                    await onWait(job)
                    continue
                }
                inHand.removeFirst()
                await onBegin(inHand.first)
                try await onReply(job, reply)
                if inHand.isEmpty { next = try await following() }
            }
            try? await execution.standardInputWriter.finish()
            return (.released, await words)
        }
        let (end, words) = result.closureResult
        return Remains(end: end, status: result.terminationStatus, wasReady: wasReady, lastWords: words)
    }

    func request(for job: Job, force: Bool, folder: String) -> WorkerRequest {
        WorkerRequest(
            file: PercentEscapes.text(of: job.file), address: job.address, source: job.path.description,
            folder: job.place.folder.isEmpty ? folder : "\(folder)/\(job.place.folder)",
            name: job.place.name, defaultVoice: defaultVoice, naming: job.naming, force: force && !job.naming.sharesKey,
            reportsProgress: onProgress != nil)
    }

    /// The replies of a worker, one by one.
    private struct Replies {
        private var buffers: SubprocessOutputSequence.Iterator
        private var splitter = LineSplitter()
        private var lines: ArraySlice<[UInt8]> = []

        init(_ output: SubprocessOutputSequence) { buffers = output.makeAsyncIterator() }

        /// Nothing where the worker broke off.
        mutating func next() async throws -> WorkerReply? {
            while lines.isEmpty {
                guard let buffer = try? await buffers.next() else { return nil }
                lines = splitter.lines(adding: buffer.withUnsafeBytes(Array.init))[...]
            }
            return try lines.popFirst().map { try WorkerJSON.value(WorkerReply.self, $0) }
        }
    }

    private static func lastWords(of errors: SubprocessOutputSequence) async -> String {
        var words: [UInt8] = []
        var buffers = errors.makeAsyncIterator()
        while let buffer = try? await buffers.next() {
            words += buffer.withUnsafeBytes(Array.init)
            if words.count > 4096 { words.removeFirst(words.count - 2048) }
        }
        return String(decoding: words, as: UTF8.self)
    }
}
