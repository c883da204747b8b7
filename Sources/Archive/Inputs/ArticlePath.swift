internal import Files

/// Where an article stands below the folder it was found in: its name in the archive, as bytes, for a file's name need
/// not be UTF-8.
///
/// Always in its shortest form: no `.`, no doubled or final slash, `..` only at the start.
public struct ArticlePath: Hashable, Sendable, CustomStringConvertible {
    /// The bytes of the path.
    public let bytes: [UInt8]

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

    /// The path as people read it; bytes that are not UTF-8 and control characters are percent-escaped.
    public var description: String { PercentEscapes.text(of: bytes) }

    /// The path counted from `folder`, where it is inside.
    func relative(to folder: ArticlePath) -> ArticlePath? {
        if folder.bytes.isEmpty { return isAbsolute ? nil : self }
        let prefix = folder.bytes == [.slash] ? folder.bytes : folder.bytes + [.slash]
        guard bytes.count > prefix.count, bytes.starts(with: prefix) else { return nil }
        return ArticlePath(shortest: Array(bytes[prefix.count...]))
    }
}
