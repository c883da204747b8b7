internal import Articles
internal import Files
internal import Recordings

/// Which articles of a run bear which keys, so that two that share one are found.
///
/// It knows those that were opened in this run, and takes some two hundred bytes for each that has a key.
struct KeyOwners {
    /// An article, and the path to open it by.
    struct Owner: Hashable, Sendable {
        var path: ArticlePath
        var file: [UInt8]
        /// Where it stands in its file, where there are several.
        var address: ArticleEntry.Address?
    }

    /// Two articles that share a key.
    struct Conflict: Hashable, Sendable {
        var key: String
        /// The one that the key names: of those that are there, the first by its path.
        var first: Owner
        /// The one that is known by its place.
        var second: Owner
    }

    private var owners: [String: Owner] = [:]

    /// Notes that an article bears a key.
    ///
    /// - Returns: What is wrong, where another one bears it too; one that was moved since is none.
    mutating func claim(_ key: String, for article: Owner) -> Conflict? {
        guard let owner = owners[key], owner.path != article.path, FileStatus(at: owner.file) != nil else {
            owners[key] = article
            return nil
        }
        let isFirst = article.path.key.lexicographicallyPrecedes(owner.path.key)
        if isFirst { owners[key] = article }
        return Conflict(key: key, first: isFirst ? article : owner, second: isFirst ? owner : article)
    }
}

extension KeyOwners.Conflict: CustomStringConvertible {
    var description: String {
        "\("\(first.path)".onOneLine) and \("\(second.path)".onOneLine) have the same key “\(key.onOneLine)”; "
            + "the second is known by its path"
    }
}
