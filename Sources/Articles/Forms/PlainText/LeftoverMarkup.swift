/// Takes mark-up out of plain text that was left in it on the way from a page: `&nbsp;`, `&#8220;`, `<br>`, `</p>`.
struct LeftoverMarkup {
    private let scalars: [Unicode.Scalar]
    private var text = ExtractedText()
    /// From where on the source is not taken over yet.
    private var start = 0

    /// The text of a page without its mark-up.
    static func text(of source: SourceText) -> ExtractedText {
        guard source.scalars.contains(where: { $0 == "&" || $0 == "<" }) else { return ExtractedText(all: source) }
        var markup = LeftoverMarkup(source)
        return markup.run()
    }

    private init(_ source: SourceText) { scalars = source.scalars }

    private mutating func run() -> ExtractedText {
        var index = 0
        while index < scalars.count {
            if scalars[index] == "&", let (scalar, end) = reference(at: index) {
                replace(index..<end, by: scalar)
                index = end
            } else if scalars[index] == "<", let (endsLine, end) = tag(at: index) {
                replace(index..<end, by: endsLine ? "\n" : nil)
                index = end
            } else {
                index += 1
            }
        }
        replace(index..<index, by: nil)
        return text
    }

    private mutating func replace(_ range: Range<Int>, by scalar: Unicode.Scalar?) {
        text.append(scalars[start..<range.lowerBound], from: start..<range.lowerBound)
        if let scalar { text.append(CollectionOfOne(scalar), from: range) }
        start = range.upperBound
    }

    /// The character that a reference stands for, and where it ends. `&amp;nbsp;` was written twice over.
    private func reference(at index: Int) -> (Unicode.Scalar, end: Int)? {
        guard let (name, end) = word(after: index + 1, upTo: ";") else { return nil }
        if name == "amp", end < scalars.count, let (inner, innerEnd) = word(after: end, upTo: ";"),
            let scalar = Self.scalar(named: inner)
        {
            return (scalar, innerEnd)
        }
        return Self.scalar(named: name).map { ($0, end) }
    }

    /// Whether a tag ends a line, and where it ends. Only tags that articles are made of are taken for some.
    private func tag(at index: Int) -> (endsLine: Bool, end: Int)? {
        var start = index + 1
        if start < scalars.count, scalars[start] == "/" { start += 1 }
        let name = scalars[start...].prefix(12).prefix { $0.folded.value < 0x80 && $0.folded.isWordlike }
        guard name.endIndex < scalars.count, [">", "/", " ", "\t"].contains(scalars[name.endIndex]),
            let end = scalars[name.endIndex...].prefix(Self.longestTag).firstIndex(of: ">"),
            !scalars[name.endIndex..<end].contains(where: { $0 == "<" || $0 == "\n" })
        else { return nil }
        let tag = String(String.UnicodeScalarView(name.map(\.folded)))
        guard Self.lineTags.contains(tag) || Self.inlineTags.contains(tag) else { return nil }
        return (Self.lineTags.contains(tag), end + 1)
    }

    /// The letters and digits from `start` to the next `mark`, and where that ends.
    private func word(after start: Int, upTo mark: Unicode.Scalar) -> (String, end: Int)? {
        let word = scalars[min(start, scalars.count)...].prefix(Self.longestName).prefix {
            $0 == "#" || $0.value < 0x80 && $0.folded.isWordlike
        }
        guard !word.isEmpty, word.endIndex < scalars.count, scalars[word.endIndex] == mark else { return nil }
        return (String(String.UnicodeScalarView(word)), word.endIndex + 1)
    }

    private static func scalar(named name: String) -> Unicode.Scalar? {
        guard name.first == "#" else { return names[name] }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        // Zero and the surrogates are no characters, and controls are none of a page.
        return value.flatMap { $0 >= 0x20 ? Unicode.Scalar($0) : nil }
    }

    private static let longestName = 10
    private static let longestTag = 300
    private static let lineTags: Set = [
        "br", "p", "div", "section", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
    ]
    private static let inlineTags: Set = [
        "a", "b", "strong", "em", "i", "u", "span", "font", "img", "sup", "sub", "td", "th", "tbody", "center", "small",
    ]
    /// The references that Chinese pages use (HTML standard, 13.5).
    private static let names: [String: Unicode.Scalar] = [
        "nbsp": "\u{A0}", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}",
        "zwj": "\u{200D}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ldquo": "“", "rdquo": "”",
        "lsquo": "‘", "rsquo": "’", "laquo": "«", "raquo": "»", "hellip": "…", "mdash": "—", "ndash": "–",
        "middot": "·",
        "bull": "•", "times": "×", "divide": "÷", "plusmn": "±", "deg": "°", "permil": "‰", "copy": "©", "reg": "®",
        "trade": "™", "yen": "¥", "euro": "€", "pound": "£", "cent": "¢", "sect": "§", "para": "¶", "sup2": "²",
        "sup3": "³", "frac12": "½", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "Delta": "Δ", "alpha": "α",
        "beta": "β", "mu": "μ", "micro": "µ", "Omega": "Ω", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "infin": "∞",
    ]
}
