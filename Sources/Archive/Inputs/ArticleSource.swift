internal import Articles
internal import Files
internal import Glibc

/// Where the articles of an archive come from.
public enum ArticleSource: Hashable, Sendable {
    /// All articles in a folder and the folders in it.
    case folder(String)
    /// The files named in a list; paths in the archive count from `base`.
    case list(String, base: String)
    /// The files named in a list on stdin.
    case standardInput(base: String)

    /// Makes a source of what a user names: a folder, a list's file, or `-`.
    ///
    /// - Throws: ``ArchiveError/noSuchInput(path:)``.
    public init(_ name: String, base: String = ".") throws(ArchiveError) {
        if name == "-" {
            self = .standardInput(base: base)
            return
        }
        do throws(SystemFailure) {
            self = try FileStatus(of: Array(name.utf8)).kind == .folder ? .folder(name) : .list(name, base: base)
        } catch {
            throw error.isGone ? .noSuchInput(path: name) : .unreadableList(path: name, reason: error.reason)
        }
    }

    /// What the user calls it.
    public var name: String {
        switch self {
        case .folder(let path), .list(let path, _): path
        case .standardInput: "-"
        }
    }

    /// Begins to search for the articles.
    ///
    /// - Parameters:
    ///   - output: The folder of the recordings, which is not searched where it lies inside.
    ///   - forms: The forms whose files are found in folders.
    func search(excluding output: String, forms: ArticleForms) throws(ArchiveError) -> any ArticleSearch {
        switch self {
        case .folder(let path):
            let names = ArticleNames(forms, besideRecordings: output == path)
            return ArticleWalk(Array(path.utf8), of: names, excluding: output == path ? nil : Array(output.utf8))
        case .list(let path, let base):
            // A pipe may have no writer yet; waiting for one must not outlast a request to stop.
            let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
            guard descriptor >= 0 else {
                throw .unreadableList(path: path, reason: SystemFailure(code: errno).reason)
            }
            return PathList(descriptor: descriptor, name: path, base: Array(base.utf8))
        case .standardInput(let base):
            return PathList(descriptor: STDIN_FILENO, name: "stdin", base: Array(base.utf8))
        }
    }
}
