import Library

/// Puts what one command reads into the index of its folder. What goes wrong with that is told once: it harms no recording.
struct ReadIndex {
    private let folder: String
    private var isKept: Bool

    /// - Parameter isKept: Whether there is to be an index at all.
    init(of folder: String, isKept: Bool) {
        self.folder = folder
        self.isKept = isKept
    }

    /// Puts a recording in.
    ///
    /// - Throws: `CancellationError`.
    mutating func add(_ name: String) async throws {
        guard isKept else { return }
        do {
            try await IndexBuilder(of: folder).add(name)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            isKept = false
            Failure.note("the library’s index is not kept: \(error)")
        }
    }
}
