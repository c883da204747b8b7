/// A text with its full-width forms folded, scalar for scalar, so that offsets stay those of the source.
struct FoldedText: Sendable {
    private let scalars: [Unicode.Scalar]
    let range: Range<Int>
    let options: Normalizer.Options

    init(_ text: [Unicode.Scalar], range: Range<Int>, options: Normalizer.Options = .init()) {
        scalars = text[range].map(Self.fold)
        self.range = range
        self.options = options
    }

    /// The scalars of a part.
    func scalars(_ part: Range<Int>) -> ArraySlice<Unicode.Scalar> {
        scalars[part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound]
    }

    subscript(index: Int) -> Unicode.Scalar { scalars[index - range.lowerBound] }

    /// １ → 1, Ａ → A, ％ → %, and the looks of one sign as one: – — ～ stay apart, since they differ in meaning.
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
            return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0xFF05: return "%"
        case 0xFF0B: return "+"
        case 0xFF0D, 0x2212, 0x2010, 0x2011: return "-"
        case 0xFF0E: return "."
        case 0xFF0F: return "/"
        case 0xFF1D: return "="
        case 0xFF1C: return "<"
        case 0xFF1E: return ">"
        case 0xFF20: return "@"
        case 0xFF06: return "&"
        case 0xFFE5, 0xA5: return "¥"
        case 0xFF04: return "$"
        case 0xFFE1: return "£"
        case 0xFF5E, 0x301C: return "~"
        case 0x2236: return ":"
        default: return scalar
        }
    }
}
