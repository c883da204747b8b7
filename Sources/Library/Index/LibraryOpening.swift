internal import GRDB

/// Reading needs no writing, and no index: where there is none of use, the manifests tell.
extension LibraryIndex {
    /// Opens the index of the recordings in a folder; where there is none, or it is of no use, makes one.
    ///
    /// One that is damaged, or that another version made, is made anew in its place where that can be written. Else, and
    /// where there is none, it is made in memory from the manifests, which takes about a second for a thousand
    /// recordings: whoever needs it again keeps it.
    ///
    /// - Parameter onTrouble: Is told what was wrong and what was done, a line each.
    /// - Throws: ``LibraryError`` where there is no such folder, or `CancellationError`.
    public static func opening(
        _ folder: String, onTrouble: (String) -> Void = { _ in }
    ) async throws -> LibraryIndex {
        do throws(LibraryError) {
            let index = try LibraryIndex(of: folder)
            _ = try index.count()
            return index
        } catch {
            return try await makingAnew(folder, insteadOf: error, onTrouble: onTrouble)
        }
    }

    /// Asks the index of the recordings in a folder, as ``opening(_:onTrouble:)`` opens it; where damage shows only then,
    /// another is made and asked.
    public static func asking<Value>(
        _ folder: String, onTrouble: (String) -> Void = { _ in }, _ question: (LibraryIndex) throws -> Value
    ) async throws -> Value {
        let index = try await opening(folder, onTrouble: onTrouble)
        do {
            return try question(index)
        } catch let error as LibraryError {
            guard case .unusableIndex = error else { throw error }
            return try question(await makingAnew(folder, insteadOf: error, onTrouble: onTrouble))
        }
    }

    private static func makingAnew(
        _ folder: String, insteadOf trouble: LibraryError, onTrouble: (String) -> Void
    ) async throws -> LibraryIndex {
        let builder = IndexBuilder(of: folder)
        let first = "\(trouble)".split(separator: "\n").first ?? ""
        if case .unusableIndex(_, _, isDamaged: true) = trouble {
            do {
                let outcome = try await builder.run()
                let index = try LibraryIndex(of: folder)
                onTrouble("\(first); it was made anew")
                for problem in outcome.problems { onTrouble("left out: \(problem)") }
                return index
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                // Where nothing can be written, memory must do.
            }
        }
        let (writer, outcome) = try await builder.inMemory()
        onTrouble("\(first); the manifests were read instead")
        for problem in outcome.problems { onTrouble("left out: \(problem)") }
        return writer.index(at: LibraryFolder(folder).index)
    }
}
