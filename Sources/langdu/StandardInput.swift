import Articles
import Foundation

/// All that comes on stdin.
enum StandardInput {
    /// The bytes up to the end, but no more than a limit.
    ///
    /// - Throws: `ArticleError`, or `CancellationError` when the task is cancelled while nothing comes.
    static func bytes(limit: Int = .max) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < limit {
            var event = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            while poll(&event, 1, 100) == 0 { try Task.checkCancellation() }
            let count = try read(into: &chunk)
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        return Array(bytes.prefix(limit))
    }

    /// Reads what is there, waiting where there is nothing yet; none at the end.
    ///
    /// - Throws: `ArticleError`.
    static func read(into chunk: inout [UInt8]) throws(ArticleError) -> Int {
        while true {
            let count = chunk.withUnsafeMutableBytes { Foundation.read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count >= 0 { return count }
            if errno == EAGAIN {
                var event = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
                poll(&event, 1, 100)
            } else if errno == EISDIR {
                throw ArticleError(path: "stdin", problem: .isDirectory)
            } else if errno != EINTR {
                let reason = errno == EBADF ? "it is closed" : String(cString: strerror(errno))
                throw ArticleError(path: "stdin", problem: .unreadable(reason: reason))
            }
        }
    }
}

/// The three files that every program is given.
enum StandardStreams {
    /// Sees to it that all three are open: else the next file to be opened would take the place of one, and messages would
    /// be written into recordings.
    static func secure() {
        // Opened the wrong way round: to use them is an error as it was.
        for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)]
        where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest number that is free is given, which is this one.
            _ = open("/dev/null", mode)
        }
    }
}
