/// A page as the parser is given it: UTF-8, without what the parser need not see or could not bear.
///
/// The parser's time grows with the square of open elements and of attributes on a tag, and its memory with what bad
/// nesting multiplies. So the page is read once before: scripts, styles and comments are kept back, attributes that
/// nobody asks for are left out, and elements beyond what pages have open at once are passed over. Their text stays.
struct PageGuard {
    /// What the parser is given.
    private(set) var bytes: [UInt8] = []
    /// The scalar of the source that each byte belongs to.
    private(set) var places: [Int32] = []
    /// The scripts of the page, tag and words, in scalars of the source.
    private(set) var scripts: [Script] = []

    struct Script {
        let tag: Range<Int>
        let words: Range<Int>
    }

    /// The most elements that may be open at once.
    static let depthLimit = 400
    /// The most elements of style (bold, font and so on) that may be open at once: each paragraph repeats them.
    static let styleLimit = 24
    /// The most elements that a page may have, with those that are repeated.
    static let elementLimit = 400_000

    private let source: [Unicode.Scalar]
    private var position = 0
    private var open: [UInt64: Int] = [:]
    private var passedOver: [UInt64: Int] = [:]
    private var depth = 0
    private var styleDepth = 0
    private var elements = 0
    /// Whether SVG or MathML is open, where nothing closes itself but by `/>`.
    private var isForeign = false
    /// What is open within it, and the depth around it.
    private var foreignNames: [UInt64] = []
    private var foreignDepth = 0

    /// - Throws: ``ArticleError/Problem/tooManyElements(limit:)``.
    init(_ source: SourceText) throws(ArticleError.Problem) {
        self.source = source.scalars
        bytes.reserveCapacity(self.source.count * 2)
        places.reserveCapacity(self.source.count * 2)
        while position < self.source.count {
            if self.source[position] == "<" { try takeMarkup() } else { copy() }
        }
    }

    // MARK: Copying

    private mutating func copy() {
        append(source[position], at: position)
        position += 1
    }

