import Foundation

/// What this process takes of the machine.
enum Processor {
    /// Seconds that it has kept a core busy.
    static var time: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Seconds that `body` keeps a core busy.
    static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let start = time
        try body()
        return time - start
    }

    /// What it holds in memory, files mapped and touched included, in MB.
    static var memory: Double {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
            let pages = text.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
        else { return 0 }
        return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
    }
}
