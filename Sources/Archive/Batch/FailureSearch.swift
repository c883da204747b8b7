internal import Files

/// Goes through the articles of a list of failures, and through the folders and files that could not be read.
struct FailureSearch: ArticleSearch {
    private var entries: ArraySlice<FailureEntry>
    /// The articles of files that hold several, by their files.
    private let named: [ArticlePath: Set<String>]
    private var seen: Set<ArticlePath> = []
    private var walk: (folder: ArticlePath, search: ArticleWalk)?

    init(_ entries: [FailureEntry]) {
        self.entries = entries[...]
        named = entries.reduce(into: [:]) { named, failure in
            if let entry = failure.entry { named[failure.path.with(entry: nil), default: []].insert(entry) }
        }
    }

    mutating func next() -> FoundArticle? {
        while true {
            if let found = walk?.search.next() { return inside(found) }
            walk = nil
            guard let entry = entries.popFirst() else { return nil }
            let (path, file) = (ArticlePath(escaped: entry.file), PercentEscapes.bytes(of: entry.input))
            if entry.entry != nil {
                guard seen.insert(path).inserted else { continue }
                return .entries(path, file: file, named: named[path] ?? [])
            }
            guard entry.stage == .find else { return .article(path, file: file) }
            do throws(SystemFailure) {
                switch try FileStatus(of: file).kind {
                case .file: return .article(path, file: file)
                case .folder: walk = (path, ArticleWalk(file))
                case .other: return .unreadable(path, file: file, reason: "is not a regular file")
                }
            } catch {
                return .unreadable(path, file: file, reason: error.reason)
            }
        }
    }

    /// What was found in a folder, by its path in the archive.
    private func inside(_ found: FoundArticle) -> FoundArticle {
        let folder = walk?.folder.bytes ?? []
        switch found {
        case .article(let path, let file):
            return .article(ArticlePath(shortest: folder.appending(path.bytes)), file: file)
        case .entries(let path, let file, let named):
            return .entries(ArticlePath(shortest: folder.appending(path.bytes)), file: file, named: named)
        case .unreadable(let path, let file, let reason):
            let whole = path.bytes.isEmpty ? folder : folder.appending(path.bytes)
            return .unreadable(ArticlePath(shortest: whole), file: file, reason: reason)
        }
    }
}
