internal import struct Foundation.Data

/// Weights of a linear model by the hash of a feature, as they lie in a file: an open table of tags, then for each
/// slot a row of weights of 8 bits.
struct HashedWeights: Sendable {
    /// How many features there is room for.
    let slots: Int
    /// How many weights a feature has.
    let outputs: Int
    private let tags: Int
    private let weights: Int

    /// The weights that begin at an offset of a file.
    init(slots: Int, outputs: Int, at offset: Int) {
        self.slots = slots
        self.outputs = outputs
        tags = offset
        weights = offset + 2 * slots
    }

    /// Where the weights end in the file.
    var end: Int { weights + slots * outputs }

    /// Adds the weights of a feature to all scores but the first.
    @inline(__always)
    func add(_ hash: UInt64, to scores: inout InlineArray<16, Int>, in bytes: UnsafeRawBufferPointer) {
        guard let slot = slot(of: hash, in: bytes) else { return }
        for index in 0..<outputs { scores[index + 1] += Int(Int8(bitPattern: bytes[weights + slot * outputs + index])) }
    }

    /// The first weight of a feature, 0 for one that the table does not have.
    @inline(__always)
    func weight(of hash: UInt64, in bytes: UnsafeRawBufferPointer) -> Int {
        slot(of: hash, in: bytes).map { Int(Int8(bitPattern: bytes[weights + $0 * outputs])) } ?? 0
    }

    /// Where a feature is, found four tags at a time.
    @inline(__always)
    private func slot(of hash: UInt64, in bytes: UnsafeRawBufferPointer) -> Int? {
        guard slots > 0 else { return nil }
        let tag = max(1, UInt16(truncatingIfNeeded: hash))
        let repeated = UInt64(tag) &* Self.ones
        var slot = Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(slots)) >> 32)
        // A whole file has free slots; a damaged one must not keep us here for ever.
        for _ in 0..<1024 {
            if slot + 4 <= slots {
                let four = UInt64(
                    littleEndian: bytes.loadUnaligned(fromByteOffset: tags + 2 * slot, as: UInt64.self))
                let same = Self.zeros(four ^ repeated), free = Self.zeros(four)
                if same | free != 0 {
                    let place = (same | free).trailingZeroBitCount
                    return same >> place & 1 == 1 ? slot + place / 16 : nil
                }
                slot += 4
            } else {
                let found = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: tags + 2 * slot, as: UInt16.self))
                if found == 0 { return nil }
                if found == tag { return slot }
                slot += 1
            }
            if slot == slots { slot = 0 }
        }
        return nil
    }

    private static let ones: UInt64 = 0x0001_0001_0001_0001

    /// The highest bit of each 16-bit number that is zero; those above the first one may be wrong.
    @inline(__always)
    private static func zeros(_ four: UInt64) -> UInt64 { (four &- ones) & ~four & (ones << 15) }
}
