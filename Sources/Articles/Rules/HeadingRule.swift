/// Sees lines that can be section headings: those that the form marks, and those that are short, without a final stop,
/// and no list item, notice or credit. Where the form speaks of paragraphs, such lines are bold besides.
struct HeadingRule {
    private let page: Page
    /// Whether the form marks headings below the title's: then no line is one by its looks alone.
    private let hasMarks: Bool

    init(page: Page) {
        self.page = page
        hasMarks = page.lines.contains { if case .heading(let level) = $0.kind { level > 1 } else { false } }
    }

    /// The widest heading, in columns: thirty hanzi. With a numeral before it, forty-five.
    static let widest = 60
    static let widestNumbered = 90

    func canHead(_ line: Page.Line) -> Bool {
        if line.isMarkedHeading { return true }
        guard line.isBold ? line.isOpen : line.kind == .line && !hasMarks else { return false }
        let text = page.folded(line)
        guard text.count <= Self.widestNumbered else { return false }
        let numeral = Numeral(of: text)
        if text.columns > (numeral == nil ? Self.widest : Self.widestNumbered) { return false }
        if text.contains("。") || text.contains(";") { return false }
        if numeral == nil ? Stops.pauses(text) : text.last.map(Self.openEnds.contains) ?? true { return false }
        return says(text) && !isWrapped(line) && !isOther(text)
    }

    /// Whether there are words in it, or the number of a chapter alone (`01`).
    private func says(_ text: Folded) -> Bool {
        let digits = text.count(where: \.isDigit)
        if digits == text.count { return digits <= 2 }
        return digits * 3 < text.count * 2 && text.contains { $0.isWordlike && !$0.isDigit }
    }

    /// Whether round or square brackets hold it all: an aside. 【…】 is a fashion of headings.
    private func isWrapped(_ line: Page.Line) -> Bool {
        guard page.folded(line).first == "(", page.folded(line).last == ")" else { return false }
        return page.text.scalars[line.range.lowerBound] != "【"
    }

    /// Whether it is something else that ends without a stop.
    private func isOther(_ text: Folded) -> Bool {
        if PageWords.lead.contains(text.bare.withoutColon) || Dateline.opens(text) { return true }
        if Self.bullets.contains(text.first ?? " ") || BylineRule.names(in: text) != nil { return true }
        if isDocumentNumber(text) || isContact(text) || isCredit(text) { return true }
        guard let length = PageWords.particulars.prefix(of: text) else { return false }
        return text.dropFirst(length).first == ":"
    }

    /// 江政办发〔2019〕12号
    private func isDocumentNumber(_ text: Folded) -> Bool {
        guard text.last == "号", let open = text.lastIndex(of: "(") else { return false }
        let year = text[(open + 1)...].prefix(while: \.isDigit)
        let rest = text[year.endIndex...].dropFirst()
        return year.count == 4 && year.endIndex < text.endIndex && text[year.endIndex] == ")"
            && rest.dropLast().contains(where: \.isDigit)
    }

    /// A telephone number, or an address of mail or the net: 咨询热线 0755-12345678.
    private func isContact(_ text: Folded) -> Bool {
        if text.contains("@") || Self.addresses.occurs(in: text) { return true }
        var digits = 0
        for scalar in text {
            if scalar.isDigit { digits += 1 } else if scalar != "-" && scalar != " " { digits = 0 }
            if digits >= Self.telephoneDigits { return true }
        }
        return false
    }

    /// 责编：高远, 编辑 高远
    private func isCredit(_ text: Folded) -> Bool {
        FieldScanner.pieces(of: text)?.allSatisfy { Self.credits.contains($0.field) && !$0.value.isEmpty } ?? false
    }

    private static let credits: Set<Field?> = [.editor, .staff, .byline, .source]
    private static let addresses: PhraseTable = ["http://", "https://", "www."]
    private static let telephoneDigits = 7
    private static let bullets: Set<Unicode.Scalar> = ["·", "-", "*", "—", "○", "√", "✓"]
    /// After these a numbered line goes on.
    private static let openEnds: Set<Unicode.Scalar> = ["。", ";", ",", "、", ":", "…"]
}

/// The numeral before a heading or list item, by its style: 一、 （一） 1. （1） 第一章 ①.
enum Numeral: Hashable {
    case hanzi, bracketedHanzi, digits, bracketedDigits, chapter, circled

    init?(of text: Folded) {
        let isBracketed = text.first == "("
        let body = isBracketed ? text.dropFirst() : text
        if body.first == "第" {
            let rest = body.dropFirst().drop { Self.hanziDigits.contains($0) || $0.isDigit }
            guard rest.startIndex > body.startIndex + 1, let unit = rest.first, Self.units.contains(unit) else {
                return nil
            }
            self = .chapter
            return
        }
        if let first = text.first, (0x2460...0x2473).contains(first.value) {
            self = .circled
            return
        }
        let hanzi = body.prefix { Self.hanziDigits.contains($0) }
        let number = hanzi.isEmpty ? body.prefix(while: \.isDigit) : hanzi
        guard !number.isEmpty, number.count <= 3, let mark = body.dropFirst(number.count).first else { return nil }
        // 3.5% and 1:0 are no numerals of a list.
        let next = body.dropFirst(number.count + 1).first
        if isBracketed {
            guard mark == ")" else { return nil }
            self = hanzi.isEmpty ? .bracketedDigits : .bracketedHanzi
        } else {
            guard Self.marks.contains(mark), next?.isDigit != true else { return nil }
            self = hanzi.isEmpty ? .digits : .hanzi
        }
    }

    private static let hanziDigits: Set<Unicode.Scalar> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    private static let units: Set<Unicode.Scalar> = ["章", "节", "篇", "讲", "部", "回"]
    private static let marks: Set<Unicode.Scalar> = ["、", ".", ",", ")"]
}

/// The words before a story that tell where and when it was sent: 新华社巴黎12月9日电（记者唐霁）. They are read aloud.
enum Dateline {
    /// Whether `text` begins with one.
    static func opens(_ text: Folded) -> Bool {
        let head = text.prefix(48)
        if marks.occurs(in: head) { return true }
        // 12月9日电, but not 今日电影.
        return head.indices.dropFirst().contains { head[$0 - 1].isDigit && dayMarks.prefix(of: head[$0...]) != nil }
    }

    private static let marks: PhraseTable = [
        "本报讯", "本网讯", "本台讯", "讯(", "电(记者", "讯 记者", "电 记者", "讯 (", "电 (记者", "讯记者", "电记者",
    ]
    private static let dayMarks: PhraseTable = ["日电", "日讯"]
}
