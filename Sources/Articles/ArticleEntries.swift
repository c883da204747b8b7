/// The articles of a file, one after the other.
///
/// A file with an article a line is read as it is asked for, and no more of it is kept than a line.
public struct ArticleEntries: Sequence, IteratorProtocol, Sendable {
    /// Whether there is more than one.
    public let areSeveral: Bool

    private var pending: [ArticleEntry] = []
    private var lines: LineArticles?
    /// The names that are taken, as hashes.
    private var taken: Set<Int> = []

    /// The articles of a file that was read as a whole.
    init(_ entries: [ArticleEntry]) {
        areSeveral = entries.count > 1
        pending = entries.reversed()
    }

    /// The articles of a file that has one a line.
    init(_ lines: LineArticles) throws(ArticleError) {
        var lines = lines
        let first = [lines.next(), lines.next()].compactMap(\.self)
        guard !first.isEmpty else { throw ArticleError(path: lines.path, problem: .noArticle) }
        areSeveral = first.count > 1
        pending = first.reversed()
        self.lines = lines
    }

    /// The next article, or why there is none of it; `nil` at the end.
    public mutating func next() -> ArticleEntry? {
        guard let entry = pending.popLast() ?? lines?.next() else { return nil }
        guard areSeveral else { return entry }
        var name = entry.name
        var copy = 1
        while !taken.insert(name.hashValue).inserted {
            copy += 1
            name = "\(entry.name)~\(copy)"
        }
        return entry.named(name)
    }
}
