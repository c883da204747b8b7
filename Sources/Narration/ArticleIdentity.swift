public import Articles
internal import Crypto
internal import Files
internal import Foundation
internal import Recordings

/// What tells an article from all others: its text may be corrected, and it is the same article still.
///
/// The first that there is names it: the key it was given, as a CMS's id or a canonical URL; the place of its recording;
/// its content.
public struct ArticleIdentity: Hashable, Sendable {
    /// What addresses and feeds know it by: letters, digits and `-._~`.
    ///
    /// A key that is made of these alone is the id itself: `news-4711`. All else is known by a hash.
    public let id: String
    /// The key that it was given.
    public let key: String?
    /// Its id where another article has the same key.
    private let placeID: String?

    /// Finds out what names an article.
    ///
    /// - Parameters:
    ///   - place: Where its recording stands in its library, without extension: `2025/03/老桥`. Nothing where that follows
    ///     from its content.
    ///   - key: The key it is given, rather than the one that it states itself.
    ///   - sharesKey: Whether another article has the same key, so that it is known by its place.
    public init(of article: Article, place: String? = nil, key: String? = nil, sharesKey: Bool = false) {
        let key = (key ?? article.key).flatMap(Self.trimmed)
        self.key = key
        placeID = place.map(Self.id(ofPlace:))
        if let key, !sharesKey || place == nil {
            id = Self.isPlain(key) ? key : Self.hash("key", key)
        } else {
            id = placeID ?? Self.hash(of: article)
        }
    }

    /// The id of an article that is known by its place.
    public static func id(ofPlace place: String) -> String { hash("place", place) }

    private init(id: String, key: String?, placeID: String?) {
        self.id = id
        self.key = key
        self.placeID = placeID
    }

    /// The identity of an article whose earlier recording stands where its recording is to be: one that shared its key
    /// goes on under its place.
    func following(_ earlier: Manifest.Article) -> ArticleIdentity {
        guard let placeID, earlier.id == placeID, earlier.key == key else { return self }
        return ArticleIdentity(id: placeID, key: key, placeID: placeID)
    }

    /// Whether an earlier recording at the same place was of this article. Where both have keys, these tell.
    func isThat(of earlier: Manifest.Article) -> Bool {
        earlier.id == id || key == nil || earlier.key == nil || earlier.key == key
    }

    private static func trimmed(_ key: String) -> String? {
        let trimmed = key.trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Whether a key can stand in addresses as it is, and cannot be taken for a hash.
    private static func isPlain(_ key: String) -> Bool {
        let bytes = key.utf8
        guard bytes.count <= 64, let first = bytes.first, isAlphanumeric(first) else { return false }
        let isHash = bytes.count == hashLength && bytes.allSatisfy { isHexadecimal($0) }
        return !isHash && bytes.allSatisfy { isAlphanumeric($0) || "-._~".utf8.contains($0) }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) && Character(Unicode.Scalar(byte)).isHexDigit
    }

    private static let hashLength = 32

    /// A hash of what names an article; what kind of name it is goes in, so that no key is taken for a place.
    private static func hash(_ kind: String, _ name: String) -> String {
        SHA256.hash(data: Data("\(kind) \(name)".utf8)).prefix(hashLength / 2).hexadecimal
    }

    /// A hash of the content: equal for equal text. It is the id that versions before gave every article.
    private static func hash(of article: Article) -> String {
        var hash = SHA256()
        OldFingerprint.add(article, to: &hash)
        return hash.finalize().prefix(hashLength / 2).hexadecimal
    }
}
