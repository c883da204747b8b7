internal import Recordings

/// Finds the manifests in a folder and the folders in it. Hidden ones are passed over, and links are not followed.
struct ManifestFiles {
    /// The manifests' paths, and the state of each.
    private(set) var all: [(path: String, state: FileState)] = []
    /// What could not be looked into.
    private(set) var unreadable: [String] = []

    /// Looks into a folder; one that is missing holds nothing.
    init(in folder: String) {
        guard FileState(at: folder) != nil else { return }
        var folders = [folder]
        while let folder = folders.popLast() {
            guard let names = FolderNames(folder) else {
                unreadable.append(folder)
                continue
            }
            for (name, kind) in names.all where !name.hasPrefix(".") && kind != .other {
                let path = "\(folder)/\(name)"
                let isManifest = Manifest.isName(name.utf8)
                if kind == .folder {
                    folders.append(path)
                } else if kind == .unknown || isManifest, let state = FileState(at: path) {
                    if state.isFolder { folders.append(path) }
                    if state.isFile, isManifest { all.append((path, state)) }
                }
            }
        }
    }
}
