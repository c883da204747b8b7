internal import struct Foundation.Data

/// Where the parts of `lexicon.bin` begin, in bytes.
struct LexiconLayout {
    static let version = 2
    /// The characters that have an entry of their own: U+3000 to U+9FFF.
    static let first = 0x3000, span = 0x7000

    let syllableCount: Int, readingCount: Int, slots: Int
    let syllables: Int, characters: Int, folding: Int, lengths: Int, readings: Int, words: Int

    /// Checks the header against the size of the file.
    init(_ bytes: Data) throws(LexiconError) {
        guard bytes.count >= 24 else { throw .damaged(reason: "it has only \(bytes.count) bytes") }
        guard bytes.prefix(4).elementsEqual("LDLX".utf8) else { throw .damaged(reason: "it does not begin with LDLX") }
        func number(at offset: Int) -> Int {
            (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
        }
        guard number(at: 4) == Self.version else {
            throw .damaged(reason: "its version is \(number(at: 4)), not \(Self.version)")
        }
        syllableCount = number(at: 8)
        readingCount = number(at: 12)
        slots = number(at: 16)
        guard syllableCount < 0xFFFF, (2...0x1FFFF).contains(readingCount), slots > 0, slots & (slots - 1) == 0 else {
            throw .damaged(reason: "its header counts what no lexicon can hold")
        }
        func aligned(_ size: Int) -> Int { (size + 7) / 8 * 8 }
        syllables = 24
        characters = syllables + 8 * syllableCount
        folding = characters + 2 * Self.span
        lengths = folding + 2 * Self.span
        readings = lengths + Self.span
        words = readings + aligned(2 * readingCount)
        let size = words + 8 * slots
        guard bytes.count == size else { throw .damaged(reason: "it has \(bytes.count) bytes, not \(size)") }
    }

    /// Reads the table of syllables; index 0 is the missing one.
    func syllables(in bytes: Data) throws(LexiconError) -> [Syllable] {
        var result = [Syllable("", tone: 5)]
        result.reserveCapacity(syllableCount + 1)
        for offset in stride(from: syllables, to: characters, by: 8) {
            let base = bytes[offset..<offset + 7].prefix { $0 != 0 }, tone = bytes[offset + 7]
            guard !base.isEmpty, base.allSatisfy({ (0x61...0x7A).contains($0) }), (1...5).contains(tone) else {
                throw .damaged(reason: "there is no syllable at byte \(offset)")
            }
            result.append(Syllable(String(decoding: base, as: UTF8.self), tone: tone))
        }
        return result
    }
}
