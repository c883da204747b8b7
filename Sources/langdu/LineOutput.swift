import Foundation
import Recordings

/// Lines for stdout, written in large pieces, or one by one where a person is watching.
struct LineOutput: ~Copyable {
    private var bytes: [UInt8] = []
    private let isTerminal = isatty(STDOUT_FILENO) == 1

    /// How many bytes are kept back.
    private static let limit = 1 << 16

    /// Writes a line.
    mutating func print(_ line: String) {
        // A program gets the text as it is; a terminal would be steered by it.
        let line = isTerminal ? line.withoutControls(keeping: ["\t"]) : line
        print { $0 += line.utf8 }
    }

    /// Writes a line that `body` appends to the bytes.
    mutating func print(_ body: (inout [UInt8]) -> Void) {
        body(&bytes)
        bytes.append(UInt8(ascii: "\n"))
        if isTerminal || bytes.count >= Self.limit { flush() }
    }

    /// Writes what is kept back.
    mutating func flush() {
        Console.write(bytes, to: STDOUT_FILENO)
        bytes.removeAll(keepingCapacity: true)
    }

    deinit { Console.write(bytes, to: STDOUT_FILENO) }
}
