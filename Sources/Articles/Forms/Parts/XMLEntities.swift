/// Decodes references as `&amp;` and `&#x4E2D;`.
enum XMLEntities {
    /// The scalar that a text beginning with `&` stands for, and how many scalars it takes. An unknown reference is an
    /// ampersand.
    static func decode(
        _ text: ArraySlice<Unicode.Scalar>, names: [String: Unicode.Scalar] = xml
    ) -> (scalar: Unicode.Scalar, length: Int) {
        let head = text.prefix(12)
        guard let end = head.firstIndex(of: ";"), end > text.startIndex + 1 else { return ("&", 1) }
        let length = end + 1 - text.startIndex
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[(text.startIndex + 1)..<end])
        let name = String(view)
        if let scalar = names[name] { return (scalar, length) }
        guard name.first == "#" else { return ("&", 1) }
        let isHex = name.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
        let value = isHex ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
        guard let value, value > 0, let scalar = Unicode.Scalar(value) else { return ("&", 1) }
        return (scalar, length)
    }

    /// The names that XML knows by itself.
    static let xml: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

    /// Those, and the names of HTML that stand in Chinese pages.
    static let html: [String: Unicode.Scalar] = xml.merging(
        [
            "nbsp": "\u{A0}", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "hellip": "…",
            "mdash": "—", "ndash": "–", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "middot": "·",
            "bull": "•", "copy": "©", "reg": "®", "times": "×", "deg": "°", "laquo": "«", "raquo": "»", "yen": "¥",
        ], uniquingKeysWith: { first, _ in first })
}
