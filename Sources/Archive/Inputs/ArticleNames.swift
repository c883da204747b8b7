internal import Articles
internal import Files

/// Tells the files that may hold articles by their names: their extensions are those of forms, in letters of either case.
struct ArticleNames: Sendable {
    private let extensions: Set<String>

    /// - Parameter besideRecordings: Whether the recordings stand in the folder of the articles, whose manifests and lists
    ///   are no articles.
    init(_ forms: ArticleForms, besideRecordings: Bool = false) {
        extensions = forms.extensions.subtracting(besideRecordings ? Self.ofRecordings : [])
    }

    /// Whether a file of this name may hold articles.
    func contains(_ name: some BidirectionalCollection<UInt8>) -> Bool {
        guard let dot = name.lastIndex(of: .dot), dot > name.startIndex else { return false }
        return extensions.contains(String(decoding: name[name.index(after: dot)...], as: UTF8.self).lowercased())
    }

    /// What a run writes itself.
    private static let ofRecordings: Set = ["json", "jsonl"]
}

extension BatchOptions {
    /// The names of the files that a run takes.
    var names: ArticleNames { ArticleNames(reader.forms, besideRecordings: source.name == folder.path) }
}