    private mutating func append(_ scalar: Unicode.Scalar, at place: Int) {
        let (value, place) = (scalar.value, Int32(truncatingIfNeeded: place))
        func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | value >> shift & 0x3F) }
        switch value {
        case 0: return
        case ..<0x80:
            bytes.append(UInt8(value))
            places.append(place)
        case ..<0x800:
            bytes.append(UInt8(0xC0 | value >> 6))
            bytes.append(tail(0))
            for _ in 0..<2 { places.append(place) }
        case ..<0x1_0000:
            bytes.append(UInt8(0xE0 | value >> 12))
            bytes.append(tail(6))
            bytes.append(tail(0))
            for _ in 0..<3 { places.append(place) }
        default:
            bytes.append(UInt8(0xF0 | value >> 18))
            bytes.append(tail(12))
            bytes.append(tail(6))
            bytes.append(tail(0))
            for _ in 0..<4 { places.append(place) }
        }
    }

    private mutating func append(_ range: Range<Int>) {
        for index in range { append(source[index], at: index) }
    }

    // MARK: Tags

    private mutating func takeMarkup() throws(ArticleError.Problem) {
        let next = scalar(at: position + 1)
        if next == "!" || next == "?" { return takeDeclaration() }
        let isEnd = next == "/"
        guard scalar(at: position + (isEnd ? 2 : 1)).isASCIILetter else { return copy() }
        let start = position
        let kept = bytes.count
        position += isEnd ? 2 : 1
        let name = takeName()
        append(start..<position)
        let closesItself = takeAttributes(areKept: !isEnd)
        if closesItself { append("/", at: min(position, source.count - 1)) }
        append(">", at: min(position, source.count - 1))
        position = min(position + 1, source.count)

        if isEnd ? closes(name) : opens(name, closesItself) {
            // The parser repeats the open elements of style in each element that it opens.
            elements += isEnd || Self.styles.contains(name) ? 1 : 1 + styleDepth
            if elements > Self.elementLimit { throw .tooManyElements(limit: Self.elementLimit) }
        } else {
            bytes.removeLast(bytes.count - kept)
            places.removeLast(places.count - kept)
        }
        if !isEnd { takeRawText(of: name, tag: start..<position) }
    }

    /// Comments are kept back, with what editors keep in them; other declarations are the parser's.
    private mutating func takeDeclaration() {
        guard starts(with: "!--", at: position + 1) else {
            while position < source.count, source[position] != ">" { copy() }
            if position < source.count { copy() }
            return
        }
        position += 4
        if scalar(at: position) == ">" {
            position += 1
            return
        }
        if starts(with: "->", at: position) {
            position += 2
            return
        }
        while position < source.count {
            if source[position] == "-", starts(with: "-->", at: position) || starts(with: "--!>", at: position) {
                position += starts(with: "-->", at: position) ? 3 : 4
                return
            }
            position += 1
        }
    }

    /// The first eight letters of a tag's name, packed.
    private mutating func takeName() -> UInt64 {
        var packed: UInt64 = 0
        var length = 0
        while position < source.count {
            let scalar = source[position]
            if scalar.isHTMLBlank || scalar == "/" || scalar == ">" { break }
            if length < 8 { packed = packed << 8 | UInt64(scalar.lowered & 0x7F) }
            length += 1
            position += 1
        }
        return length > 8 ? packed ^ UInt64(length) << 56 : packed
    }

    /// Reads to the `>` of a tag, and keeps the attributes that someone asks for.
    /// - Returns: Whether the tag ends with `/>`.
    private mutating func takeAttributes(areKept: Bool) -> Bool {
        var count = 0
        while position < source.count, source[position] != ">" {
            if source[position].isHTMLBlank || source[position] == "/" {
                position += 1
                continue
            }
            let start = position
            position += 1
            while position < source.count, !source[position].isHTMLBlank, source[position] != "/",
                source[position] != ">", source[position] != "="
            {
                position += 1
            }
            let name = start..<position
            while position < source.count, source[position].isHTMLBlank { position += 1 }
            var value = position..<position
            if scalar(at: position) == "=" {
                position += 1
                while position < source.count, source[position].isHTMLBlank { position += 1 }
                value = takeValue()
            }
            guard areKept, count < Self.attributeLimit, value.count <= Self.valueLimit, isAsked(name) else { continue }
            count += 1
            append(" ", at: name.lowerBound)
            append(name)
            if !value.isEmpty {
                append("=", at: value.lowerBound)
                append(value)
            }
        }
        return source[position - 1] == "/"
    }

    /// A value with its quotes.
    private mutating func takeValue() -> Range<Int> {
        let start = position
        let quote = scalar(at: position)
        if quote == "\"" || quote == "'" {
            position += 1
            while position < source.count, source[position] != quote { position += 1 }
            position = min(position + 1, source.count)
        } else {
            while position < source.count, !source[position].isHTMLBlank, source[position] != ">" { position += 1 }
        }
        return start..<position
    }

    private func isAsked(_ name: Range<Int>) -> Bool {
        guard name.count <= 10 else { return false }
        var packed: UInt64 = 0
        for index in name.prefix(8) { packed = packed << 8 | UInt64(source[index].lowered & 0x7F) }
        return Self.asked.contains(name.count > 8 ? packed ^ UInt64(name.count) << 56 : packed)
    }

    // MARK: Nesting

    /// Whether the parser is to see a start tag.
    private mutating func opens(_ name: UInt64, _ closesItself: Bool) -> Bool {
        if isForeign {
            // An element of a page's own ends a drawing that was not closed.
            if Self.breakouts.contains(name), !Self.islands.contains(where: { open[$0, default: 0] > 0 }) {
                leaveForeign()
            } else if closesItself {
                return true
            }
        }
        if !isForeign, Self.closeThemselves.contains(name) { return true }
        let isRoot = Self.foreign.contains(name) && !isForeign
        if isRoot, closesItself { return true }
        let isStyle = Self.styles.contains(name)
        guard depth < Self.depthLimit, !isStyle || styleDepth < Self.styleLimit else {
            passedOver[name, default: 0] += 1
            return false
        }
        if isRoot { (isForeign, foreignDepth, foreignNames) = (true, depth, []) }
        open[name, default: 0] += 1
        depth += 1
        if isForeign { foreignNames.append(name) }
        if isStyle { styleDepth += 1 }
        return true
    }

    /// What is still open in a drawing ends with it.
    private mutating func leaveForeign() {
        for name in foreignNames {
            if let count = open[name], count > 0 { open[name] = count - 1 }
            if Self.styles.contains(name), styleDepth > 0 { styleDepth -= 1 }
        }
        (isForeign, depth, foreignNames) = (false, min(depth, foreignDepth), [])
    }

    /// Whether the parser is to see an end tag.
    private mutating func closes(_ name: UInt64) -> Bool {
        if !isForeign, Self.closeThemselves.contains(name) { return true }
        if let count = passedOver[name], count > 0 {
            passedOver[name] = count - 1
            return false
        }
        if let count = open[name], count > 0 {
            open[name] = count - 1
            depth -= 1
            if Self.styles.contains(name) { styleDepth -= 1 }
            if isForeign {
                if let place = foreignNames.lastIndex(of: name) { foreignNames.remove(at: place) }
                if !foreignNames.contains(where: Self.foreign.contains) { leaveForeign() }
            }
        }
        return true
    }

    /// What stands in scripts and styles is no text, and tags within titles and the like are no tags.
    private mutating func takeRawText(of name: UInt64, tag: Range<Int>) {
        guard let word = Self.rawTexts[name] else { return }
        let isKept = name != Self.script && name != Self.style
        // There the parser takes tags within them for tags.
        if isKept, isForeign || open[Self.select, default: 0] > 0 { return }
        let start = position
        while position < source.count {
            if source[position] == "<", scalar(at: position + 1) == "/", starts(with: word, at: position + 2) { break }
            position += 1
        }
        if isKept { append(start..<position) }
        if name == Self.script { scripts.append(Script(tag: tag, words: start..<position)) }
    }

    // MARK: Looking

    private func scalar(at index: Int) -> Unicode.Scalar { index < source.count ? source[index] : "\0" }

    private func starts(with word: StaticString, at start: Int) -> Bool {
        guard start + word.utf8CodeUnitCount <= source.count else { return false }
        return word.withUTF8Buffer { letters in
            letters.indices.allSatisfy { source[start + $0].lowered == UInt32(letters[$0]) }
        }
    }

    private static func packed(_ name: String) -> UInt64 {
        let packed = name.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        return name.utf8.count > 8 ? packed ^ UInt64(name.utf8.count) << 56 : packed
    }

    private static let attributeLimit = 24
    /// The longest value that is kept, in scalars. Pictures written into pages are longer.
    private static let valueLimit = 8192
    private static let script = packed("script")
    private static let style = packed("style")
    private static let select = packed("select")
    private static let foreign = Set(["svg", "math"].map(packed))
    /// Elements of SVG and MathML that may hold a page's own.
    private static let islands = ["foreignobject", "desc", "title", "annotation-xml"].map(packed)
    /// Elements that end SVG and MathML, by the standard.
    private static let breakouts = Set(
        [
            "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1",
            "h2", "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "menu", "meta", "nobr", "ol", "p", "pre",
            "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "table", "tt", "u", "ul", "var",
        ].map(packed))
    private static let asked = Set(
        [
            "class", "id", "style", "href", "content", "name", "property", "itemprop", "datetime", "type", "hidden",
            "align", "rel", "role", "title",
        ].map(packed))
    /// Elements without an end, and those that the next of their kind ends.
    private static let closeThemselves = Set(
        [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option",
            "colgroup", "html", "head", "body", "a", "script", "style",
        ].map(packed))
    private static let styles = Set(
        ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"].map(packed))
    private static let rawTexts: [UInt64: StaticString] = [
        packed("script"): "script", packed("style"): "style", packed("textarea"): "textarea",
        packed("title"): "title", packed("iframe"): "iframe", packed("noembed"): "noembed",
        packed("noframes"): "noframes", packed("xmp"): "xmp",
    ]
}

extension Unicode.Scalar {
    /// The blanks of mark-up.
    fileprivate var isHTMLBlank: Bool { self == " " || self == "\n" || self == "\t" }
    /// Its value in lower case, if it is a letter of ASCII.
    fileprivate var lowered: UInt32 { value >= 0x41 && value <= 0x5A ? value + 32 : value }
    fileprivate var isASCIILetter: Bool { lowered >= 0x61 && lowered <= 0x7A }
}
