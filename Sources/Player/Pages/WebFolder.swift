internal import Files
internal import Foundation

/// The folder of pages, scripts and styles that comes with the Player target, wherever the program is installed.
enum WebFolder {
    /// The folder.
    ///
    /// - Throws: ``PlayerError/noPages(searched:)`` with every place looked in.
    static func find() throws(PlayerError) -> URL {
        let resources = BundledResources(of: "Player", bundle: .module)
        let found = resources.first("Web") { folder in
            FileManager.default.fileExists(atPath: folder.appendingPathComponent("page.html").path) ? folder : nil
        }
        if let found { return found }
        throw .noPages(searched: resources.folders.map { $0.appendingPathComponent("Web").path })
    }
}
