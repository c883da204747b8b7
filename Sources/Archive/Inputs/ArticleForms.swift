internal import Files

/// The forms of articles that a folder is searched for.
enum ArticleForms {
    /// The extensions of files that hold an article each, in lower case.
    static let extensions: Set<String> = ["txt"]

    /// Whether a file of this name may hold an article.
    static func isArticle(_ name: some BidirectionalCollection<UInt8>) -> Bool {
        guard let dot = name.lastIndex(of: .dot), dot > name.startIndex else { return false }
        return extensions.contains(String(decoding: name[name.index(after: dot)...], as: UTF8.self).lowercased())
    }
}
