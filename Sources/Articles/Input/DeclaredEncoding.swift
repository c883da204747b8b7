/// The encodings that a page says it is in: `charset=gb2312`, `encoding="big5"`. There may be several, and wrong ones.
enum DeclaredEncoding {
    /// Those that the first bytes of a page name and that are read here, in their order.
    static func all(in bytes: [UInt8]) -> [SourceText.Encoding] {
        let head = bytes.prefix(4096).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
        var found: [SourceText.Encoding] = []
        for word in labels {
            var start = 0
            while let place = head[start...].firstIndex(of: word[0]) {
                start = place + 1
                guard head[place...].starts(with: word) else { continue }
                let value = head[(place + word.count)...].drop { blanks.contains($0) }.prefix { !ends.contains($0) }
                if let encoding = names[String(decoding: value, as: UTF8.self)] { found.append(encoding) }
            }
        }
        return found
    }

    private static let labels = [Array("charset".utf8), Array("encoding".utf8)]
    private static let blanks = Set("= \"'".utf8)
    private static let ends = Set("\"' ;/>?".utf8)
    private static let names: [String: SourceText.Encoding] = [
        "utf-8": .utf8, "utf8": .utf8, "gb2312": .gb18030, "gbk": .gb18030, "gb18030": .gb18030, "x-gbk": .gb18030,
        "gb_2312-80": .gb18030, "euc-cn": .gb18030, "big5": .big5, "big5-hkscs": .big5, "x-x-big5": .big5,
        "cn-big5": .big5, "utf-16": .utf16LittleEndian,
    ]
}
