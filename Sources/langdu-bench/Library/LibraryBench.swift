import ArgumentParser
import Foundation
import Synchronization

/// `langdu-bench library`: how a library of many recordings is served.
struct LibraryBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "library",
        abstract:
            "Serves a library of many small recordings, and prints how long requests wait and what memory it takes.",
        discussion: """
            Eight listeners ask for a kilobyte of sound in turn from the moment the server runs, so that they meet its \
            first scan; meanwhile recordings come, change and go.
            """)

    @Option(help: "How many recordings there are.")
    var recordings = 20_000

    @Option(help: "How many seconds the listeners listen.")
    var seconds = 15

    @Option(help: "The folder to work in.")
    var folder: String?

    func validate() throws {
        guard (1000...1_000_000).contains(recordings), (1...3600).contains(seconds) else {
            throw ValidationError("--recordings takes 1000 to 1000000, --seconds 1 to 3600.")
        }
    }

    func run() async throws {
        let place = try Workplace(in: folder)
        let library = try SyntheticLibrary(at: place.path + "/library")
        for number in 0..<recordings { try library.add(number) }
        let program = Workplace.program("langdu")
        let index = try MeasuredProgram(program, ["index", library.path]).finish()
        print("index made anew      \(rounded(index.wall, places: 1)) s, \(rounded(index.peak, places: 0)) MB")

        let port = 20_000 + Int(getpid()) % 20_000
        let start = ContinuousClock.now
        let server = try MeasuredProgram(program, ["serve", library.path, "--port", "\(port)"])
        defer {
            kill(server.process, SIGTERM)
            _ = server.wait()
        }
        let client = try await connect(port, until: start + .seconds(120))
        let first = try client.get("/api/articles")
        guard first.status == 200, first.body.count > 1000 else { throw PlainClient.Broken() }
        print("first page after     \(milliseconds((ContinuousClock.now - start) / .seconds(1))) from the start")

        let waits = Mutex<[Double]>([])
        let end = ContinuousClock.now + .seconds(seconds)
        let listeners = (0..<8).map { number in
            Self.onThread {
                guard let client = PlainClient(port: port) else { return }
                var request = number
                while ContinuousClock.now < end {
                    request &+= 7919
                    let name = "a\(request % (recordings / 2))"
                    guard let answer = try? client.get("/media/\(name)/\(name).wav", range: 1000..<2024),
                        answer.status == 206
                    else { continue }
                    waits.withLock { $0.append(answer.seconds) }
                    usleep(5000)
                }
            }
        }
        let changes = Self.onThread {
            var round = 0
            while ContinuousClock.now < end {
                round += 1
                // In the half that nobody listens to.
                let number = recordings / 2 + round % (recordings / 2)
                if round.isMultiple(of: 3) { library.remove(number) } else { try? library.add(number, edition: round) }
                usleep(20_000)
            }
        }
        try measurePages(client)
        for thread in listeners + [changes] { await thread.value }
        let sorted = waits.withLock(\.self).sorted()
        guard let worst = sorted.last else { throw PlainClient.Broken() }
        print(
            "range requests       \(sorted.count): median \(milliseconds(sorted[sorted.count / 2])), "
                + "99 % \(milliseconds(sorted[sorted.count * 99 / 100])), longest \(milliseconds(worst))")
        print("memory               \(memory(of: server.process))")
    }

    private func measurePages(_ client: PlainClient) throws {
        let pages = [
            ("first page", "/api/articles"), ("last page", "/api/articles?page=\(recordings / 30)"),
            ("by source", "/api/articles?source=%E6%99%9A%E6%8A%A5"),
            ("by day", "/api/articles?from=2024-03-05&to=2024-03-05"), ("an article", "/api/articles/a77"),
            ("feed", "/feed.xml"), ("sources", "/api/sources"),
            ("search, 1 character", "/api/articles?q=%E5%A0%A4"),
            ("search, 2 characters", "/api/articles?q=%E5%9F%8E%E9%87%8C"),
            ("search, 4 characters", "/api/articles?q=%E6%B0%94%E8%B1%A1%E5%8F%B0%E5%92%8C"),
        ]
        for (name, path) in pages {
            let times = try (0..<5).map { _ in
                let answer = try client.get(path)
                guard answer.status == 200 else { throw PlainClient.Broken() }
                return answer.seconds
            }.sorted()
            let label = name.padding(toLength: 20, withPad: " ", startingAt: 0)
            print("\(label) median \(milliseconds(times[2])), longest \(milliseconds(times[4]))")
        }
    }

    private func connect(_ port: Int, until end: ContinuousClock.Instant) async throws -> PlainClient {
        while ContinuousClock.now < end {
            if let client = PlainClient(port: port) { return client }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw PlainClient.Broken()
    }

    /// Does something that waits on a thread of its own.
    private static func onThread(_ body: @escaping @Sendable () -> Void) -> Task<Void, Never> {
        Task {
            await withCheckedContinuation { continuation in
                Thread {
                    body()
                    continuation.resume()
                }.start()
            }
        }
    }

    private func milliseconds(_ seconds: Double) -> String { "\(rounded(seconds * 1000, places: 1)) ms" }

    /// What a process holds now, and the most it held.
    private func memory(of process: pid_t) -> String {
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        func megabytes(_ key: String) -> String {
            let line = status.split(separator: "\n").first { $0.hasPrefix(key) }
            let value = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
            return "\(value / 1024) MB"
        }
        return "\(megabytes("VmRSS:")) now, \(megabytes("VmHWM:")) at most"
    }
}
