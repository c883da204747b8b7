import Files
import Foundation

/// A temporary folder, and the programs built beside this one.
struct Workplace: ~Copyable {
    /// The folder.
    let path: String

    /// Makes a folder.
    ///
    /// - Parameter parent: The folder to make it in; the system's for temporary files where there is none.
    init(in parent: String? = nil) throws {
        path = (parent ?? NSTemporaryDirectory()) + "/langdu-bench-\(getpid())"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a program built with this one.
    static func program(_ name: String) -> String {
        RunningProgram.folder.appendingPathComponent(name).path
    }
}
