internal import Foundation
public import Recordings

/// A recording of the library as listeners find it.
public struct LibraryEntry: Hashable, Sendable {
    /// The folder its files are in.
    public var folder: String
    /// The name of its files without extension.
    public var name: String
    /// What its manifest says, but for the sentences.
    public var manifest: Manifest.Head
    /// When it was added, in seconds since 1970.
    public var added: Double

    /// Makes an entry.
    public init(folder: String, name: String, manifest: Manifest.Head, added: Double) {
        self.folder = folder
        self.name = name
        self.manifest = manifest
        self.added = added
    }

    /// What tells its article from all others.
    public var id: String { manifest.article.id }

    /// Where its manifest stands.
    var manifestPath: String { "\(folder)/\(name).json" }

    /// When its article appeared or, where that is not known, when it was added.
    var date: Date { PublishedDate.date(in: manifest.article.published ?? "") ?? Date(timeIntervalSince1970: added) }
}
