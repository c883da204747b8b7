/// The words of an element's content as it is written: references and CDATA decoded, tags and comments left out.
enum XMLText {
    /// The words in `range`; each knows where it stood. Line ends are made alike.
    static func decoded(_ range: Range<Int>, of source: [Unicode.Scalar]) -> ExtractedText {
        var text = ExtractedText()
        var index = range.lowerBound
        while index < range.upperBound {
            let rest = source[index..<range.upperBound]
            if source[index] == "&" {
                let (scalar, length) = XMLEntities.decode(rest, names: XMLEntities.html)
                append(scalar, from: index..<index + length, to: &text)
                index += length
            } else if source[index] != "<" {
                let end = rest.firstIndex { $0 == "&" || $0 == "<" } ?? range.upperBound
                text.append(source[index..<end], from: index..<end)
                index = end
            } else if rest.starts(with: cdata) {
                let end = self.end(of: ["]", "]", ">"], in: source, index + cdata.count..<range.upperBound)
                let words = index + cdata.count..<(end ?? range.upperBound)
                text.append(source[words], from: words)
                index = end.map { $0 + 3 } ?? range.upperBound
            } else {
                let mark: [Unicode.Scalar] = rest.starts(with: comment) ? ["-", "-", ">"] : [">"]
                index = end(of: mark, in: source, index..<range.upperBound).map { $0 + mark.count } ?? range.upperBound
            }
        }
        return text
    }

    private static func append(_ scalar: Unicode.Scalar, from origin: Range<Int>, to text: inout ExtractedText) {
        switch scalar {
        case "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
            text.append(CollectionOfOne("\n"), from: origin)
        case "\u{FEFF}": break
        default: text.append(CollectionOfOne(scalar), from: origin)
        }
    }

    /// Where `mark` begins in `range`.
    private static func end(of mark: [Unicode.Scalar], in source: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while let next = source[index..<range.upperBound].firstIndex(of: mark[0]) {
            if source[next..<range.upperBound].starts(with: mark) { return next }
            index = next + 1
        }
        return nil
    }

    private static let cdata: [Unicode.Scalar] = Array("<![CDATA[".unicodeScalars)
    private static let comment: [Unicode.Scalar] = Array("<!--".unicodeScalars)
}
