/// Finds the recordings in a folder of them by their manifests.
struct ManifestWalk {
    private var walk: FolderWalk

    init(_ folder: String) {
        walk = FolderWalk(Array(folder.utf8)) { $0.suffix(5).elementsEqual(".json".utf8) }
    }

    /// The next manifest's path below the folder, without extension.
    mutating func next() -> String? {
        while let found = walk.next() {
            guard case .article(let path, _) = found, let text = String(validating: path.bytes, as: UTF8.self)
            else { continue }
            return String(text.dropLast(5))
        }
        return nil
    }

    /// Up to `count` more of them.
    mutating func next(_ count: Int) -> [String] {
        var paths: [String] = []
        while paths.count < count, let path = next() { paths.append(path) }
        return paths
    }
}
