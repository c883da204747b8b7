internal import Files
internal import Glibc

/// The folder that the paths in a list count from. One of the two may be absolute and the other not.
struct ListBase: Sendable {
    private let path: ArticlePath
    /// The folder by its absolute paths: as it is called, and with links resolved.
    private let absolute: [ArticlePath]
    private let working: [ArticlePath]

    init(_ path: [UInt8]) {
        let folder = ArticlePath(path)
        self.path = folder
        working = Self.workingFolders
        let called = folder.isAbsolute ? [folder] : Self.workingFolders.map { ArticlePath($0.bytes + [.slash] + path) }
        absolute = called + called.compactMap { Self.resolved($0.bytes) }
    }

    /// Where an article stands below the folder; what is not in it keeps its whole path.
    func place(of article: ArticlePath) -> ArticlePath {
        if let inside = article.relative(to: path) { return inside }
        let called =
            article.isAbsolute ? [article] : working.map { ArticlePath($0.bytes + [.slash] + article.bytes) }
        for name in called {
            for folder in absolute {
                if let inside = name.relative(to: folder) { return inside }
            }
        }
        return article
    }

    /// The working folder: as the shell calls it, and as the system does.
    private static var workingFolders: [ArticlePath] {
        let system = resolved([.dot])
        let shell = getenv("PWD").map { Array(String(cString: $0).utf8) }.flatMap { path -> ArticlePath? in
            path.first == .slash && FileStatus(at: path)?.identity == FileStatus(at: [.dot])?.identity
                ? ArticlePath(path) : nil
        }
        return [shell, system].compactMap(\.self)
    }

    /// The absolute path without links.
    private static func resolved(_ path: [UInt8]) -> ArticlePath? {
        guard let name = path.withCPath({ realpath($0, nil) }) else { return nil }
        defer { free(name) }
        return ArticlePath(UnsafeBufferPointer(start: name, count: strlen(name)).map(UInt8.init(bitPattern:)))
    }
}
