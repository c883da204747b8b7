internal import Files
internal import Glibc

/// Reads a list of articles from a file or from stdin: a path a line, or paths with a NUL after each.
struct PathList: ArticleSearch {
    private let descriptor: Int32
    private let name: String
    private let base: ArticlePath
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private var separator: UInt8?

    /// Reads from an open file, which is left open.
    ///
    /// - Parameters:
    ///   - name: What errors call the list.
    ///   - base: The folder that articles' paths in the archive count from.
    init(descriptor: Int32, name: String, base: [UInt8]) {
        self.descriptor = descriptor
        self.name = name
        self.base = ArticlePath(base)
    }

    mutating func next() throws -> FoundArticle? {
        while let line = try nextLine() {
            var line = line[...]
            if separator != 0, line.last == UInt8(ascii: "\r") { line.removeLast() }
            let path = ArticlePath(line)
            guard !path.bytes.isEmpty else { continue }
            // What is not below the base keeps its whole path.
            return .article(path.relative(to: base) ?? path, file: Array(line))
        }
        return nil
    }

    private mutating func nextLine() throws -> [UInt8]? {
        while true {
            if let separator, let end = buffer[position...].firstIndex(of: separator) {
                defer { position = end + 1 }
                return Array(buffer[position..<end])
            }
            guard !isAtEnd else {
                guard position < buffer.count else { return nil }
                defer { position = buffer.count }
                return Array(buffer[position...])
            }
            buffer.removeFirst(position)
            position = 0
            try read()
            if separator == nil, !buffer.isEmpty {
                separator = buffer.contains(0) ? 0 : UInt8(ascii: "\n")
            }
        }
    }

    /// Reads more. A list that is still being written is waited for, but not past a request to stop.
    private mutating func read() throws {
        var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&event, 1, 200) == 0 { try Task.checkCancellation() }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno != EINTR, errno != EAGAIN {
            throw ArchiveError.unreadableList(path: name, reason: SystemFailure(code: errno).reason)
        }
        if count == 0 { isAtEnd = true }
        buffer += chunk.prefix(max(0, count))
    }
}
