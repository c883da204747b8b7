import Foundation

/// The terminal as a screen with keys, until it is closed.
final class Terminal {
    /// Keys that mean something here.
    enum Key: Equatable {
        case left, right, up, down
        case character(Character)
    }

    private var before = termios()

    /// Takes the terminal over; nothing where there is none.
    init?() {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, tcgetattr(STDIN_FILENO, &before) == 0 else {
            return nil
        }
        var raw = before
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
        // Reading waits for a tenth of a second at most.
        withUnsafeMutableBytes(of: &raw.c_cc) {
            $0[Int(VMIN)] = 0
            $0[Int(VTIME)] = 1
        }
        tcsetattr(STDIN_FILENO, TCSANOW, &raw)
        // The alternate screen, without cursor.
        write("\u{1B}[?1049h\u{1B}[?25l")
    }

    /// Gives the terminal back as it was.
    func close() {
        write("\u{1B}[?25h\u{1B}[?1049l")
        tcsetattr(STDIN_FILENO, TCSANOW, &before)
    }

    /// Columns and rows.
    var size: (columns: Int, rows: Int) {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return (80, 24)
        }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// Shows lines in place of what was there.
    func show(_ lines: [String]) {
        write("\u{1B}[H" + lines.map { $0 + "\u{1B}[0m\u{1B}[K" }.joined(separator: "\r\n") + "\u{1B}[J")
    }

    /// The next key, if one comes soon.
    func key() -> Key? {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = read(STDIN_FILENO, &bytes, bytes.count)
        guard count > 0 else { return nil }
        let text = String(decoding: bytes[..<count], as: UTF8.self)
        switch text {
        case "\u{1B}[A", "\u{1B}OA": return .up
        case "\u{1B}[B", "\u{1B}OB": return .down
        case "\u{1B}[C", "\u{1B}OC": return .right
        case "\u{1B}[D", "\u{1B}OD": return .left
        default: return text.first.map { .character($0) }
        }
    }

    private func write(_ text: String) { Console.write(Array(text.utf8), to: STDOUT_FILENO) }
}
