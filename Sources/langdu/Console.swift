import Foundation
import Recordings

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

    /// Writes a line to stderr, or several; control characters of names and titles in it do not get there.
    static func error(_ line: String) {
        write(Array((line.withoutControls(keeping: ["\n"]) + "\n").utf8), to: STDERR_FILENO)
    }

    /// Writes to stderr without ending the line.
    static func status(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

    /// Writes a line to stdout, without control characters but for tabs between its fields.
    static func print(_ line: String) {
        write(Array((line.withoutControls(keeping: ["\n", "\t"]) + "\n").utf8), to: STDOUT_FILENO)
    }

    /// Writes all bytes; ends the program quietly where nobody reads any more, as filters do.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno != EINTR {
                guard descriptor == STDOUT_FILENO else { return }
                if errno == EPIPE { exit(0) }
                error("langdu: stdout: cannot be written: \(String(cString: strerror(errno)))")
                exit(Failure.Code.inputOutput)
            }
        }
    }
}
