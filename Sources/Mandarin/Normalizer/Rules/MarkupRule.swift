/// Hears nothing in what is left of a page's markup: `<p>`, `<br/>`, `&nbsp;`; and reads the signs it stands for: `&lt;`.
enum MarkupRule: NormalizationRule {
    static let name = "markup"
    static let beginnings: Set<Beginning> = [.sign]

    static func reading(at start: Cursor) -> Reading? {
        switch start.peek() {
        case "<": tag(start) ?? titleMark(start)
        case ">": isTitleEnd(start) ? mark(start) : nil
        case "&": entity(start)
        default: nil
        }
    }

    /// `<p class="lead">`, `</div>`, `<!-- … -->`: a name of letters right after the bracket, no hanzi outside of quotes.
    private static func tag(_ start: Cursor) -> Reading? {
        var cursor = start
        cursor.index += 1
        _ = cursor.take("/")
        if cursor.peek() == "!" { cursor.index += 1 } else if cursor.peek()?.isLatin != true { return nil }
        let name = cursor.index
        while let letter = cursor.peek(), letter.isLatin || letter.digit != nil || letter == "-" { cursor.index += 1 }
        guard names.length(at: Cursor(start.text, name)) == cursor.index - name || cursor.peek(-1) == "-" else {
            return nil
        }
        for _ in 0..<longestTag {
            guard let scalar = cursor.peek(), scalar != "<" else { return nil }
            cursor.index += 1
            if scalar == ">" { return Reading(from: start, to: cursor, silent: .markup) }
        }
        return nil
    }

    /// <中国人民政治协商会议章程>: marks of a title.
    private static func titleMark(_ start: Cursor) -> Reading? {
        guard let next = start.peek(1), ScalarClass(next) == .hanzi || next.isLetter else { return nil }
        var cursor = start
        for _ in 0..<longestTitle {
            cursor.index += 1
            guard let scalar = cursor.peek(), scalar != "<", scalar != "\n" else { return nil }
            if scalar == ">" { return mark(start) }
        }
        return nil
    }

    private static func isTitleEnd(_ start: Cursor) -> Bool {
        guard start.peek(-1).map({ $0.digit == nil && $0 != " " && $0 != "-" && $0 != "=" }) == true else {
            return false
        }
        var cursor = start
        for _ in 0..<longestTitle {
            cursor.index -= 1
            guard let scalar = cursor.peek(), scalar != ">", scalar != "\n" else { return false }
            if scalar == "<" { return cursor.peek(1).map { ScalarClass($0) == .hanzi || $0.isLetter } == true }
        }
        return false
    }

    private static func mark(_ start: Cursor) -> Reading {
        var end = start
        end.index += 1
        return Reading(from: start, to: end, .punctuation, "")
    }

    private static func entity(_ start: Cursor) -> Reading? {
        var cursor = start
        cursor.index += 1
        let isNumber = cursor.take("#")
        let name = cursor.index
        while cursor.index - name < longestEntity, let next = cursor.peek(), next.isLatin || next.digit != nil {
            cursor.index += 1
        }
        guard cursor.index > name, cursor.take(";") else { return nil }
        if isNumber { return Reading(from: start, to: cursor, silent: .markup) }
        let written = String(scalars: start.text.scalars(name..<cursor.index - 1))
        guard let spoken = entities[written] else { return nil }
        // &lt;论语&gt; has marks of a title.
        let isTitleMark = (written == "lt" || written == "gt") && cursor.peek()?.digit == nil
        return spoken.isEmpty || isTitleMark
            ? Reading(from: start, to: cursor, silent: .markup) : Reading(from: start, to: cursor, spoken: spoken)
    }

    private static let longestTag = 400
    private static let longestTitle = 60
    private static let longestEntity = 8

    /// Elements that are found in text which was copied out of pages.
    private static let names: WordList = """
        p br b i u s a div span em strong img h1 h2 h3 h4 h5 h6 ul ol li table tr td th tbody thead font center hr sup sub section \
        article blockquote pre code script style iframe video audio source figure figcaption P BR B I A DIV SPAN STRONG IMG FONT html \
        body head meta link title input button form label nav header footer main small big del ins mark DOCTYPE doctype o w v
        """
    /// What entities stand for, where it is said.
    private static let entities = [
        "nbsp": "", "ensp": "", "emsp": "", "thinsp": "", "ldquo": "", "rdquo": "", "lsquo": "", "rsquo": "",
        "quot": "",
        "apos": "", "mdash": "", "ndash": "", "hellip": "", "middot": "", "bull": "", "zwnj": "", "zwj": "", "shy": "",
        "laquo": "", "raquo": "", "copy": "", "reg": "", "trade": "", "amp": "和", "lt": "小于", "gt": "大于", "le": "小于等于",
        "ge": "大于等于", "times": "乘", "divide": "除以", "plusmn": "正负", "deg": "度", "yen": "元", "euro": "欧元", "pound": "英镑",
        "sect": "节", "permil": "千分号", "alpha": "阿尔法", "beta": "贝塔", "gamma": "伽马", "mu": "缪", "micro": "微",
        "infin": "无穷大",
        "iexcl": "", "lsaquo": "", "rsaquo": "", "para": "",
    ]
}
