import Foundation

/// Programs that run in turn, a little of each, so that all meet the same machine.
///
/// Run whole, one after the other, a program takes a third more or less CPU time from one minute to the next where the
/// machine is shared.
enum Interleaving {
    /// Programs that run at once, and for how many seconds at a time.
    struct Team {
        var programs: [MeasuredProgram]
        var seconds: Double

        fileprivate var isRunning: Bool { programs.contains(where: \.isRunning) }
    }

    /// Runs teams to their ends, and gives the user and system time of each in seconds.
    ///
    /// - Throws: ``Child/Failed`` where a program does not end with 0.
    static func run(_ teams: [Team]) throws -> [Double] {
        for program in teams.flatMap(\.programs) { program.halt() }
        while teams.contains(where: \.isRunning) {
            for team in teams where team.isRunning {
                for program in team.programs { program.resume() }
                usleep(UInt32(team.seconds * 1e6))
                for program in team.programs { program.halt() }
            }
        }
        return try teams.map { try $0.programs.map { try $0.finish().cpu }.reduce(0, +) }
    }
}
