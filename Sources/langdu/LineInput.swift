/// The lines that a stage command works on: its argument, or stdin line by line.
enum LineInput {
    /// Calls `body` with each line: the text itself, or with `-` or no text each line of stdin, without its line end.
    ///
    /// What `body` prints is written before more input is waited for, so that a program may send a line and wait for
    /// the answer.
    static func forEach(of text: [String], _ body: (String, inout LineOutput) throws -> Void) throws {
        var output = LineOutput()
        if !text.isEmpty, text != ["-"] {
            return try body(text.joined(separator: " "), &output)
        }
        var rest: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try StandardInput.read(into: &buffer)
            guard count > 0 else { break }
            var start = 0
            while let end = buffer[start..<count].firstIndex(of: UInt8(ascii: "\n")) {
                rest += buffer[start..<end]
                try body(line(rest), &output)
                rest.removeAll(keepingCapacity: true)
                start = end + 1
            }
            rest += buffer[start..<count]
            output.flush()
        }
        if !rest.isEmpty { try body(line(rest), &output) }
    }

    private static func line(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes[...], as: UTF8.self)
    }
}
