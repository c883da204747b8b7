package import Files
package import Recordings

/// A recording on its way into the index.
package struct IndexedRecording: Sendable {
    /// What lists show.
    package var entry: LibraryEntry
    var chapters: [Manifest.Chapter]
    /// Ids that its article had before.
    var aliases: [String]
    var sentences: [LibrarySentence]
    var mark: ManifestMark
    var isWhole = true

    /// A recording that was made just now.
    ///
    /// - Parameters:
    ///   - path: Where it stands below the library's folder, without extension.
    ///   - manifest: The state of its manifest's file.
    package init(_ head: Manifest.Head, _ sentences: [LibrarySentence], at path: String, manifest: FileMark?) {
        mark = ManifestMark(manifest ?? FileMark(size: 0, modified: 0, changed: 0))
        entry = LibraryEntry(head, at: path, written: mark.modified / 1_000_000)
        chapters = head.chapters
        aliases = head.article.aliases ?? []
        self.sentences = sentences
    }
}

/// Tells whether a manifest is still as it was when it was indexed.
struct ManifestMark: Hashable, Sendable {
    /// Bytes.
    var size: Int64
    /// Nanoseconds since 1970.
    var modified: Int64
}

extension ManifestMark {
    init(_ mark: FileMark) { self.init(size: mark.size, modified: mark.modified) }
}
