/// A page as decoded text: the scalars that every range of an ``Article`` counts.
///
/// The byte order mark is gone; CR, CRLF, NEL, U+2028, U+2029, vertical tab and form feed are U+000A.
/// Nothing else is changed.
public struct SourceText: Sendable, Hashable {
    /// The text, scalar by scalar.
    public let scalars: [Unicode.Scalar]
    /// How the file was encoded.
    public let encoding: Encoding

    /// The encodings that are read.
    public enum Encoding: String, Sendable, Hashable, Encodable {
        /// UTF-8, with or without byte order mark.
        case utf8 = "UTF-8"
        /// UTF-16, low byte first.
        case utf16LittleEndian = "UTF-16LE"
        /// UTF-16, high byte first.
        case utf16BigEndian = "UTF-16BE"
        /// GB18030, of which GBK and GB2312 are parts.
        case gb18030 = "GB18030"
        /// Big5, with the characters of Hong Kong.
        case big5 = "Big5"
    }

    /// Takes decoded scalars and makes their line ends alike.
    init(decoded: [Unicode.Scalar], encoding: Encoding) {
        self.scalars = Self.normalized(decoded)
        self.encoding = encoding
    }

    /// The text of a string.
    public init(_ string: String) {
        self.init(decoded: Array(string.unicodeScalars), encoding: .utf8)
    }

    /// The text in `range`.
    public subscript(range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    private static func normalized(_ decoded: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(decoded.count)
        var previous: Unicode.Scalar = " "
        for (index, scalar) in decoded.enumerated() {
            switch scalar {
            case "\u{FEFF}" where index == 0: break
            case "\n" where previous == "\r": break
            case "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": result.append("\n")
            default: result.append(scalar)
            }
            previous = scalar
        }
        return result
    }
}
