/// Reads addresses of the net: www.12306.cn → W W W 点 一二三零六 点 C N, a@b.cn with 艾特.
enum AddressRule: NormalizationRule {
    static let name = "address"
    static let beginnings: Set<Beginning> = [.digit, .letter]

    static func reading(at start: Cursor) -> Reading? {
        guard let first = start.peek(), first.isLatin || first.digit != nil, start.peek(-1)?.isLatin != true,
            start.peek(-1)?.digit == nil, Self.isAddress(start)
        else { return nil }
        var parts: [Reading] = []
        var cursor = start
        while let scalar = cursor.peek() {
            let place = cursor
            if scalar.isLatin, let latin = LatinRule.reading(at: cursor) {
                parts.append(latin)
                cursor.index = latin.end
            } else if scalar.digit != nil {
                let digits = cursor.takeDigits()
                parts.append(
                    Reading(
                        from: place, to: cursor,
                        spoken: ChineseNumber.digits(digits, yao: start.text.options.saysYao)))
            } else if let spoken = Self.marks[scalar], cursor.peek(1).map({ $0.value < 0x7F && $0 != " " }) == true {
                cursor.index += 1
                parts.append(Reading(from: place, to: cursor, spoken: spoken))
            } else {
                break
            }
        }
        return Reading(parts)
    }

    private static let marks: [Unicode.Scalar: String] = [
        ".": "点", "@": "艾特", ":": "冒号", "/": "斜杠", "-": "杠", "_": "下划线", "?": "问号", "=": "等于", "&": "和",
    ]

    /// Whether a word with a scheme, an @ or a known ending begins here; looks at 80 characters at most.
    private static func isAddress(_ start: Cursor) -> Bool {
        if start.starts(with: schemes) { return true }
        var cursor = start
        var hasMark = false
        for _ in 0..<80 {
            guard let scalar = cursor.peek(),
                scalar.isLatin || scalar.digit != nil || inside.contains(scalar)
            else { break }
            if scalar == "@" { return cursor.peek(1)?.isLatin == true || cursor.peek(1)?.digit != nil }
            if scalar == ".", cursor.starts(with: endings) { hasMark = true }
            cursor.index += 1
        }
        return hasMark
    }

    private static let schemes: WordList = "http:// https:// www."
    private static let inside: ScalarSet = ".@_-"
    private static let endings: WordList = ".com .cn .net .org .gov .edu .io .tv .cc .me"
}
