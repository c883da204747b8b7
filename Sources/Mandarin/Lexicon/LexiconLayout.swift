internal import struct Foundation.Data

/// Where the parts of `lexicon.bin` begin, in bytes.
struct LexiconLayout {
    static let file = "lexicon.bin"
    static let version = 5
    /// The characters that have an entry of their own: U+3000 to U+9FFF.
    static let first = 0x3000, span = 0x7000
    /// The number of places for pairs of characters that words begin with.
    static let pairCount = 0x40000

    let syllableCount: Int, readingCount: Int, slots: Int
    let syllables: Int, characters: Int, folding: Int, costs: Int, kinds: Int, pairs: Int, readings: Int, words: Int
    let classes: Int

    /// Checks the header against the size of the file.
    init(_ bytes: Data) throws(LexiconError) {
        guard bytes.count >= 24 else { throw .damaged(file: Self.file, reason: "it has only \(bytes.count) bytes") }
        guard bytes.prefix(4).elementsEqual("LDLX".utf8) else {
            throw .damaged(file: Self.file, reason: "it does not begin with LDLX")
        }
        guard bytes.number(at: 4) == Self.version else {
            throw .damaged(file: Self.file, reason: "its version is \(bytes.number(at: 4)), not \(Self.version)")
        }
        syllableCount = bytes.number(at: 8)
        readingCount = bytes.number(at: 12)
        slots = bytes.number(at: 16)
        guard syllableCount < 0xFFFF, (2...0x1FFFF).contains(readingCount), slots > 0, slots & (slots - 1) == 0 else {
            throw .damaged(file: Self.file, reason: "its header counts what no lexicon can hold")
        }
        func aligned(_ size: Int) -> Int { (size + 7) / 8 * 8 }
        syllables = 24
        characters = syllables + 8 * syllableCount
        folding = characters + 2 * Self.span
        costs = folding + 2 * Self.span
        kinds = costs + 2 * Self.span
        pairs = kinds + Self.span
        readings = pairs + Self.pairCount
        words = readings + aligned(2 * readingCount)
        classes = words + 8 * slots
        let size = classes + aligned(slots)
        guard bytes.count == size else {
            throw .damaged(file: Self.file, reason: "it has \(bytes.count) bytes, not \(size)")
        }
    }

    /// Reads the table of syllables; index 0 is the missing one.
    func syllables(in bytes: Data) throws(LexiconError) -> [Syllable] {
        var result = [Syllable.none]
        result.reserveCapacity(syllableCount + 1)
        for offset in stride(from: syllables, to: characters, by: 8) {
            let base = bytes[offset..<offset + 7].prefix { $0 != 0 }, tone = bytes[offset + 7]
            guard !base.isEmpty, base.allSatisfy({ (0x61...0x7A).contains($0) }), (1...5).contains(tone) else {
                throw .damaged(file: Self.file, reason: "there is no syllable at byte \(offset)")
            }
            result.append(bytes.syllable(at: offset))
        }
        return result
    }
}

extension Data {
    /// The little-endian number of 32 bits at an offset.
    func number(at offset: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(self[offset + $1]) << (8 * $1) }
    }

    /// The syllable at an offset: seven letters, padded with NUL, and the tone.
    func syllable(at offset: Int) -> Syllable {
        let letters = (0..<7).reduce(0) { $0 | UInt64(self[offset + $1]) << (8 * UInt64($1)) }
        return Syllable(letters: letters, tone: self[offset + 7])
    }
}
