internal import Glibc
internal import Subprocess
internal import SystemPackage

/// A worker as its run sees it.
struct WorkerProcess {
    /// How the conversation with a worker ended.
    enum End {
        /// There was nothing more to do.
        case released
        /// It broke off; it had this article in hand, if any.
        case broken(Job?)
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

    /// Starts a worker and hands it articles until there are none, or it breaks down.
    ///
    /// - Parameters:
    ///   - first: The first article.
    ///   - onStart: Is told the process's number.
    ///   - onBegin: Is told what the worker gets.
    ///   - onReply: Takes a reply; gives the next article.
    /// - Throws: What the closures throw, and `CancellationError`; the worker is then ended.
    func run(
        first: Job, force: Bool, folder: String, onStart: (pid_t) async -> Void, onBegin: (Job) async -> Void,
        onReply: (Job, WorkerReply) async throws -> Job?
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
                return (.broken(nil), await words)
            }
            wasReady = true
            var next: Job? = first
            while let job = next {
                await onBegin(job)
                let request = WorkerRequest(
                    file: PercentEscapes.text(of: job.file), source: job.path.description,
                    folder: job.place.folder.isEmpty ? folder : "\(folder)/\(job.place.folder)",
                    name: job.place.name, force: force)
                let line = try WorkerJSON.line(request)
                let isTaken = (try? await execution.standardInputWriter.write(line)) == line.count
                guard isTaken, let reply = try await replies.next() else {
                    try Task.checkCancellation()
                    return (.broken(job), await words)
                }
                next = try await onReply(job, reply)
            }
            try? await execution.standardInputWriter.finish()
            return (.released, await words)
        }
        let (end, words) = result.closureResult
        return Remains(end: end, status: result.terminationStatus, wasReady: wasReady, lastWords: words)
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
