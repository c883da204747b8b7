import Foundation

/// What the program writes: results to stdout, everything else to stderr.
enum Console {
    /// Whether stderr is a terminal.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// How many columns the terminal has.
    static var columns: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes a line to stderr.
    static func error(_ line: String) { write(Array((line + "\n").utf8), to: STDERR_FILENO) }

    /// Writes to stderr without ending the line.
    static func status(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

    /// Writes a line to stdout.
    static func print(_ line: String) { write(Array((line + "\n").utf8), to: STDOUT_FILENO) }

    /// Writes all bytes; ends the program quietly where nobody reads any more, as filters do.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno != EINTR {
                guard descriptor == STDOUT_FILENO else { return }
                exit(errno == EPIPE ? 0 : Failure.Code.inputOutput)
            }
        }
    }
}
