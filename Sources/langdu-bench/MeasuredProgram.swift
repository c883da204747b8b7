import Foundation

/// A program that runs beside the benchmark.
struct MeasuredProgram {
    /// Its number.
    let process: pid_t
    private let path: String
    private let start = ContinuousClock.now

    /// How it ended.
    struct End {
        /// What it exited with; 128 and the signal's number where one ended it.
        var status: Int32
        /// User and system time in seconds, with that of the processes it waited for.
        var cpu: Double
        /// Seconds from start to end.
        var wall: Double
        /// The most memory it held, in MB.
        var peak: Double
    }

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - errors: The file that its stderr goes to.
    init(_ path: String, _ arguments: [String], errors: String = "/dev/null") throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
        let variables = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        var values: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
        defer { for word in words + values { free(word) } }
        var number = pid_t()
        guard posix_spawn(&number, path, &actions, nil, &words, &values) == 0 else { throw Child.Failed(path: path) }
        process = number
        self.path = path
    }

    /// Waits for its end.
    ///
    /// - Throws: ``Child/Failed`` unless it ends with 0.
    func finish() throws -> End {
        let end = wait()
        guard end.status == 0 else { throw Child.Failed(path: path) }
        return end
    }

    /// Halts it and the processes it has started, until it is to go on.
    func halt() { send(SIGSTOP) }

    /// Lets it and the processes it has started go on.
    func resume() { send(SIGCONT) }

    private func send(_ signal: Int32) {
        // Itself first: once it is halted it starts no more processes.
        kill(process, signal)
        for child in children { kill(child, signal) }
    }

    /// Waits for its end.
    func wait() -> End {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return End(
            status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
            cpu: Child.seconds(usage.ru_utime) + Child.seconds(usage.ru_stime),
            wall: (ContinuousClock.now - start) / .seconds(1), peak: Double(usage.ru_maxrss) / 1024)
    }

    /// Whether it still runs.
    var isRunning: Bool {
        var info = siginfo_t()
        return waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_signo == 0
    }

    /// The processes it has started that still run.
    var children: [pid_t] {
        let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
        return tasks.flatMap { task in
            let text = (try? String(contentsOfFile: "/proc/\(process)/task/\(task)/children", encoding: .utf8)) ?? ""
            return text.split(separator: " ").compactMap { pid_t($0) }
        }
    }
}
