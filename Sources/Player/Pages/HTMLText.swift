/// Text as HTML.
enum HTMLText {
    /// Text that stays text, in elements and in attributes with double quotation marks.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;".unicodeScalars
            case "<": escaped += "&lt;".unicodeScalars
            case ">": escaped += "&gt;".unicodeScalars
            case "\"": escaped += "&quot;".unicodeScalars
            case "\u{0}": continue
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
