/// Takes the tags out of HTML, until the form for HTML pages reads content too.
enum TagStripper {
    static func document(of source: SourceText) -> Document {
        var writer = DocumentWriter()
        let scalars = source.scalars
        var kind = Document.Kind.paragraph
        var index = 0
        while index < scalars.count {
            switch scalars[index] {
            case "<":
                if scalars[index...].starts(with: "<!--".unicodeScalars) {
                    index = end(of: "-->", in: scalars, from: index + 4)
                    continue
                }
                let close = scalars[index...].firstIndex(of: ">") ?? scalars.count
                let (name, isEnd) = name(in: scalars[(index + 1)..<max(index + 1, close)])
                index = min(close + 1, scalars.count)
                if dropped.contains(name), !isEnd {
                    index = end(of: "</\(name)", in: scalars, from: index)
                } else if blockNames.contains(name) {
                    writer.endBlock(kind)
                    kind = .paragraph
                    if !isEnd, name.count == 2, name.first == "h", let level = Int(name.dropFirst()) {
                        kind = .heading(level: level)
                    }
                }
            case "&":
                let (decoded, length) = XMLEntities.decode(scalars[index...], names: XMLEntities.html)
                writer.append(CollectionOfOne(decoded), from: index..<index + length)
                index += length
            default:
                let next = scalars[index...].firstIndex { $0 == "<" || $0 == "&" } ?? scalars.count
                writer.append(scalars[index..<next], from: index..<next)
                index = next
            }
        }
        writer.endBlock(kind)
        return writer.document()
    }

    private static func name(in tag: ArraySlice<Unicode.Scalar>) -> (name: String, isEnd: Bool) {
        let isEnd = tag.first == "/"
        let name = tag.dropFirst(isEnd ? 1 : 0).prefix { $0.value < 0x80 && $0.isWordlike || $0.isASCII && $0.isCapital }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: name)
        return (String(view).lowercased(), isEnd)
    }

    /// Where `mark` ends, or the text.
    private static func end(of mark: String, in scalars: [Unicode.Scalar], from start: Int) -> Int {
        let mark = Array(mark.unicodeScalars)
        var index = min(start, scalars.count)
        while let next = scalars[index...].firstIndex(of: mark[0]) {
            if scalars[next...].starts(with: mark, by: { $0.folded == $1.folded }) { return next + mark.count }
            index = next + 1
        }
        return scalars.count
    }

    private static let dropped: Set<String> = ["script", "style", "noscript", "rt", "rp"]
    private static let blockNames: Set<String> = [
        "p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "tr", "table", "blockquote", "section",
        "article", "figure", "figcaption", "hr", "pre", "title", "head", "body", "html", "dt", "dd", "header", "footer",
    ]
}

extension Unicode.Scalar {
    fileprivate var isCapital: Bool { ("A"..."Z").contains(self) }
}
