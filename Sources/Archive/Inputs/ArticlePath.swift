internal import Files

/// Where an article stands below the folder it was found in: its name in the archive, as bytes, for a file's name need
/// not be UTF-8; in a file of several, what it is called there besides.
///
/// Always in its shortest form: no `.`, no doubled or final slash, `..` only at the start.
public struct ArticlePath: Hashable, Sendable, CustomStringConvertible {
    /// The bytes of the path.
    public let bytes: [UInt8]
    /// What the article is called among those of its file, where there are several.
    public private(set) var entry: String?

    /// Whether it counts from the root of the file system rather than from the archive's folder.
    public var isAbsolute: Bool { bytes.first == .slash }

    /// The names in it, the article's own last.
    public var components: [ArraySlice<UInt8>] { bytes.split(separator: .slash) }

    /// Brings a path into its shortest form.
    public init(_ path: some Collection<UInt8>) {
        let isAbsolute = path.first == .slash
        var parts: [[UInt8]] = []
        for part in Array(path).split(separator: .slash).map({ Array($0) }) where part != [.dot] {
            if part == [.dot, .dot], parts.last.map({ $0 != [.dot, .dot] }) ?? isAbsolute {
                _ = parts.popLast()
            } else {
                parts.append(part)
            }
        }
        bytes = (isAbsolute ? [.slash] : []) + parts.joined(separator: [.slash])
    }

    /// Takes a path that is in its shortest form already.
    init(shortest bytes: [UInt8]) { self.bytes = bytes }

    /// Reads a path as ``description`` writes it.
    public init(escaped text: String) { self.init(PercentEscapes.bytes(of: text)) }

    /// The path as people read it; bytes that are not UTF-8 and control characters are percent-escaped. What one of
    /// several articles is called follows: `2024/feed.xml#n-4711`.
    public var description: String { file + (entry.map { "#" + PercentEscapes.text(of: Array($0.utf8)) } ?? "") }

    /// The path of the article's file, as people read it.
    var file: String { PercentEscapes.text(of: bytes) }

    /// The article of that name in the file, or the file.
    func with(entry: String?) -> ArticlePath {
        var path = self
        path.entry = entry
        return path
    }

    /// What tells the article from all others of the archive, as bytes.
    var key: [UInt8] { bytes + (entry.map { [0] + Array($0.utf8) } ?? []) }

    /// The path counted from `folder`, where it is inside.
    func relative(to folder: ArticlePath) -> ArticlePath? {
        if folder.bytes.isEmpty { return isAbsolute ? nil : self }
        let prefix = folder.bytes == [.slash] ? folder.bytes : folder.bytes + [.slash]
        guard bytes.count > prefix.count, bytes.starts(with: prefix) else { return nil }
        return ArticlePath(shortest: Array(bytes[prefix.count...]))
    }
}
