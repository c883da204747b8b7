import Testing

@testable import Articles

@Suite("Encodings")
struct TextDecoderTests {
    private let reader = ArticleReader()

    @Test("UTF-16 is read in both orders, with and without a mark", arguments: Fixture.allCases, [true, false])
    func utf16(fixture: Fixture, isMarked: Bool) throws {
        let text = try fixture.text
        for (encoding, low) in [(SourceText.Encoding.utf16LittleEndian, 0), (.utf16BigEndian, 8)] {
            let units = (isMarked ? [0xFEFF] : []) + String(scalars: text.scalars).utf16
            let bytes = units.flatMap {
                [UInt8(truncatingIfNeeded: $0 >> low), UInt8(truncatingIfNeeded: $0 >> (8 - low))]
            }
            let decoded = try reader.text(from: bytes, name: "page")
            #expect(decoded.encoding == encoding)
            #expect(decoded.scalars == text.scalars)
        }
    }

    @Test(
        "GB18030 is read, with GBK and GB2312",
        arguments: [
            // GB2312, GBK (镕), GB18030's four bytes (㐀).
            (
                [0xB1, 0xB1, 0xC6, 0xC2, 0xB4, 0xE5, 0xB5, 0xC4, 0xC6, 0xBB, 0xB9, 0xFB, 0xCA, 0xEC, 0xC1, 0xCB],
                "北坡村的苹果熟了"
            ),
            ([0xCB, 0xFB, 0xD4, 0xDA, 0xB1, 0xB1, 0xBE, 0xA9, 0xE9, 0x46], "他在北京镕"),
            ([0xCB, 0xFB, 0xD4, 0xDA, 0xB1, 0xB1, 0xBE, 0xA9, 0x81, 0x39, 0xEE, 0x39], "他在北京㐀"),
        ] as [([UInt8], String)])
    func gb18030(bytes: [UInt8], expected: String) throws {
        let text = try reader.text(from: bytes, name: "page")
        #expect(text.encoding == .gb18030)
        #expect(String(scalars: text.scalars) == expected)
    }

    @Test("Big5 is read, with the characters of Hong Kong")
    func big5() throws {
        let hex = "bb4fa55fa5abac46a9b2a4b5a4d1aaeda5dca141acb0a446c5fda5aba5c1b94cb16fa7f3a66ea141b14ea662a454a67ea4ba"
        let text = try reader.text(from: [UInt8](hex: hex), name: "page")
        #expect(text.encoding == .big5)
        #expect(text[0..<4] == "臺北市政")
    }

    @Test(
        "Line ends are made alike, and the mark is removed",
        arguments: [
            ("\u{FEFF}甲\r\n乙\r丙\n丁", "甲\n乙\n丙\n丁"),
            ("甲\u{2028}乙\u{2029}丙\u{85}丁", "甲\n乙\n丙\n丁"),
            ("甲\r\r\n乙", "甲\n\n乙"),
            ("甲\u{FEFF}　乙", "甲\u{FEFF}　乙"),
        ])
    func lineEnds(page: String, expected: String) throws {
        #expect(try String(scalars: reader.text(from: Array(page.utf8), name: "page").scalars) == expected)
    }

    @Test("Ideographic blanks and byte order marks belong to no paragraph")
    func blanks() throws {
        let page = "\u{FEFF}大桥合龙\r\n\r\n　　大桥昨天合龙。　\r\n　　\u{200B}桥长三公里。\u{A0}\r\n"
        let article = try reader.article(from: Array(page.utf8), name: "page")
        #expect(article.paragraphs == [["大桥昨天合龙。", "桥长三公里。"]])
        #expect(article.sections[0].paragraphs[0].range == 8..<15)
    }

    @Test(
        "Other encodings are refused at the first byte that is not UTF-8",
        arguments: [
            // EUC-JP, EUC-KR, Latin-1
            ("bbd4ccb1a4cfb8f8b1e0a4c7bbb6cae2a4f2a4b7a4c6a4a4a4dea4b9a1a3c5b7b5a4a4aca4c8a4c6a4e2a4e8a4aba4c3a4bf", 0),
            ("bdc3b9ceb5e9c0ba20bfc0b4c320b0f8bff8bfa1bcad20bbeac3a5c0bb20c7cfb0ed20c0d6bdc0b4cfb4d920b3afbebeb0a1", 0),
            ("4c65206d61697265206120616e6e6f6e63e92068696572206c612072e96f757665727475726520647520", 17),
        ])
    func foreign(hex: String, offset: Int) throws {
        let bytes = [UInt8](hex: hex)
        let error = try #require(throws: ArticleError.self) { try reader.text(from: bytes, name: "page") }
        #expect(error.problem == .wrongEncoding(offset: offset, byte: bytes[offset]))
    }

    @Test("UTF-8 with a broken byte is called damaged, not another encoding")
    func damaged() throws {
        var bytes = try Fixture.plain.bytes
        bytes[90] = 0xFF
        var error = try #require(throws: ArticleError.self) { try reader.text(from: bytes, name: "page") }
        #expect(error.problem.isDamage(near: 90))
        bytes = Array(try Fixture.plain.bytes.prefix(400))
        while bytes.last.map({ $0 & 0xC0 != 0x80 }) == true { bytes.removeLast() }
        let cut = Array(bytes.dropLast())
        error = try #require(throws: ArticleError.self) { try reader.text(from: cut, name: "page") }
        #expect(error.problem.isDamage(near: cut.count - 2))
    }
}

extension ArticleError.Problem {
    /// Whether UTF-8 was found broken in the character around `offset`.
    fileprivate func isDamage(near offset: Int) -> Bool {
        if case .damagedUTF8(let found, _) = self { abs(found - offset) <= 2 } else { false }
    }
}

extension String {
    init(scalars: [Unicode.Scalar]) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}

extension [UInt8] {
    init(hex: String) {
        let digits = hex.utf8.map { $0 < 0x60 ? $0 - 0x30 : $0 - 0x57 }
        self = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
