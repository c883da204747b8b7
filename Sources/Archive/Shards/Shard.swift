/// One of several parts that an archive is divided into, so that machines that share nothing but a folder can work on
/// it together.
///
/// An article belongs to a part by the hash of its path in the archive, so that no file has to be opened to know
/// whose it is; of a file with several articles each by what it is called there too. The same archive in the same number of parts is always divided alike.
public struct Shard: Hashable, Sendable, CustomStringConvertible {
    /// The part, counted from 1.
    public let number: Int
    /// How many parts there are.
    public let count: Int

    /// A part of several; nothing unless 1 ≤ `number` ≤ `count`.
    public init?(_ number: Int, of count: Int) {
        guard count >= 1, (1...count).contains(number) else { return nil }
        self.number = number
        self.count = count
    }

    /// Reads a part as `3/8`.
    ///
    /// - Throws: ``ArchiveError/notShard(_:)``.
    public init(_ text: String) throws(ArchiveError) {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let number = numbers[0], let count = numbers[1],
            let shard = Shard(number, of: count)
        else { throw .notShard(text) }
        self = shard
    }

    /// Whether an article belongs to this part.
    public func contains(_ article: ArticlePath) -> Bool {
        count == 1 || StableHash.value(of: article.key) % UInt64(count) == UInt64(number - 1)
    }

    /// The part as in `3/8`.
    public var description: String { "\(number)/\(count)" }

    /// The part as it stands in names of files: `.3-of-8`; nothing for the whole.
    var suffix: String { count == 1 ? "" : ".\(number)-of-\(count)" }
}
