internal import Glibc
internal import Speech

/// What each worker does, and the watch over them.
actor WorkerBoard {
    /// Why a worker was ended.
    enum Verdict: Hashable, Sendable {
        case hung(seconds: Int)
        case overgrown(megabytes: Int)
    }

    private struct Slot {
        var process: pid_t?
        var article: ArticlePath?
        var begun: SuspendingClock.Instant = .now
        var time: Duration?
        var verdict: Verdict?
    }

    private var slots: [Slot]
    private let limits: WorkerLimits
    /// Workers that broke down or were ended.
    private(set) var replaced = 0

    init(count: Int, limits: WorkerLimits) {
        slots = Array(repeating: Slot(), count: count)
        self.limits = limits
    }

    /// What the workers have in hand.
    var articles: [ArticlePath?] { slots.map(\.article) }

    /// A worker has started. It has as long to get ready as a small article would take.
    func start(_ slot: Int, process: pid_t) {
        slots[slot] = Slot(process: process, time: limits.time(forBytes: 0))
    }

    /// The worker works on an article, or has none that could take too long.
    func begin(_ slot: Int, _ job: Job?) {
        slots[slot].article = job?.path
        slots[slot].begun = .now
        slots[slot].time = job.map { limits.time(forBytes: $0.size) }
    }

    /// The worker has gone.
    func end(_ slot: Int) -> Verdict? {
        defer { slots[slot] = Slot() }
        return slots[slot].verdict
    }

    func countReplacement() { replaced += 1 }

    /// Looks after the workers until it is cancelled.
    func watch() async {
        while !Task.isCancelled {
            for slot in slots.indices { look(after: slot) }
            try? await Task.sleep(for: .milliseconds(200))
        }
    }

    private func look(after slot: Int) {
        guard let process = slots[slot].process, slots[slot].verdict == nil else { return }
        let spent = SuspendingClock.now - slots[slot].begun
        if let time = slots[slot].time, spent > time {
            slots[slot].verdict = .hung(seconds: Int(clamping: spent / .seconds(1)))
        } else if let memory = ProcessMemory.resident(of: process), memory > limits.memory {
            slots[slot].verdict = .overgrown(megabytes: memory / 1_000_000)
        } else {
            return
        }
        // It is still ours to kill: its number is free only after ``end(_:)``.
        kill(process, SIGKILL)
    }
}

/// The memory of processes, as Linux tells it.
enum ProcessMemory {
    /// The bytes that a process holds in memory.
    static func resident(of process: pid_t) -> Int? {
        let descriptor = open("/proc/\(process)/statm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 128)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        let fields = bytes.prefix(max(0, count)).split(separator: UInt8(ascii: " "))
        guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else { return nil }
        return pages.multipliedReportingOverflow(by: sysconf(Int32(_SC_PAGESIZE))).partialValue
    }
}
