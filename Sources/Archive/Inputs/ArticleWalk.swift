internal import Articles
internal import Files

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
        switch walk.next() {
        case nil: nil
        case .file(let path): .article(ArticlePath(shortest: path), file: root.appending(path))
        case .unreadable(let path, let reason):
            .unreadable(ArticlePath(shortest: path), file: root.appending(path), reason: reason)
        }
    }
}
