import TestSupport

/// One way of making a text worse, by its grammar rather than by its bits.
enum Mutation: CaseIterable {
    /// Something hostile is put in.
    case insertion
    /// A stretch is said again, once or very often.
    case repetition
    /// A stretch is taken away.
    case deletion
    /// A number is exchanged for another that no one would write.
    case number
    /// Two lines change places.
    case exchange
    /// Another seed is put in.
    case splice
    /// A scalar of any kind is put in.
    case scalar

    static func random(using numbers: inout SeededGenerator) -> Mutation {
        allCases.randomElement(using: &numbers) ?? .insertion
    }

    func apply(to text: inout String, of kind: FuzzCase.Kind, using numbers: inout SeededGenerator) {
        var scalars = Array(text.unicodeScalars.prefix(20_000))
        let start = Int.random(in: 0...scalars.count, using: &numbers)
        let end = min(scalars.count, start + Int.random(in: 0...12, using: &numbers))
        switch self {
        case .insertion:
            let fragments = Self.fragments + (Self.grammar[kind] ?? [])
            scalars.insert(contentsOf: (fragments.randomElement(using: &numbers) ?? "").unicodeScalars, at: start)
        case .repetition:
            let stretch = Array(scalars[start..<end])
            let count = [1, 2, 40, 400].randomElement(using: &numbers) ?? 1
            scalars.insert(contentsOf: repeatElement(stretch, count: count).joined(), at: end)
        case .deletion:
            scalars.removeSubrange(start..<end)
        case .number:
            let isFigure: (Unicode.Scalar) -> Bool = { ("0"..."9").contains($0) || $0 == "." }
            guard let first = scalars[start...].firstIndex(where: isFigure) else { return }
            let last = scalars[first...].firstIndex { !isFigure($0) } ?? scalars.count
            scalars.replaceSubrange(
                first..<last, with: (Self.figures.randomElement(using: &numbers) ?? "").unicodeScalars)
        case .exchange:
            var lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
            guard let one = lines.indices.randomElement(using: &numbers),
                let other = lines.indices.randomElement(using: &numbers)
            else { return }
            lines.swapAt(one, other)
            scalars = Array(lines.joined(separator: ["\n"]))
        case .splice:
            let other = FuzzCase.Kind.allCases.flatMap { Seeds.all[$0] ?? [] }.randomElement(using: &numbers) ?? ""
            scalars.insert(contentsOf: other.unicodeScalars, at: start)
        case .scalar:
            let value = UInt32.random(in: 0...0x10_FFFF, using: &numbers)
            scalars.insert(Unicode.Scalar(value) ?? "\u{FFFD}", at: start)
        }
        text = String(String.UnicodeScalarView(scalars))
    }

    /// Numbers at the ends of what types hold, and what is no number.
    private static let figures = [
        "0", "-1", "00", "1e308", "-1e308", "1e17", "9007199254740993", "9223372036854775807", "9223372036854775808",
        "-9223372036854775809", "18446744073709551616", "4294967296", "32768", ".nan", ".inf", "-.inf", "NaN", "1e-400",
        "0x1F", "true",
        "\"1\"", "1.7976931348623157e309", "99999999999999999999999999999999",
    ]

    private static let fragments = [
        "½", "༳", "𖭞", "𞲡", "Ⅿ", "①", "㊿", "٣", "〇", "零", "一二三", "1,2,3", "1-2", "12:60", "25:00", "2024-13-32", "-0",
        "±", "√",
        "“", "”", "（", "《", "【", "…", "——", "。", "？！", "\u{2028}", "\u{0}", "\u{1B}[2J", "\u{202E}", "\u{FEFF}",
        "\u{301}", "👩‍👩‍👧", "🇨🇳",
        "\r", "\n\n", "\t", "　", "&nbsp;", "<b>", "]]>", "'", "\"", "\\", "的", "一", "不", "单", "尉迟", "儿", "㐀", "𠮷", "ǖ",
        "Ａ", "１",
    ]

    private static let grammar: [FuzzCase.Kind: [String]] = [
        .article: ["来源：", "责任编辑：", "记者 ", "2024年11月18日 08:30", "图：", "\n\n\n", "　　", "人工智能朗读："],
        .text: ["%", "℃", "km/h", "¥", "http://", "@", "www.", "(chong2)", "（de5）", "比", "第", "年", "亿", "—", "～"],
        .manifest: [
            "{", "}", "[", "]", ",", ":", "null", "\"start\":", "\"sentences\":", "\"duration\": 1e19,",
            "\"file\": \"../a\",",
        ],
        .voice: [
            "- ", ": ", "&a ", "*a", "<<: *a", "!!float ", "|\n", "? ", "pitch 0 0", "tone 99999 99999",
            "formant 0 1 1 1 -9", "---\n",
        ],
        .lexicon: ["\t", "#", "chong2 ", "r5", "nu:3", "v3", "6", "重庆", "  "],
    ]
}
