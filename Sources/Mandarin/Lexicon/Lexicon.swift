public import struct Foundation.Data

/// The words of Mandarin with their frequency and readings, mapped from `lexicon.bin`.
///
/// Words are simplified; traditional characters are folded one by one before they are looked up.
/// `Build/build_lexicon.py` documents the file's layout.
public struct Lexicon: Sendable {
    /// The syllables by index; the first stands for a character without a reading.
    let syllables: [Syllable]
    private let bytes: Data
    private let layout: LexiconLayout

    /// The lexicon that comes with the package, mapped once per process.
    ///
    /// - Throws: ``LexiconError`` when the file is missing or damaged.
    public static func standard() throws -> Lexicon {
        try shared.get()
    }

    private static let shared = Result { try Lexicon(ResourceFile(name: "lexicon.bin").contents()) }

    /// Takes a lexicon from a file's contents.
    ///
    /// - Throws: ``LexiconError/damaged(reason:)`` when the contents are not whole.
    public init(_ contents: Data) throws(LexiconError) {
        // A slice of other data would not begin at index zero.
        let bytes = contents.startIndex == 0 ? contents : Data(contents)
        let layout = try LexiconLayout(bytes)
        self.syllables = try layout.syllables(in: bytes)
        self.bytes = bytes
        self.layout = layout
    }

    /// Runs many look-ups without checking the storage for each.
    func withIndex<Value>(_ body: (LexiconIndex) -> Value) -> Value {
        bytes.withUnsafeBytes { body(LexiconIndex(bytes: $0, layout: layout, syllables: syllables)) }
    }

    /// The simplified characters of a word, as words are looked up.
    func folded(_ word: String) -> [Unicode.Scalar] { withIndex { index in word.unicodeScalars.map(index.folded) } }

    /// The syllable that pinyin with a tone digit spells: `nv3`, or `nü3`; `nil` where Mandarin has no such syllable.
    func syllable(_ pinyin: some StringProtocol) -> Syllable? {
        guard let last = pinyin.last, let tone = UInt8(String(last)), (1...5).contains(tone) else { return nil }
        let base = String(pinyin.dropLast()).replacing("u:", with: "v").replacing("ü", with: "v")
        let syllable = Syllable(base, tone: tone)
        guard !base.isEmpty, syllable.base == base, syllables.contains(where: { $0.letters == syllable.letters }) else {
            return nil
        }
        return syllable
    }
}
