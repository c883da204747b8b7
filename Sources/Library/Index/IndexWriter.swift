internal import Files
internal import GRDB
internal import Glibc

/// Writes into a library's index. There is one writer at a time.
package struct IndexWriter: Sendable {
    private let queue: DatabaseQueue

    /// Opens an index, making it where there is none or another version's; what was in that is to be found by a scan.
    ///
    /// - Parameter isForReaders: Whether others read meanwhile; a new index that nobody knows of is one file only.
    package init(at path: String, isForReaders: Bool) throws {
        queue = try IndexFile.queue(at: path, isForReaders: isForReaders)
    }

    /// Makes an index that is in memory alone.
    init() throws { queue = try IndexFile.inMemory() }

    /// An index of what was written into it, for a writer in memory.
    func index(at path: String) -> LibraryIndex { LibraryIndex(queue, path: path) }

    /// Makes a set of changes, all or none; also for a task that was cancelled meanwhile.
    package func write<Value: Sendable>(
        _ changes: @Sendable @escaping (IndexChanges) throws -> Value
    ) async throws -> Value {
        try await Task { try await queue.write { try changes(IndexChanges(db: $0)) } }.value
    }

    /// Puts what is in this index in the place of what is in another, which may be open meanwhile.
    ///
    /// - Throws: Where there is no other, or it is of no use.
    func replace(_ path: String) throws {
        guard FileStatus(named: Array(path.utf8))?.kind == .file else { throw SystemFailure(code: ENOENT) }
        let other = try IndexFile.queue(at: path, isForReaders: true)
        try queue.backup(to: other)
        try other.close()
    }

    /// Ends all work with the file.
    package func close() throws { try queue.close() }
}
