/// One Mandarin syllable as it is spoken: `yin2`, `nv3`, `huar1`.
public struct Syllable: Hashable, Sendable {
    /// The toneless pinyin in ASCII, with `v` for ü: `yin`, `lve`, `er`.
    public var base: String

    /// The tone, from 1 to 4, or 5 for the neutral tone.
    public var tone: UInt8

    /// Whether 儿 is merged into the syllable, as in 花儿 → `huar1`.
    public var isErhua: Bool

    /// Makes a syllable from its parts.
    public init(_ base: String, tone: UInt8, isErhua: Bool = false) {
        self.base = base
        self.tone = tone
        self.isErhua = isErhua
    }
}

extension Syllable: CustomStringConvertible {
    /// Pinyin with a tone digit: `huar1`.
    public var description: String {
        isErhua ? "\(base)r\(tone)" : "\(base)\(tone)"
    }
}
