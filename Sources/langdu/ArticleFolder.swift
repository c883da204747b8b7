import Foundation

/// The articles in a folder and the folders in it.
enum ArticleFolder {
    /// The paths of all files that do not begin with a dot, in order. Links to folders are not followed.
    ///
    /// - Parameter onTrouble: Is told of folders that cannot be read.
    /// - Throws: ``Missing`` when there is no such folder.
    static func files(in folder: String, onTrouble: (String) -> Void) throws -> [String] {
        guard isFolder(folder) else { throw Missing(folder: folder) }
        var files: [String] = []
        var folders = [folder]
        while let next = folders.popLast() {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: next) else {
                onTrouble("\(next): cannot be read or entered")
                continue
            }
            for path in names.filter({ !$0.hasPrefix(".") }).map({ "\(next)/\($0)" }) {
                let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
                // What cannot be looked at, as a link that leads nowhere, is for the reader to tell of.
                if !isFolder(path) { files.append(path) } else if !isLink { folders.append(path) }
            }
        }
        return files.sorted()
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// There is no folder of this name.
    struct Missing: Error, CustomStringConvertible {
        var folder: String
        var description: String { "\(folder): there is no such folder." }
    }
}
