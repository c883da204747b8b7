/// A text with its full-width forms folded, scalar for scalar, so that offsets stay those of the source.
final class FoldedText: Sendable {
    private let scalars: [Unicode.Scalar]
    let range: Range<Int>
    private let surroundings: Surroundings

    /// What is the same for every text.
    final class Surroundings: Sendable {
        let options: Normalizer.Options
        let tables: NumberTables
        let lexicon: Lexicon

        init(options: Normalizer.Options, tables: NumberTables, lexicon: Lexicon) {
            self.options = options
            self.tables = tables
            self.lexicon = lexicon
        }
    }

    init(_ text: [Unicode.Scalar], range: Range<Int>, in surroundings: Surroundings) {
        // Rules and their tables know simplified characters alone.
        scalars = surroundings.lexicon.withIndex { index in
            text[range].map { $0.value >= 0x3400 && $0.value < 0xFF00 ? index.folded($0) : Self.fold($0) }
        }
        self.range = range
        self.surroundings = surroundings
    }

    /// How figures are said.
    var options: Normalizer.Options { surroundings.options }

    /// What words say of figures.
    var tables: NumberTables { surroundings.tables }

    /// What tells where words begin and end.
    var lexicon: Lexicon { surroundings.lexicon }

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
        case 0xFF05, 0xFE6A: return "%"
        case 0xFF0B, 0xFE62: return "+"
        case 0xFF0D, 0x2212, 0x2010, 0x2011, 0xFE63: return "-"
        case 0x2015, 0x2500: return "—"
        case 0xFF0E: return "."
        case 0xFF0F, 0x2044, 0x2215: return "/"
        case 0xFF1D: return "="
        case 0xFF1C, 0xFE64: return "<"
        case 0xFF1E, 0xFE65: return ">"
        case 0x2266, 0x2A7D: return "≤"
        case 0x2267, 0x2A7E: return "≥"
        case 0xFF20: return "@"
        case 0xFF06: return "&"
        case 0xFF0A: return "*"
        case 0xFF3B: return "["
        case 0xFF3D: return "]"
        case 0xFFE5, 0xA5: return "¥"
        case 0xFF04: return "$"
        case 0xFFE1: return "£"
        case 0xFF5E, 0x301C, 0x223C: return "~"
        default: return scalar
        }
    }
}
