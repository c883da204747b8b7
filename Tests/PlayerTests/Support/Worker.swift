import Archive
import Foundation

@testable import Player

/// The workers of the program that was built beside the tests.
enum Worker {
    static func recorder(into folder: String, arguments: [String] = []) -> WorkerRecorder {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        // The tests run in a program of their own or, with the package manager's helper, name their bundle.
        let places = [tests] + CommandLine.arguments.map { URL(fileURLWithPath: $0) }
        let programs = places.map { $0.deletingLastPathComponent().appendingPathComponent("langdu").path }
        let program = programs.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "langdu"
        return WorkerRecorder(WorkerProgram(path: program, arguments: ["worker"] + arguments), into: folder)
    }
}
