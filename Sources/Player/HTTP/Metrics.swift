internal import Foundation
internal import Synchronization

/// What the server has done, as Prometheus reads it.
final class Metrics: Sendable {
    private struct Request: Hashable {
        var method: String
        var status: Int
    }

    private let requests = Mutex<[Request: (count: Int, seconds: Double)]>([:])
    private let started = Date.now

    /// Methods that are told apart; a client's inventions are not.
    private static let methods: Set<String> = ["GET", "HEAD", "POST", "DELETE", "OPTIONS"]

    /// Counts a request that was answered.
    func count(method: String, status: Int, seconds: Double) {
        let request = Request(method: Self.methods.contains(method) ? method : "other", status: status)
        requests.withLock {
            $0[request, default: (0, 0)].count += 1
            $0[request, default: (0, 0)].seconds += seconds
        }
    }

    /// All figures as text.
    func text(articles: Int, jobs: [ListeningJob.State: Int]) -> String {
        var lines: [String] = []
        func family(_ name: String, _ kind: String, _ help: String, _ samples: [(labels: String, value: String)]) {
            lines += ["# HELP \(name) \(help)", "# TYPE \(name) \(kind)"]
            lines += samples.map { "\(name)\($0.labels) \($0.value)" }
        }
        let requests = requests.withLock { $0 }.sorted {
            ($0.key.method, $0.key.status) < ($1.key.method, $1.key.status)
        }
        func labels(_ request: Request) -> String { "{method=\"\(request.method)\",status=\"\(request.status)\"}" }
        family(
            "langdu_http_requests_total", "counter", "Requests answered.",
            requests.map { (labels($0.key), "\($0.value.count)") })
        family(
            "langdu_http_request_seconds_total", "counter", "Seconds until answers began.",
            requests.map { (labels($0.key), "\($0.value.seconds)") })
        family("langdu_articles", "gauge", "Articles in the library.", [("", "\(articles)")])
        family(
            "langdu_jobs", "gauge", "Articles posted, by what became of them.",
            ListeningJob.State.allCases.map { ("{state=\"\($0.rawValue)\"}", "\(jobs[$0] ?? 0)") })
        family("process_resident_memory_bytes", "gauge", "Memory in use.", [("", "\(Self.residentBytes)")])
        family(
            "process_start_time_seconds", "gauge", "When the server started, in seconds since 1970.",
            [("", "\(started.timeIntervalSince1970)")])
        return lines.joined(separator: "\n") + "\n"
    }

    private static var residentBytes: Int {
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
            .dropFirst().first
        return (pages.flatMap { Int($0) } ?? 0) * sysconf(Int32(_SC_PAGESIZE))
    }
}
