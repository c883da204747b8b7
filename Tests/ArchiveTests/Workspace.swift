import Foundation

/// A folder that is gone when the test is over.
final class Workspace: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "langdu-archive-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Makes files with their own names as contents, and the folders they are in.
    func make(_ names: [String]) throws {
        for name in names {
            let file = "\(path)/\(name)"
            let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(name.utf8).write(to: URL(fileURLWithPath: file))
        }
    }

    /// The path of something in it, as bytes.
    func bytes(_ name: String = "") -> [UInt8] { Array((name.isEmpty ? path : "\(path)/\(name)").utf8) }
}
