internal import Foundation

/// The folder of pages, scripts and styles that comes with the Player target, wherever the program is installed.
enum WebFolder {
    /// The folder.
    ///
    /// - Throws: ``PlayerError/noPages(searched:)`` with every place looked in.
    static func find() throws(PlayerError) -> URL {
        let places = bundles.map { $0.appendingPathComponent("Web") }
        if let found = places.first(where: isThere) { return found }
        // `Bundle.module` stops the program when its bundle is gone, so it is asked last and only where it can answer.
        if program.pathComponents.contains(".build"),
            let found = Bundle.module.url(forResource: "Web", withExtension: nil),
            isThere(found)
        {
            return found
        }
        throw .noPages(searched: places.map(\.path))
    }

    private static func isThere(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("index.html").path)
    }

    private static let bundle = "langdu_Player.resources"

    /// The folder of the running program, links resolved.
    private static var program: URL {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    }

    private static var bundles: [URL] {
        [
            program.appendingPathComponent(bundle),
            program.deletingLastPathComponent().appendingPathComponent("share/langdu/\(bundle)"),
        ]
    }
}
