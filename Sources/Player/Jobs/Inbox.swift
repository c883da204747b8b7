internal import Foundation

/// Articles that were taken and are not recorded yet, kept on disk so that a restart does not lose them.
struct Inbox: Sendable {
    private let path: String

    init(at path: String) throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// Keeps an article until it is taken out.
    func put(_ text: [UInt8], as id: String) throws {
        try Data(text).write(to: file(id), options: .atomic)
    }

    /// Takes an article out.
    func remove(_ id: String) {
        try? FileManager.default.removeItem(at: file(id))
    }

    /// What was kept, the oldest first.
    func contents() -> [(id: String, text: [UInt8])] {
        let folder = URL(fileURLWithPath: path)
        let files =
            (try? FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: [.contentModificationDateKey])) ?? []
        func date(_ url: URL) -> Date {
            (try? url.resourceValues(forKeys: [.contentModificationDateKey]))?.contentModificationDate ?? .distantPast
        }
        return files.filter { $0.pathExtension == "txt" }.sorted { date($0) < date($1) }.compactMap { url in
            (try? Data(contentsOf: url)).map { (url.deletingPathExtension().lastPathComponent, Array($0)) }
        }
    }

    private func file(_ id: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent("\(id).txt") }
}
