import Foundation

/// The memory of a batch and of its workers over its run.
struct MemoryTrace {
    private var parent: [Double] = []
    private var workers: [Double] = []

    /// Looks at a batch that runs.
    mutating func sample(_ program: MeasuredProgram) {
        parent.append(Self.memory(of: program.process))
        workers += program.children.map(Self.memory).filter { $0 > 0 }.max().map { [$0] } ?? []
    }

    /// The most that each held, and how the last third of the run compares with the middle one.
    var summary: String {
        "parent \(figures(parent)); workers \(figures(workers))"
    }

    private func figures(_ samples: [Double]) -> String {
        let third = samples.count / 3
        guard third > 0 else { return "not seen" }
        let middle = Array(samples[third..<2 * third]).median
        let last = Array(samples[(2 * third)...]).median
        return
            "at most \(rounded(samples.max() ?? 0, places: 1)) MB, median \(rounded(middle, places: 1)) then \(rounded(last, places: 1)) MB"
    }

    private static func memory(of process: pid_t) -> Double {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8),
            let pages = text.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
        else { return 0 }
        return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
    }
}
