internal import Glibc
internal import Hummingbird
internal import NIOCore
internal import NIOPosix

/// A file that is open to be sent, piece by piece.
///
/// Pieces are read one at a time, each when the one before has gone out, so that a thousand slow listeners hold a
/// thousand small pieces and not parts of the file that are still to come.
final class OpenFile: Sendable {
    private let descriptor: Int32
    /// The state of what is open, should another file have taken its place since.
    let state: FileState

    private static let piece = 32 * 1024

    /// Opens a file; links are not followed, and a pipe keeps nobody waiting.
    ///
    /// - Throws: ``Problem`` 404 where there is none, 503 where no more files can be open.
    init(_ path: String) throws(Problem) {
        let number = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard number >= 0 else {
            throw errno == EMFILE || errno == ENFILE
                ? Problem(.serviceUnavailable, "Too many files are open here. Try again in a moment.", retryAfter: 5)
                : Problem(.notFound, "This file is gone, or may not be read.")
        }
        guard let state = FileState(of: number), state.isFile else {
            close(number)
            throw Problem(.notFound, "This is no file.")
        }
        descriptor = number
        self.state = state
    }

    deinit { close(descriptor) }

    /// A part of the file as an answer's body.
    ///
    /// - Parameter eventLoop: That of the connection.
    func body(_ part: Range<Int>, on eventLoop: (any EventLoop)?) -> ResponseBody {
        ResponseBody(contentLength: part.count) { writer in
            var offset = part.lowerBound
            while offset < part.upperBound {
                let wanted = min(Self.piece, part.upperBound - offset)
                let at = offset
                let buffer = try await NIOThreadPool.singleton.runIfActive { try self.read(wanted, at: at) }
                offset += buffer.readableBytes
                try await writer.write(buffer)
                // Writing only puts the piece on the loop's list. Once the loop has come to it, the next write waits
                // while the connection is full.
                try await eventLoop?.submit {}.get()
            }
            try await writer.finish(nil)
        }
    }

    private func read(_ count: Int, at offset: Int) throws -> ByteBuffer {
        var buffer = ByteBufferAllocator().buffer(capacity: count)
        let result = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) {
            max(0, pread(descriptor, $0.baseAddress, count, off_t(offset)))
        }
        // Whoever writes recordings replaces them whole; a file that ends early is broken, and so is the answer.
        guard result > 0 else { throw Problem(.internalServerError, "The file ended early.") }
        return buffer
    }
}
