/// Text as a JSON string.
enum JSONString {
    /// The text in quotation marks, with what JSON does not allow written out.
    static func written(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": written += "\\\""
            case "\\": written += "\\\\"
            case "\u{0}"..<" ":
                let code = String(scalar.value, radix: 16)
                written += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written + "\""
    }
}
