/// One Mandarin syllable as it is spoken: `yin2`, `nv3`, `huar1`.
public struct Syllable: Hashable, Sendable {
    /// The letters of ``base``, the first in the lowest byte: a plain number, since millions are copied.
    let letters: UInt64

    /// The tone, from 1 to 4, or 5 for the neutral tone.
    public var tone: UInt8

    /// Whether 儿 is merged into the syllable, as in 花儿 → `huar1`.
    public var isErhua: Bool

    /// Makes a syllable from its parts.
    ///
    /// - Parameters:
    ///   - base: Toneless pinyin in ASCII; what is longer than 8 letters, which no syllable is, is cut.
    ///   - tone: 1 to 5.
    ///   - isErhua: Whether 儿 is merged into it.
    public init(_ base: String, tone: UInt8, isErhua: Bool = false) {
        self.init(letters: base.utf8.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }, tone: tone)
        self.isErhua = isErhua
    }

    /// The syllable that well-formed pinyin with a tone digit spells: `yin2`, `r5`; `nil` without a digit from 1 to 5.
    init?(pinyin: some StringProtocol) {
        guard let tone = pinyin.last?.wholeNumberValue, (1...5).contains(tone) else { return nil }
        self.init(String(pinyin.dropLast()), tone: UInt8(tone))
    }

    init(letters: UInt64, tone: UInt8) {
        self.letters = letters
        self.tone = tone
        isErhua = false
    }

    /// The toneless pinyin in ASCII, with `v` for ü: `yin`, `lve`, `er`.
    public var base: String {
        String(unsafeUninitializedCapacity: 8, initializingUTF8With: write)
    }

    /// Writes ``base`` and returns its length.
    private func write(to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var rest = letters
        var count = 0
        while rest != 0 {
            buffer[count] = UInt8(truncatingIfNeeded: rest)
            rest >>= 8
            count += 1
        }
        return count
    }

    /// Stands where a character has no reading.
    static let none = Syllable(letters: 0, tone: 5)

    /// The suffix 儿 before it is merged.
    static let erhua = Syllable("r", tone: 5)

    /// Whether it is the suffix 儿, as a syllable of its own: `r5`.
    public var isErhuaSuffix: Bool { self == .erhua }

    /// Appends ``description`` to text in ASCII.
    public func append(to text: inout [UInt8]) {
        var rest = letters
        while rest != 0 {
            text.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
        if isErhua { text.append(UInt8(ascii: "r")) }
        text.append(UInt8(ascii: "0") &+ tone)
    }

    /// Pinyin with a tone digit: `huar1`.
    public var description: String {
        String(unsafeUninitializedCapacity: 10) { buffer in
            var count = write(to: buffer)
            if isErhua {
                buffer[count] = UInt8(ascii: "r")
                count += 1
            }
            buffer[count] = UInt8(ascii: "0") &+ tone
            return count + 1
        }
    }
}

extension Syllable: CustomStringConvertible {}
