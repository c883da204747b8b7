public import Foundation

/// A folder that is gone when the test is over.
public final class TemporaryFolder: Sendable {
    /// Its path.
    public let path: String

    /// Makes a folder.
    public init() throws {
        path = NSTemporaryDirectory() + "langdu-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file into the folder and gives its path.
    public func file(_ name: String, _ contents: Data) throws -> String {
        try contents.write(to: URL(fileURLWithPath: path + "/" + name))
        return path + "/" + name
    }

    /// Writes a text file into the folder and gives its path.
    public func file(_ name: String, _ text: String) throws -> String { try file(name, Data(text.utf8)) }

    /// Makes files with their own names as contents, and the folders they are in.
    public func make(_ names: [String]) throws {
        for name in names {
            let file = URL(fileURLWithPath: "\(path)/\(name)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(name.utf8).write(to: file)
        }
    }

    /// The path of something in it, as bytes.
    public func bytes(_ name: String = "") -> [UInt8] { Array((name.isEmpty ? path : "\(path)/\(name)").utf8) }

    /// The names of everything in a folder inside this one, hidden files too.
    public func names(in folder: String = "") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []).sorted()
    }
}
