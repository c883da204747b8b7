/// Digits in a row, as numbers from 0 to 9; up to 16 of them take no storage of their own.
struct Digits: RandomAccessCollection, Sendable {
    private var inline = InlineArray<16, UInt8>(repeating: 0)
    private var rest: [UInt8] = []
    private(set) var endIndex = 0

    let startIndex = 0

    init() {}

    mutating func append(_ digit: Int) {
        if endIndex < inline.count { inline[endIndex] = UInt8(digit) } else { rest.append(UInt8(digit)) }
        endIndex += 1
    }

    subscript(index: Int) -> Int { Int(index < inline.count ? inline[index] : rest[index - inline.count]) }

    /// A number that tells them from all others, 007 from 7 too; `nil` for more than nine digits.
    var key: Int? { count > 9 ? nil : reduce(1) { 10 * $0 + $1 } }

    /// The digits of a text that holds nothing else.
    init?(_ text: some StringProtocol) {
        self.init()
        for scalar in text.unicodeScalars {
            guard let digit = scalar.digit else { return nil }
            append(digit)
        }
    }

    /// The number that they write; `nil` for more than nine digits.
    var value: Int? { count > 9 ? nil : reduce(0) { 10 * $0 + $1 } }

    /// Whether all of them are 0 from a place on.
    func isRound(from place: Int) -> Bool { self[place...].allSatisfy { $0 == 0 } }
}
