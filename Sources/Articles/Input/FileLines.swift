internal import Files
internal import Glibc

/// The lines of a file or of bytes in memory, one after the other.
struct FileLines: Sendable {
    /// A line without its end.
    struct Line {
        /// Nothing where it is too long.
        var bytes: [UInt8]
        /// Where it begins in the file.
        var start: Int
        var isTooLong = false
    }

    /// The number of the line that was read last, counted from 1.
    private(set) var number = 0
    private let file: OpenFile?
    private let limit: Int
    private var buffer: [UInt8]
    /// Where the buffer begins in the file.
    private var offset = 0
    private var position = 0
    private var isAtEnd: Bool

    /// A file that stays open as long as someone reads from it.
    private final class OpenFile: Sendable {
        let descriptor: Descriptor
        init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }
    }

    /// The lines of bytes in memory.
    ///
    /// - Parameter limit: The most bytes a line may have.
    init(of bytes: [UInt8], limit: Int) {
        (file, buffer, isAtEnd, self.limit) = (nil, bytes, true, limit)
    }

    /// The lines of a file.
    init(of descriptor: consuming Descriptor, limit: Int) {
        (file, buffer, isAtEnd, self.limit) = (OpenFile(descriptor), [], false, limit)
    }

    mutating func next() throws(ArticleError.Problem) -> Line? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: Self.lineEnd) { return take(upTo: end, skipping: 1) }
            if isAtEnd { return position < buffer.count ? take(upTo: buffer.count, skipping: 0) : nil }
            if buffer.count - position > limit { return try skipLine() }
            buffer.removeFirst(position)
            (offset, position) = (offset + position, 0)
            searched = buffer.count
            try fill()
        }
    }

    private mutating func take(upTo end: Int, skipping count: Int) -> Line {
        number += 1
        defer { position = end + count }
        guard end - position <= limit else { return Line(bytes: [], start: offset + position, isTooLong: true) }
        return Line(bytes: Array(buffer[position..<end]), start: offset + position)
    }

    /// Passes over a line that is too long, without keeping it.
    private mutating func skipLine() throws(ArticleError.Problem) -> Line {
        let start = offset + position
        number += 1
        while true {
            if let end = buffer[position...].firstIndex(of: Self.lineEnd) {
                position = end + 1
                break
            }
            (offset, position) = (offset + buffer.count, 0)
            buffer.removeAll(keepingCapacity: true)
            if isAtEnd { break }
            try fill()
        }
        return Line(bytes: [], start: start, isTooLong: true)
    }

    private mutating func fill() throws(ArticleError.Problem) {
        guard let file else { return }
        var block = [UInt8](repeating: 0, count: Self.blockSize)
        do throws(SystemFailure) {
            let count = try file.descriptor.read(all: &block, at: offset + buffer.count)
            buffer += block.prefix(count)
            isAtEnd = count < block.count
        } catch {
            isAtEnd = true
            throw .unreadable(reason: error.reason)
        }
    }

    private static let lineEnd = UInt8(ascii: "\n")
    private static let blockSize = 1 << 18
}
