public import Articles
internal import Glibc
public import Narration

/// The work of a `langdu worker`: takes articles from stdin, one after the other, and says on stdout what became of
/// them.
///
/// One narrator serves them all. Its engine starts each phrase from the same state, so that what was read before
/// leaves no trace in a recording.
public struct WorkerLoop: Sendable {
    private let narrator: Narrator
    private let reader: ArticleReader
    private let inspect: @Sendable ([UInt8]) -> Void
    private let output: WorkerOutput

    /// Prepares a worker.
    ///
    /// - Parameters:
    ///   - reader: What reads the articles.
    ///   - memoryLimit: The most bytes of data it may hold.
    ///   - inspect: Sees each article's bytes before they are read.
    public init(
        narrator: Narrator, reader: ArticleReader = ArticleReader(), memoryLimit: Int,
        inspect: @escaping @Sendable ([UInt8]) -> Void = { _ in }
    ) {
        self.narrator = narrator
        self.reader = reader
        self.inspect = inspect
        // What a library prints must not come between the replies.
        output = WorkerOutput(dup(STDOUT_FILENO))
        dup2(STDERR_FILENO, STDOUT_FILENO)
        signal(SIGPIPE, SIG_IGN)
        Self.limit(RLIMIT_CORE, to: 0)
        // The run watches the memory that is really used; this stops a leap between two looks.
        Self.limit(RLIMIT_DATA, to: memoryLimit * 2)
    }

    private static func limit(_ resource: __rlimit_resource, to value: Int) {
        var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
        setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }

    /// Works until stdin ends or the task is cancelled; the article in hand is then given up.
    public func run() async throws {
        let (ended, end) = AsyncStream<Never>.makeStream()
        let lines = WorkerInput.lines { end.finish() }
        try output.send(.ready)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await work(on: lines) }
            group.addTask { for await _ in ended {} }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// Makes one recording after the other; while the disk takes one, the next article is spoken.
    private func work(on lines: AsyncStream<[UInt8]>) async throws {
        var desk = WorkerDesk(narrator: narrator, reader: reader, inspect: inspect, onProgress: output.note)
        var finishing: Task<Void, any Error>?
        do {
            for await line in lines {
                let draft = try await desk.draft(for: WorkerJSON.value(WorkerRequest.self, line))
                try await finishing?.value
                switch draft {
                case .failure(let failure): try output.send(.failed(failure))
                case .success(let draft):
                    try output.send(.written)
                    finishing = Task { [desk, output] in
                        var desk = desk
                        try output.send(await desk.finish(draft) { try? output.send(.waiting) })
                    }
                }
            }
        } catch {
            // What is written is not given up with what is not, unless it would wait for another program.
            finishing?.cancel()
            try? await finishing?.value
            throw error
        }
        if Task.isCancelled { finishing?.cancel() }
        try await finishing?.value
    }
}

/// Writes all bytes, and says whether they were taken.
@discardableResult
func write(all bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
    }
    return true
}
