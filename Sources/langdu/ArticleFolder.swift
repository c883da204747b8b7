import Articles
import Foundation

/// The articles in a folder and the folders in it.
enum ArticleFolder {
    /// The paths of all files that do not begin with a dot, in order.
    ///
    /// - Throws: ``Missing`` when there is no such folder.
    static func files(in folder: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw Missing(folder: folder)
        }
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { name in !name.split(separator: "/").contains { $0.hasPrefix(".") } }
            .map { "\(folder)/\($0)" }
            // What cannot be looked at, as a link that leads nowhere, is for the reader to tell of.
            .filter { !FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) || !isFolder.boolValue }
            .sorted()
    }

    /// There is no folder of this name.
    struct Missing: Error, CustomStringConvertible {
        var folder: String
        var description: String { "\(folder): there is no such folder." }
    }
}
