/// At most eight letters in ASCII: a plain number, which is found and copied without another place in memory.
struct ShortText: Hashable, Sendable {
    /// The first letter in the lowest byte.
    private let letters: UInt64

    /// - Parameter text: What is longer than eight letters is cut.
    init(_ text: String) { letters = text.utf8.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) } }

    /// Appends the letters to text in ASCII.
    func append(to text: inout [UInt8]) {
        var rest = letters
        while rest != 0 {
            text.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }
}
