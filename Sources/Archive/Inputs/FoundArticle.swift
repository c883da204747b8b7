/// What the search for articles meets.
enum FoundArticle {
    /// A file that may hold an article; `file` is the path to open it by.
    case article(ArticlePath, file: [UInt8])
    /// Some of the articles of a file.
    case entries(ArticlePath, file: [UInt8], named: Set<String>)
    /// A folder that may hold articles, or something named like one, that cannot be read.
    case unreadable(ArticlePath, file: [UInt8], reason: String)
}

/// Hands out articles one after the other.
protocol ArticleSearch: Sendable {
    /// The next article, or nothing at the end.
    mutating func next() throws -> FoundArticle?
}
