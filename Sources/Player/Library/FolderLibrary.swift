internal import Archive
internal import Foundation
internal import Recordings

/// The library in a folder of recordings, known by their manifests.
///
/// What changes there is seen within two seconds, and only changed manifests are read again.
public actor FolderLibrary: ListenerLibrary {
    private let path: String
    private var known: [String: (mark: Mark, entry: LibraryEntry?)] = [:]
    private var sorted: [LibraryEntry] = []
    private var places: [String: Int] = [:]
    private var lastLook: ContinuousClock.Instant?

    /// Tells a changed file from an unchanged one.
    private struct Mark: Hashable {
        var size: Int
        var modified: Double
    }

    private static let interval = Duration.seconds(2)
    /// How many recordings are found by what is said in them.
    private static let searchLimit = 200

    /// The folder as the walk over it names it.
    private nonisolated var root: String { URL(fileURLWithPath: path).path }

    /// Opens a folder; it may be missing or empty as yet.
    public init(at path: String) {
        self.path = path
    }

    /// Recordings that bear the words in their title, source or byline, then those in which they are said.
    public func page(matching query: String, offset: Int, limit: Int) -> LibraryPage {
        look()
        let words = query.lowercased().split(whereSeparator: \.isWhitespace)
        let found = words.isEmpty ? sorted.map { LibraryPage.Item(entry: $0) } : search(query, words)
        let rest = found.dropFirst(offset)
        return LibraryPage(items: Array(rest.prefix(limit)), hasMore: rest.count > limit)
    }

    private func search(_ query: String, _ words: [Substring]) -> [LibraryPage.Item] {
        let named = sorted.filter { Self.matches($0, words) }
        // A folder that `langdu batch` or `langdu index` has not seen has no index of what is said.
        let said = (try? LibraryIndex(of: path).search(query, limit: Self.searchLimit)) ?? []
        let seen = Set(named.map(\.id))
        let heard = said.compactMap { match -> LibraryPage.Item? in
            guard let entry = known["\(root)/\(match.recording.manifest)"]?.entry, !seen.contains(entry.id) else {
                return nil
            }
            return LibraryPage.Item(
                entry: entry, match: LibraryPage.Match(text: match.sentence.text, start: match.sentence.start))
        }
        return named.map { LibraryPage.Item(entry: $0) } + heard
    }

    /// The recording of an article, and the next older one.
    public func entry(_ id: String) -> (entry: LibraryEntry, next: LibraryEntry?)? {
        look()
        guard let place = places[id] else { return nil }
        return (sorted[place], sorted.indices.contains(place + 1) ? sorted[place + 1] : nil)
    }

    /// How many recordings there are; of several of one article the latest counts.
    public func count() -> Int {
        look()
        return sorted.count
    }

    /// Takes a recording's files away, its manifest first.
    ///
    /// - Throws: What the system says when the manifest cannot be removed.
    public func remove(_ entry: LibraryEntry) throws {
        // The manifest first: without it the rest is no recording any more, whatever interrupts this.
        try FileManager.default.removeItem(atPath: entry.manifestPath)
        for file in RecordingFiles(entry).all {
            try? FileManager.default.removeItem(atPath: "\(entry.folder)/\(file.name)")
        }
        lastLook = nil
    }

    private static func matches(_ entry: LibraryEntry, _ words: [Substring]) -> Bool {
        let article = entry.manifest.article
        let text = [article.title, article.source, article.byline].compactMap(\.self).joined(separator: " ")
            .lowercased()
        return words.allSatisfy { text.contains($0) }
    }

    /// Looks at the folder anew, unless that was done just now.
    private func look() {
        if let lastLook, lastLook.duration(to: .now) < Self.interval { return }
        defer { lastLook = .now }
        var seen: [String: (mark: Mark, entry: LibraryEntry?)] = [:]
        var hasChanged = false
        for (file, mark) in Self.manifests(in: path) {
            if let old = known[file], old.mark == mark {
                seen[file] = old
            } else {
                seen[file] = (mark, Self.entry(at: file, added: mark.modified))
                hasChanged = true
            }
        }
        guard hasChanged || seen.count != known.count else { return }
        known = seen
        sort()
    }

    private func sort() {
        // Of several recordings of one article the latest counts.
        var latest: [String: LibraryEntry] = [:]
        for entry in known.values.compactMap(\.entry) {
            if let other = latest[entry.id], (other.added, other.name) > (entry.added, entry.name) { continue }
            latest[entry.id] = entry
        }
        let dated = latest.values.map { (date: $0.date, entry: $0) }
        sorted = dated.sorted { ($0.date, $0.entry.id) > ($1.date, $1.entry.id) }.map(\.entry)
        places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.id, $0) })
    }

    private static func entry(at file: String, added: Double) -> LibraryEntry? {
        guard let head = try? Manifest.Head(at: file), !head.article.id.isEmpty else { return nil }
        let url = URL(fileURLWithPath: file)
        let entry = LibraryEntry(
            folder: url.deletingLastPathComponent().path, name: url.deletingPathExtension().lastPathComponent,
            manifest: head, added: added)
        return RecordingFiles(entry).audio.isEmpty ? nil : entry
    }

    private static func manifests(in path: String) -> [(file: String, mark: Mark)] {
        let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey, .isRegularFileKey]
        guard
            let walk = FileManager.default.enumerator(
                at: URL(fileURLWithPath: path), includingPropertiesForKeys: keys, options: .skipsHiddenFiles)
        else { return [] }
        return walk.compactMap { item in
            guard let url = item as? URL, url.pathExtension == "json",
                let values = try? url.resourceValues(forKeys: Set(keys)), values.isRegularFile == true
            else { return nil }
            let modified = values.contentModificationDate?.timeIntervalSince1970 ?? 0
            return (url.path, Mark(size: values.fileSize ?? 0, modified: modified))
        }
    }
}
