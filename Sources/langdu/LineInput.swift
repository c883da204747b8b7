import Articles
import Foundation

/// The lines that a stage command works on: its argument, or stdin line by line.
enum LineInput {
    /// Calls `body` with each line: the text itself, or with `-` or no text each line of stdin, without its line end.
    static func forEach(of text: [String], _ body: (String) throws -> Void) throws {
        if !text.isEmpty, text != ["-"] {
            try body(text.joined(separator: " "))
            return
        }
        while let line = readLine(strippingNewline: true) {
            try body(line.hasSuffix("\r") ? String(line.dropLast()) : line)
        }
    }
}
