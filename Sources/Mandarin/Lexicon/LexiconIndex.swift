/// Look-ups in a lexicon's storage; lives no longer than ``Lexicon/withIndex(_:)`` runs.
///
/// Indices found in the file are checked where they are used, so that a damaged one gives a wrong reading at worst.
struct LexiconIndex {
    private let bytes: UnsafeRawBufferPointer
    private let layout: LexiconLayout
    private let syllables: [Syllable]

    init(bytes: UnsafeRawBufferPointer, layout: LexiconLayout, syllables: [Syllable]) {
        self.bytes = bytes
        self.layout = layout
        self.syllables = syllables
    }

    /// What the lexicon knows of a word.
    struct Entry {
        /// -1000 × the natural logarithm of the word's share of running text.
        var cost: Int
        /// The first of the word's syllables, or 0 when its characters' defaults hold.
        var reading: Int
        /// The word's part of speech.
        var wordClass: WordClass
        /// How certain its reading is.
        var certainty = Certainty.open
    }

    /// The cost of a character that the lexicon lacks: dearer than any word.
    static let unknownCost = 20_000

    /// The simplified form of a character, or the character itself.
    func folded(_ character: Unicode.Scalar) -> Unicode.Scalar {
        guard let place = place(of: character) else { return character }
        let simplified = number(at: layout.folding + 2 * place)
        return simplified == 0 ? character : Unicode.Scalar(UInt16(simplified)) ?? character
    }

    /// A bit for each length that words which begin with two characters may have, the lowest for two.
    func lengths(ofWordsBeginningWith pair: WordHash) -> UInt8 {
        bytes[layout.pairs + Int(truncatingIfNeeded: pair.finished) & (LexiconLayout.pairCount - 1)]
    }

    /// What the lexicon knows of a character as a word.
    func entry(for character: Unicode.Scalar) -> Entry {
        guard let place = place(of: character) else {
            return Entry(cost: Self.unknownCost, reading: 0, wordClass: .other)
        }
        let cost = number(at: layout.costs + 2 * place)
        return Entry(
            cost: cost == 0 ? Self.unknownCost : cost, reading: 0,
            wordClass: WordClass(rawValue: bytes[layout.kinds + place]) ?? .other)
    }

    /// The reading a character has by itself.
    func reading(of character: Unicode.Scalar) -> Syllable? {
        place(of: character).flatMap { syllable(number(at: layout.characters + 2 * $0)) }
    }

    /// The syllable of a word's reading at an offset of ``Entry/reading``.
    func syllable(at offset: Int) -> Syllable? {
        offset < layout.readingCount ? syllable(number(at: layout.readings + 2 * offset)) : nil
    }

    /// The word of two characters or more with a hash, or `nil`.
    func entry(for hash: WordHash) -> Entry? {
        let value = hash.finished
        let fingerprint = UInt32(truncatingIfNeeded: value >> 32)
        var slot = Int(truncatingIfNeeded: value) & (layout.slots - 1)
        // A whole file has free slots; a damaged one must not keep us here for ever.
        for _ in 0..<min(layout.slots, 1024) {
            let offset = layout.words + 8 * slot
            let cost = number(at: offset + 6)
            if cost == 0 { return nil }
            if UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) == fingerprint {
                let mark = bytes[layout.classes + slot]
                return Entry(
                    cost: cost, reading: 2 * number(at: offset + 4),
                    wordClass: WordClass(rawValue: mark & 0x1F) ?? .other,
                    certainty: Certainty(rawValue: mark >> 5) ?? .open)
            }
            slot = (slot + 1) & (layout.slots - 1)
        }
        return nil
    }

    private func place(of character: Unicode.Scalar) -> Int? {
        let place = Int(character.value) - LexiconLayout.first
        return place >= 0 && place < LexiconLayout.span ? place : nil
    }

    private func syllable(_ index: Int) -> Syllable? {
        index > 0 && index < syllables.count ? syllables[index] : nil
    }

    private func number(at offset: Int) -> Int {
        Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
    }
}

/// FNV-1a over the scalars of a word, as the build script computes it.
struct WordHash {
    private var value: UInt64 = 14_695_981_039_346_656_037

    init() {}

    /// The hash of a whole word.
    init(_ characters: some Sequence<Unicode.Scalar>) {
        for character in characters { add(character) }
    }

    /// Adds the word's next character.
    mutating func add(_ character: Unicode.Scalar) {
        value = (value ^ UInt64(character.value)) &* 1_099_511_628_211
    }

    /// The hash of the characters so far.
    var finished: UInt64 { value ^ (value >> 29) }
}
