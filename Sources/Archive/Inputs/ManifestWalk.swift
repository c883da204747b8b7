internal import Files
internal import Recordings

/// Finds the recordings in a folder of them by their manifests.
struct ManifestWalk {
    /// What the search meets.
    enum Found: Hashable {
        /// A manifest; the path counts from the folder and has no extension.
        case manifest(String)
        /// What cannot be read, and why.
        case unreadable(String, reason: String)
    }

    private var walk: FolderWalk

    init(_ folder: String) {
        walk = FolderWalk(Array(folder.utf8)) { Manifest.isName($0) }
    }

    /// The next manifest.
    mutating func next() -> Found? {
        switch walk.next() {
        case nil: nil
        case .unreadable(let path, let reason):
            .unreadable(path.isEmpty ? "." : PercentEscapes.text(of: path), reason: reason)
        case .file(let path):
            String(validating: path, as: UTF8.self).map { .manifest(String($0.dropLast(5))) }
                ?? .unreadable(PercentEscapes.text(of: path), reason: "its name is not UTF-8")
        }
    }

    /// Up to `count` more of them.
    mutating func next(_ count: Int) -> [Found] {
        var found: [Found] = []
        while found.count < count, let next = next() { found.append(next) }
        return found
    }
}
