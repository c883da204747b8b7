import Foundation

/// A program run to its end, and what it took.
struct Child {
    /// User and system time in seconds.
    var cpu: Double
    /// Time from start to end in seconds.
    var wall: Double
    /// The most memory it held, in MB.
    var peak: Double

    /// Runs a program with its output thrown away.
    ///
    /// - Throws: ``Failed`` unless it ends with 0.
    init(_ path: String, _ arguments: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)

        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let start = ContinuousClock.now
        var process = pid_t()
        guard posix_spawn(&process, path, &actions, nil, &words, environ) == 0 else { throw Failed(path: path) }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(process, &status, 0, &usage) == process, status == 0 else { throw Failed(path: path) }
        wall = (ContinuousClock.now - start) / .seconds(1)
        cpu = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        peak = Double(usage.ru_maxrss) / 1024
    }

    static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

    /// The program did not end well.
    struct Failed: Error, CustomStringConvertible {
        var path: String
        var description: String { "\(path) failed; build it with: swift build -c release" }
    }
}

extension Array<Double> {
    /// The middle value; 0 for none.
    var median: Double {
        guard !isEmpty else { return 0 }
        let sorted = sorted()
        return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    }
}

/// Numbers as the benchmarks print them.
func rounded(_ value: Double, places: Int = 2) -> String { String(format: "%.\(places)f", value) }
