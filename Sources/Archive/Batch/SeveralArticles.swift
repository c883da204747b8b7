internal import Articles
internal import Files

/// The articles of a file that holds several, on their way into a run.
struct SeveralArticles {
    /// The file's path in the archive.
    let path: ArticlePath
    /// The path to open it by.
    let file: [UInt8]
    private var entries: ArticleEntries
    /// The names of those that are wanted; nothing where all are.
    private let wanted: Set<String>?

    init(_ entries: ArticleEntries, path: ArticlePath, file: [UInt8], wanted: Set<String>?) {
        (self.path, self.file, self.entries, self.wanted) = (path, file, entries, wanted)
    }

    /// The next of them that is wanted.
    mutating func next() -> ArticleEntry? {
        while let entry = entries.next() {
            // One that could not be read has failed by its number.
            if wanted?.isDisjoint(with: [entry.name, "\(entry.number)"]) != true { return entry }
        }
        return nil
    }
}

extension FileMark {
    /// Stands for an article of several in a file, which may change while the article does not.
    init(of article: Article) {
        let texts =
            [article.key, article.source?.text, article.published?.text, article.byline?.text, article.editor?.text]
            .map { $0 ?? "" } + ([article.title] + article.sections.flatMap(\.excerpts)).map(\.text)
            + article.sections.flatMap(\.paragraphs).map(\.kind.name)
        var bytes: [UInt8] = []
        for text in texts { bytes += Array("\(text.utf8.count):\(text)".utf8) }
        self.init(
            size: Int64(bytes.count), modified: Int64(bitPattern: StableHash.value(of: bytes)), changed: 0)
    }
}
