internal import Files
internal import Foundation
internal import GRDB
internal import Glibc

/// An index that is open to be read while it is brought up to date.
struct OpenIndex: Sendable {
    /// Who writes, and who reads a row or a page.
    let database: any DatabaseWriter
    /// Who searches all text, which takes a while: kept apart, so that nobody else waits for it.
    let searches: any DatabaseReader
    /// The file; nothing for one that is in memory alone.
    let path: String?
    private let identity: FileStatus.Identity?

    /// Opens the index of a library: in its folder where Langdu keeps things there and they can be written, else in a
    /// folder for what can be had again, else in memory. What the folder's own index knows is taken over.
    ///
    /// - Parameter cache: The folder for what can be had again.
    static func open(_ folder: LibraryFolder, cache: String?) throws -> OpenIndex {
        if isWritable(folder.hidden), isWritable(folder.index) || !exists(folder.index),
            let index = try? keeping(at: folder.index)
        {
            return index
        }
        if let cache, folder.exists, let index = try? inCache(folder, cache) { return index }
        return try inMemory(folder)
    }

    private init(at path: String) throws {
        let pool = try IndexFile.pool(at: path)
        database = pool
        searches = try IndexFile.readOnly(at: path)
        self.path = path
        identity = FileStatus(at: Array(path.utf8))?.identity
    }

    private static func inCache(_ folder: LibraryFolder, _ cache: String) throws -> OpenIndex {
        try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
        let place = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path
        let path = "\(cache)/library-\(stableHash(place)).sqlite"
        let isNew = !exists(path)
        let index = try keeping(at: path)
        if isNew { index.takeOver(folder) }
        return index
    }

    /// Opens an index file; what is no index, or none any more, makes room for one.
    private static func keeping(at path: String) throws -> OpenIndex {
        // The log of a file that was taken away must not be taken for the new one's.
        if !exists(path) { IndexFile.remove(path) }
        do {
            return try OpenIndex(at: path)
        } catch let error where IndexTrouble.isBroken(error) {
            IndexFile.remove(path)
            return try OpenIndex(at: path)
        }
    }

    private static func inMemory(_ folder: LibraryFolder) throws -> OpenIndex {
        let index = OpenIndex(inMemory: try IndexFile.inMemory())
        index.takeOver(folder)
        return index
    }

    private init(inMemory queue: DatabaseQueue) {
        (database, searches, path, identity) = (queue, queue, nil, nil)
    }

    /// Takes over what the folder's own index knows, where it is of use.
    private func takeOver(_ folder: LibraryFolder) {
        guard exists(folder.index), let own = try? IndexFile.readOnly(at: folder.index) else { return }
        try? own.backup(to: database)
    }

    /// Ends all work with the file.
    func close() {
        try? searches.close()
        try? database.close()
    }

    /// Whether the file is still the one that was opened;
    /// it may be taken away.
    var isCurrent: Bool { path.map { FileStatus(at: Array($0.utf8))?.identity == identity } ?? true }

    private static func exists(_ path: String) -> Bool { FileStatus(named: Array(path.utf8)) != nil }
    private func exists(_ path: String) -> Bool { Self.exists(path) }
    private static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

    /// Sixteen digits that stand for a path (FNV-1a).
    private static func stableHash(_ text: String) -> String {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }.hexadecimal
    }
}
