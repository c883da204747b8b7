/// Digits in a row, as numbers from 0 to 9; up to 30 of them take no storage of their own.
struct Digits: RandomAccessCollection, Sendable {
    private var inline = InlineArray<30, UInt8>(repeating: 0)
    private var rest: [UInt8] = []
    private(set) var endIndex = 0

    let startIndex = 0

    init() {}

    mutating func append(_ digit: Int) {
        if endIndex < inline.count { inline[endIndex] = UInt8(digit) } else { rest.append(UInt8(digit)) }
        endIndex += 1
    }

    subscript(index: Int) -> Int { Int(index < inline.count ? inline[index] : rest[index - inline.count]) }
}
