internal import Library

extension LiveLibrary {
    /// The recordings of an article that can be heard, with their files, the one that is shown first; of two by one voice
    /// the first counts.
    func voices(of entry: LibraryEntry) async throws -> [(entry: LibraryEntry, files: EntryFiles)] {
        var voices: Set<String> = []
        return try await recordings(of: entry.article).filter { voices.insert($0.voice).inserted }
            .map { ($0, EntryFiles(of: $0, in: folder)) }.filter { !$0.1.audio.isEmpty }
    }
}
