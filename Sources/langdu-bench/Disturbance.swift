import Foundation
import TestSupport

/// Everything that can happen to a batch, at random times.
struct Disturbance {
    var random: SeededGenerator
    /// How many workers are to be killed.
    var workerKills: Int
    /// How many runs are to be killed.
    var runKills: Int
    /// Seconds that an undisturbed run takes.
    var expected: Double

    /// Runs a batch again and again while this happens to it, and tells what did.
    ///
    /// - Parameters:
    ///   - output: The batch's output folder.
    ///   - start: Starts a run; as on a full disk where it is given `true`.
    mutating func run(output: String, _ start: (Bool) throws -> MeasuredProgram) throws -> String {
        var (workers, runs) = (0, 0)
        // What the runs on a full disk exited with.
        var fullEnds: [String] = []
        var isFolderTaken = false
        while workers < workerKills || runs < runKills {
            let isFull = fullEnds.count < 2 && runs >= runKills / 3 * (fullEnds.count + 1)
            let program = try start(isFull)
            if isFull {
                fullEnds.append("\(program.wait().status)")
                continue
            }
            // Each run is killed at some time of the share of the work that falls to it, or lives on.
            let share = expected / Double(max(1, runKills)) * 1.5 + 0.3
            let deadline = ContinuousClock.now + .seconds(0.05 + random.unit() * share)
            let pause = share / Double(max(1, workerKills / max(1, runKills)) + 1)
            var isKilled = false
            while program.isRunning {
                usleep(UInt32(1 + random.unit() * pause * 1_000_000))
                if workers < workerKills, let victim = program.children.randomElement(using: &random) {
                    if kill(victim, SIGKILL) == 0 { workers += 1 }
                }
                if !isFolderTaken, runs > runKills / 2 {
                    isFolderTaken = (try? FileManager.default.removeItem(atPath: output)) != nil
                }
                if !isKilled, runs < runKills, ContinuousClock.now > deadline {
                    kill(program.process, SIGKILL)
                    runs += 1
                    isKilled = true
                }
            }
            _ = program.wait()
            // Where the work is done before the kills are, it is begun anew.
            if workers < workerKills || runs < runKills, !isKilled {
                try? FileManager.default.removeItem(atPath: output)
            }
        }
        return "\(workers) workers killed, \(runs) runs killed, \(fullEnds.count) runs on a full disk "
            + "(exit codes \(fullEnds.joined(separator: ", "))), "
            + "folder \(isFolderTaken ? "taken away midway" : "left")"
    }
}
