import Articles
import Foundation
import Narration
import Recordings

/// The names of the recordings of one command: an article's file name without its extension, or its title; of several
/// articles in a file, what each is called there. And what tells its articles from all others.
struct OutputNames {
    private var taken: [String: String] = [:]
    private var keys: [String: String] = [:]

    /// The name for an article's recording.
    ///
    /// - Throws: ``Collision`` when another file of the same command has that name already.
    ///
    /// - Parameter entry: What the article is called among those of its file, where there are several.
    mutating func name(for article: Article, from file: String, entry: String? = nil) throws -> String {
        if let entry { return name(of: entry, in: file) }
        let stem =
            file == "-" ? article.title.text : ((file as NSString).lastPathComponent as NSString).deletingPathExtension
        let name = RecordingName.safe(stem)
        // The disk they are on, or are copied to, may not tell A from a.
        let key = name.lowercased()
        if let other = taken[key], other != file { throw Collision(file: file, other: other, name: name) }
        taken[key] = file
        return name
    }

    /// The name for one of a file's articles. Where another has it, a number is behind it.
    private mutating func name(of entry: String, in file: String) -> String {
        let (safe, owner) = (RecordingName.safe(entry), "\(file)#\(entry)")
        var (name, copy) = (safe, 1)
        while taken[name.lowercased(), default: owner] != owner {
            copy += 1
            name = "\(safe)~\(copy)"
        }
        taken[name.lowercased()] = owner
        return name
    }

    /// What tells an article from all others: its key or, where it has none or another has the same, its recording's name.
    ///
    /// - Parameter onShared: Is told where another file of the same command has the same key.
    mutating func identity(
        of article: Article, from file: String, named name: String, onShared: (String) -> Void
    ) -> ArticleIdentity {
        let identity = ArticleIdentity(of: article, place: name)
        guard let key = identity.key else { return identity }
        guard let other = keys[key], other != file else {
            keys[key] = file
            return identity
        }
        onShared(
            "\(other) and \(file) have the same key “\(key.onOneLine)”; the second is known by its recording’s name")
        return ArticleIdentity(of: article, place: name, sharesKey: true)
    }

    /// Two files of one command would make the same recording.
    struct Collision: Error, CustomStringConvertible {
        var file: String
        var other: String
        var name: String

        var description: String {
            "\(file): its recording would be called \(name), as that of \(other) but for letters’ case at most\n"
                + "  Read it by a command of its own, with another folder for -o."
        }
    }
}
