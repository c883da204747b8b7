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
        let end = try MeasuredProgram(path, arguments).finish()
        (cpu, wall, peak) = (end.cpu, end.wall, end.peak)
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
