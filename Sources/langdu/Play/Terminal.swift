import Foundation
import Glibc

/// The terminal as a screen with keys, until it is closed.
final class Terminal {
    /// Keys that mean something here.
    enum Key: Equatable {
        case left, right, up, down
        case character(Character)
    }

    private let end: LastActs
    /// Bytes that were typed and not taken yet.
    private var typed: [UInt8] = []

    /// Takes the terminal over; nothing where there is none.
    init?() {
        var before = termios()
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
        let kept = before
        end = LastActs {
            var before = kept
            // A terminal that is gone needs nothing any more.
            let bytes = Array("\u{1B}[?25h\u{1B}[?1049l".utf8)
            _ = Glibc.write(STDOUT_FILENO, bytes, bytes.count)
            tcsetattr(STDIN_FILENO, TCSANOW, &before)
        }
        tcsetattr(STDIN_FILENO, TCSANOW, &raw)
        // The alternate screen, without cursor.
        write("\u{1B}[?1049h\u{1B}[?25l")
    }

    /// Gives the terminal back as it was.
    func close() { end.perform() }

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
        if typed.isEmpty {
            var bytes = [UInt8](repeating: 0, count: 256)
            let count = read(STDIN_FILENO, &bytes, bytes.count)
            guard count > 0 else { return nil }
            typed = Array(bytes[..<count])
        }
        return Self.takeKey(from: &typed)
    }

    /// Takes the first key of what was typed: input methods and pasting bring many characters at once.
    static func takeKey(from typed: inout [UInt8]) -> Key? {
        let sequences: [(String, Key)] = [
            ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down), ("\u{1B}[C", .right),
            ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}OD", .left),
        ]
        for (text, key) in sequences where typed.starts(with: text.utf8) {
            typed.removeFirst(text.utf8.count)
            return key
        }
        // Other keys of the keyboard send a sequence that means nothing here.
        if typed.first == 0x1B, typed.count > 1 {
            let end = typed.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) } ?? typed.endIndex - 1
            typed.removeFirst(end + 1)
            return nil
        }
        var characters = String(decoding: typed, as: UTF8.self)
        guard let first = characters.first else { return nil }
        characters.removeFirst()
        typed = Array(characters.utf8)
        return .character(first)
    }

    private func write(_ text: String) { Console.write(Array(text.utf8), to: STDOUT_FILENO) }
}
