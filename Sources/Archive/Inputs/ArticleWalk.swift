internal import Articles
internal import Files
internal import Glibc
internal import Recordings

/// Walks a folder and the folders in it for articles; see ``FolderWalk``.
struct ArticleWalk: ArticleSearch {
    private let root: [UInt8]
    private var walk: FolderWalk

    /// Prepares a walk.
    ///
    /// - Parameters:
    ///   - names: The names of the files to find.
    ///   - excluding: A folder that is not walked when it is met inside, as that of the recordings.
    init(_ root: [UInt8], of names: ArticleNames = ArticleNames(.standard), excluding: [UInt8]? = nil) {
        self.root = root
        walk = FolderWalk(root, excluding: excluding) { names.contains($0) }
    }

    mutating func next() -> FoundArticle? {
        while let found = walk.next() {
            switch found {
            case .file(let path):
                let file = root.appending(path)
                // Recordings may lie among the articles, and their JSON is none.
                if !RecordingJSON.isOne(file) { return .article(ArticlePath(shortest: path), file: file) }
            case .unreadable(let path, let reason):
                return .unreadable(ArticlePath(shortest: path), file: root.appending(path), reason: reason)
            }
        }
        return nil
    }
}

/// Tells the JSON that lies beside recordings from that of a CMS.
private enum RecordingJSON {
    /// How a manifest begins, as every version has written it.
    private static let beginning = "\"generator\": {\"name\": \"langdu\""

    /// Whether a file is a manifest, or what else is written beside one as JSON.
    static func isOne(_ file: [UInt8]) -> Bool {
        guard file.suffix(5).elementsEqual(".json".utf8) else { return false }
        if !Manifest.isName(file) { return true }
        var head = [UInt8](repeating: 0, count: 200)
        guard let descriptor = try? Descriptor(opening: file, O_RDONLY | O_NONBLOCK),
            let count = try? descriptor.read(all: &head, at: 0)
        else { return false }
        return head.prefix(count).firstRange(of: beginning.utf8) != nil
    }
}
