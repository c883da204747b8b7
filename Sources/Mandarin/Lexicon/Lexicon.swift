internal import Foundation

/// Words with their frequencies and readings, and the default reading of every character.
///
/// The file is mapped into memory and used as it lies; `Build/build_lexicon.py` makes it and describes its layout.
public struct Lexicon: Sendable {
    private let data: Data
    private let layout: Layout

    /// Opens the lexicon that comes with the package.
    ///
    /// - Throws: ``LexiconError``.
    public static func standard() throws(LexiconError) -> Lexicon {
        let file = try ResourceFile.mapped("lexicon.bin")
        return try Lexicon(data: file.data, path: file.path)
    }

    /// Opens the lexicon file at a path.
    ///
    /// - Throws: ``LexiconError``.
    public init(at path: String) throws(LexiconError) {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else {
            throw .notFound(searched: [path])
        }
        try self.init(data: data, path: path)
    }

    private init(data: Data, path: String) throws(LexiconError) {
        guard let layout = data.withUnsafeBytes({ Layout($0) }) else { throw .damaged(path: path) }
        self.data = data
        self.layout = layout
    }

    /// Calls `body` with the tables, which it must not keep.
    func withTables<Result>(_ body: (Tables) throws -> Result) rethrows -> Result {
        try data.withUnsafeBytes { try body(Tables(bytes: $0, layout: layout)) }
    }

    /// The default reading of a character: 行 → `xing2`.
    public func reading(of character: Unicode.Scalar) -> Syllable? {
        withTables { $0.reading(of: character) }
    }

    /// The reading of a word: 银行 → `yin2 hang2`; `nil` for a word that the lexicon lacks.
    public func reading(of word: String) -> [Syllable]? {
        let scalars = Array(word.unicodeScalars)
        return withTables { tables in
            var hash = WordHash()
            for scalar in scalars { hash.add(scalar) }
            return tables.entry(hash, length: scalars.count).map { tables.reading(of: scalars[...], $0) }
        }
    }
}

/// A word's hash, built up scalar by scalar: FNV-1a.
struct WordHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ scalar: Unicode.Scalar) {
        state = (state ^ UInt64(scalar.value)) &* 0x100_0000_01B3
    }

    /// The mixed hash.
    var value: UInt64 { state ^ state >> 29 }
}

extension Lexicon {
    /// Where each table begins, checked against the file's size.
    struct Layout: Sendable {
        static let firstScalar: UInt32 = 0x3000
        static let span = 0x7000

        let syllables: [Syllable]
        let defaults: Int
        let longest: Int
        let readings: Int
        let readingCount: Int
        let slots: Int
        let slotCount: Int

        init?(_ bytes: UnsafeRawBufferPointer) {
            guard bytes.count >= 24, bytes.prefix(4).elementsEqual("LDLX".utf8) else { return nil }
            func word(_ offset: Int) -> Int {
                Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
            }
            let syllableCount = word(8)
            readingCount = word(12)
            slotCount = word(16)
            guard word(4) == 1, word(20) == bytes.count, slotCount > 0, slotCount & (slotCount - 1) == 0 else {
                return nil
            }
            defaults = 24 + syllableCount * 8
            longest = defaults + Self.span * 2
            readings = longest + Self.span
            slots = (readings + readingCount * 2 + 3) & ~3
            guard slots + slotCount * 12 == bytes.count else { return nil }
            var syllables = [Syllable("", tone: 5)]
            syllables.reserveCapacity(syllableCount + 1)
            for offset in stride(from: 24, to: defaults, by: 8) {
                let base = bytes[offset..<offset + 7].prefix { $0 != 0 }
                syllables.append(Syllable(String(decoding: base, as: UTF8.self), tone: bytes[offset + 7]))
            }
            self.syllables = syllables
        }
    }

    /// A word's entry.
    struct Entry {
        /// -1000 ln of the relative frequency.
        var cost: Int
        /// Where its reading stands; 0 where its characters' defaults are right.
        var place: Int
    }

    /// The tables while the file's bytes are at hand.
    struct Tables {
        fileprivate let bytes: UnsafeRawBufferPointer
        fileprivate let layout: Layout

        /// The length of the longest word that begins with a character, in scalars.
        func longestWord(from scalar: Unicode.Scalar) -> Int {
            index(scalar).map { Int(bytes[layout.longest + $0]) } ?? 0
        }

        /// The default reading of a character.
        func reading(of scalar: Unicode.Scalar) -> Syllable? {
            guard let index = index(scalar) else { return nil }
            let number = short(layout.defaults + 2 * index)
            return number > 0 && number < layout.syllables.count ? layout.syllables[number] : nil
        }

        /// The entry of a word.
        func entry(_ hash: WordHash, length: Int) -> Entry? {
            let value = hash.value
            var slot = Int(value & UInt64(layout.slotCount - 1))
            for _ in 0..<layout.slotCount {
                let offset = layout.slots + slot * 12
                let found = short(offset + 10)
                if found == 0 { return nil }
                if found == length, long(offset) == UInt32(truncatingIfNeeded: value >> 32) {
                    return Entry(cost: short(offset + 8), place: Int(long(offset + 4)))
                }
                slot = (slot + 1) & (layout.slotCount - 1)
            }
            return nil
        }

        /// The reading of a word with its entry: a syllable a character, empty ones where none is known.
        func reading(of word: ArraySlice<Unicode.Scalar>, _ entry: Entry?) -> [Syllable] {
            guard let entry, entry.place > 0, entry.place + word.count <= layout.readingCount else {
                return word.map { reading(of: $0) ?? Syllable("", tone: 5) }
            }
            return (0..<word.count).map { index in
                let number = short(layout.readings + 2 * (entry.place + index))
                return number < layout.syllables.count ? layout.syllables[number] : Syllable("", tone: 5)
            }
        }

        private func index(_ scalar: Unicode.Scalar) -> Int? {
            let (index, isBelow) = scalar.value.subtractingReportingOverflow(Layout.firstScalar)
            return isBelow || index >= Layout.span ? nil : Int(index)
        }

        private func short(_ offset: Int) -> Int {
            Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
        }

        private func long(_ offset: Int) -> UInt32 {
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        }
    }
}
