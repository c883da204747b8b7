package import Files
internal import Glibc

/// An article's file, read whole, with the state that it was in before.
package struct ArticleFile: Sendable {
    /// What it holds.
    package let bytes: [UInt8]
    /// Its state when reading began.
    package let mark: FileMark

    /// Reads a file, but never more of it than a limit.
    ///
    /// - Parameters:
    ///   - path: Its path, as bytes, for a file's name need not be UTF-8.
    ///   - name: What errors call it.
    ///   - limit: The most bytes it may have.
    package init(at path: [UInt8], name: String, limit: Int) throws(ArticleError) {
        let file = try Self.open(path, name: name)
        mark = try Self.reporting(name) { () throws(SystemFailure) in try FileStatus(of: file).mark }
        let size = mark.size
        let bytes = try Self.reporting(name) { () throws(SystemFailure) in
            size > limit ? nil : try file.contents(limit: limit)
        }
        guard let bytes else { throw ArticleError(path: name, problem: .tooLarge(limit: limit)) }
        self.bytes = bytes
    }

    /// Opens an article's file.
    static func open(_ path: [UInt8], name: String) throws(ArticleError) -> Descriptor {
        // A pipe without a writer must not keep the call waiting.
        let file = try reporting(name) { () throws(SystemFailure) in
            try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
        }
        let kind = try reporting(name) { () throws(SystemFailure) in try FileStatus(of: file).kind }
        switch kind {
        case .file: return file
        case .folder: throw ArticleError(path: name, problem: .isDirectory)
        case .other: throw ArticleError(path: name, problem: .notRegular)
        }
    }

    /// Reads a part of a file.
    static func bytes(_ range: Range<Int>, ofFile path: [UInt8], name: String) throws(ArticleError) -> [UInt8] {
        let file = try open(path, name: name)
        var bytes = [UInt8](repeating: 0, count: range.count)
        let count = try reporting(name) { () throws(SystemFailure) in try file.read(all: &bytes, at: range.lowerBound) }
        guard count == range.count else { throw ArticleError(path: name, problem: .changed) }
        return bytes
    }

    private static func reporting<Value: ~Copyable>(
        _ name: String, _ call: () throws(SystemFailure) -> Value
    ) throws(ArticleError) -> Value {
        do throws(SystemFailure) {
            return try call()
        } catch {
            throw ArticleError(path: name, problem: problem(error))
        }
    }

    private static func problem(_ failure: SystemFailure) -> ArticleError.Problem {
        switch failure.code {
        case ENOENT, ENOTDIR: .noSuchFile
        case EISDIR: .isDirectory
        case EACCES, EPERM: .notPermitted
        // A socket cannot be opened.
        case ENXIO, ENODEV: .notRegular
        default: .unreadable(reason: failure.reason)
        }
    }
}
