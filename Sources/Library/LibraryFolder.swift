internal import Files
internal import Recordings

/// A folder of recordings, and what Langdu keeps in it for the library.
package struct LibraryFolder: Hashable, Sendable {
    /// The folder's path, without slashes at the end.
    package let path: String

    /// Makes a folder of a path as a user gives it.
    package init(_ path: String) {
        var bytes = Array(path.utf8)
        while bytes.count > 1, bytes.last == .slash { bytes.removeLast() }
        self.path = String(decoding: bytes, as: UTF8.self)
    }

    /// What is for Langdu alone.
    package var hidden: String { "\(path)/.langdu" }
    /// The index.
    package var index: String { "\(hidden)/library.sqlite" }

    /// Whether it is there.
    package var exists: Bool { FileStatus(at: Array(path.utf8))?.kind == .folder }

    /// Whether there is a folder of that path below it.
    func hasFolder(_ path: String) -> Bool { FileStatus(at: Array("\(self.path)/\(path)".utf8))?.kind == .folder }

    /// The lists of failures of all runs that share the folder.
    var failures: [String] {
        let names = try? FolderNames(of: Array(path.utf8)) { name in
            name.starts(with: "failures".utf8) && name.suffix(6).elementsEqual(".jsonl".utf8)
        }
        guard let names else { return [] }
        return (0..<names.count).filter { names[$0].kind == .file }
            .map { "\(path)/\(String(decoding: names[$0].name, as: UTF8.self))" }
    }

    /// The state of the manifest at a path; nothing where there is none. A link is none: what it leads to is not the
    /// library's.
    func manifest(_ path: String) -> FileMark? {
        guard Manifest.isName("\(path).json".utf8), let status = FileStatus(named: file(path, "json")),
            status.kind == .file
        else { return nil }
        return status.mark
    }

    /// A file of a recording, as bytes.
    func file(_ path: String, _ fileExtension: String) -> [UInt8] {
        Array(self.path.utf8).appending(Array("\(path).\(fileExtension)".utf8))
    }
}
