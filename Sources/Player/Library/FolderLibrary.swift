internal import Archive
internal import Foundation
internal import HTTPTypes
public import Logging
internal import Recordings

/// The library in a folder of recordings, known by their manifests.
///
/// What changes there is seen within two seconds, and only changed manifests are read again. What cannot be served is
/// left out, and the log says why.
public actor FolderLibrary: ListenerLibrary {
    private let path: String
    private let logger: Logger
    private let index: SpokenIndex
    private var known: [String: (state: FileState, reading: ManifestReading)] = [:]
    private var unreadable: Set<String> = []
    private var sorted: [LibraryEntry] = []
    private var places: [String: Int] = [:]
    /// Why recordings are left out, by their ids.
    private var refusals: [String: String] = [:]
    private var lastLook: ContinuousClock.Instant?

    private static let interval = Duration.seconds(2)
    /// How many recordings are found by what is said in them.
    private static let searchLimit = 200
    /// How many lines the log gets for one look at the folder.
    private static let lines = 20

    /// Opens a folder; it may be missing or empty as yet.
    ///
    /// - Parameter logger: Is told what is left out.
    public init(at path: String, logger: Logger = Logger(label: "langdu")) {
        let trimmed = String(path.reversed().drop { $0 == "/" }.reversed())
        self.path = trimmed.isEmpty && !path.isEmpty ? "/" : trimmed
        self.logger = logger
        index = SpokenIndex(of: self.path, logger: logger)
    }

    /// Recordings that bear the words in their title, source or byline, then those in which they are said.
    public func page(matching query: String, source: String?, offset: Int, limit: Int) async -> LibraryPage {
        look()
        let words = query.lowercased().split(whereSeparator: \.isWhitespace)
        var found = words.isEmpty ? sorted.map { LibraryPage.Item(entry: $0) } : await search(query, words)
        if let source { found = found.filter { $0.entry.manifest.article.source == source } }
        let rest = found.dropFirst(offset)
        return LibraryPage(items: Array(rest.prefix(limit)), hasMore: rest.count > limit, total: found.count)
    }

    /// The sources that recordings come from, those with the most first.
    public func sources(limit: Int) -> [String] {
        look()
        let counts = sorted.reduce(into: [String: Int]()) { counts, entry in
            if let source = entry.manifest.article.source { counts[source, default: 0] += 1 }
        }
        let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return ordered.prefix(limit).map(\.key)
    }

    private func search(_ query: String, _ words: [Substring]) async -> [LibraryPage.Item] {
        let named = sorted.filter { Self.matches($0, words) }
        // A folder that `langdu batch` or `langdu index` has not seen has no index of what is said.
        let said = await index.search(query, limit: Self.searchLimit)
        let seen = Set(named.map(\.id))
        let heard = said.compactMap { match -> LibraryPage.Item? in
            guard case .entry(let entry)? = known["\(path)/\(match.recording.manifest)"]?.reading,
                !seen.contains(entry.id)
            else { return nil }
            return LibraryPage.Item(
                entry: entry, match: LibraryPage.Match(text: match.sentence.text, start: match.sentence.start))
        }
        return named.map { LibraryPage.Item(entry: $0) } + heard
    }

    /// The recording of an article, and the next older one.
    ///
    /// - Throws: What keeps it from being served.
    public func entry(_ id: String) throws -> (entry: LibraryEntry, next: LibraryEntry?)? {
        look()
        guard let place = places[id] else {
            if let reason = refusals[id] { throw Problem(.internalServerError, reason) }
            return nil
        }
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
        let files = RecordingFiles(entry).all
        // The manifest first: without it the rest is no recording any more, whatever interrupts this.
        try FileManager.default.removeItem(atPath: entry.manifestPath)
        for file in files { try? FileManager.default.removeItem(atPath: "\(entry.folder)/\(file.name)") }
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
        let files = ManifestFiles(in: path)
        var seen: [String: (state: FileState, reading: ManifestReading)] = [:]
        var reasons: [String] = []
        for (file, state) in files.all {
            if let old = known[file], old.state == state {
                seen[file] = (state, old.reading.now)
            } else {
                let reading = ManifestReading(of: file, state)
                seen[file] = (state, reading)
                if known[file]?.reading != reading, let reason = reading.reason { reasons.append(reason) }
            }
        }
        reasons += files.unreadable.filter { !unreadable.contains($0) }.map { "\($0): this folder cannot be read" }
        tell(reasons)
        unreadable = Set(files.unreadable)
        let hasChanged = seen.count != known.count || seen.contains { known[$0]?.reading != $1.reading }
        known = seen
        if hasChanged { sort() }
    }

    private func tell(_ reasons: [String]) {
        for reason in reasons.prefix(Self.lines) { logger.warning("left out: \(reason)") }
        if reasons.count > Self.lines { logger.warning("left out: \(reasons.count - Self.lines) more") }
    }

    private func sort() {
        // Of several recordings of one article the latest counts.
        var latest: [String: LibraryEntry] = [:]
        refusals = [:]
        for reading in known.values.map(\.reading) {
            switch reading {
            case .entry(let entry):
                if let other = latest[entry.id], (other.added, other.name) > (entry.added, entry.name) { continue }
                latest[entry.id] = entry
            case .refused(let id?, let reason): refusals[id] = reason
            case .refused, .waiting: continue
            }
        }
        let dated = latest.values.map { (date: $0.date, entry: $0) }
        sorted = dated.sorted { ($0.date, $0.entry.id) > ($1.date, $1.entry.id) }.map(\.entry)
        places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.id, $0) })
    }
}
