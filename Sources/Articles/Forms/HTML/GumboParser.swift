internal import CGumbo

/// Parses pages as browsers do, with Gumbo. The only file that touches the library.
enum GumboParser {
    /// The tree of a page, with the place of each of its scalars in the source.
    static func tree(of page: PageGuard) -> HTMLTree {
        var tree = HTMLTree()
        page.bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            var options = kGumboDefaultOptions
            options.max_errors = 0
            let start = base.assumingMemoryBound(to: CChar.self)
            guard let output = gumbo_parse_with_options(&options, start, bytes.count) else { return }
            var walk = Walk(page: page, bytes: bytes)
            walk.take(output.pointee.root)
            tree = walk.tree
            // The library frees a tree by recursion: should the guard ever let nesting through, memory is lost, not more.
            if walk.deepest < deepestFreed { gumbo_destroy_output(&options, output) }
        }
        return tree
    }

    /// Copies Gumbo's nodes into a tree of values, without calling itself: nesting is the page's choice.
    private struct Walk {
        let page: PageGuard
        let bytes: UnsafeRawBufferPointer
        var tree = HTMLTree()
        /// The most elements that are open at once.
        private(set) var deepest = 0

        init(page: PageGuard, bytes: UnsafeRawBufferPointer) { (self.page, self.bytes) = (page, bytes) }

        mutating func take(_ root: UnsafeMutablePointer<GumboNode>) {
            var path: [(node: UnsafeMutablePointer<GumboNode>, index: Int, next: Int)] = []
            var current: UnsafeMutablePointer<GumboNode>? = root
            while true {
                if let node = current {
                    current = nil
                    let parent = path.last?.index ?? -1
                    switch node.pointee.type {
                    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
                        path.append((node, tree.nodes.count, 0))
                        deepest = max(deepest, path.count)
                        append(element: node, parent: parent)
                    case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
                        append(text: node.pointee.v.text, parent: parent)
                    default: break
                    }
                }
                guard let top = path.last else { return }
                let children = top.node.pointee.v.element.children
                if top.next < Int(children.length) {
                    path[path.count - 1].next += 1
                    current = children.data[top.next]?.assumingMemoryBound(to: GumboNode.self)
                } else {
                    tree.nodes[top.index].end = tree.nodes.count
                    path.removeLast()
                }
            }
        }

        private mutating func append(element node: UnsafeMutablePointer<GumboNode>, parent: Int) {
            let list = node.pointee.v.element.attributes
            let first = tree.attributes.count
            for index in 0..<Int(list.length) {
                guard let item = list.data[index]?.assumingMemoryBound(to: GumboAttribute.self) else { continue }
                tree.attributes.append(
                    HTMLTree.Attribute(
                        name: String(cString: item.pointee.name), value: String(cString: item.pointee.value),
                        place: place(of: item.pointee.original_value)))
            }
            let raw = Int(node.pointee.v.element.tag.rawValue)
            let tag = raw < GumboParser.tags.count ? GumboParser.tags[raw] : .other
            let isForeign = node.pointee.v.element.tag_namespace != GUMBO_NAMESPACE_HTML
            tree.nodes.append(
                HTMLTree.Node(
                    tag: isForeign && tag != .svg ? .other : tag, parent: parent, end: 0, text: 0..<0,
                    attributes: first..<tree.attributes.count))
        }

        /// Where a piece of the parser's input stands in the source, without quotes.
        private func place(of piece: GumboStringPiece) -> Range<Int> {
            guard let data = piece.data, let base = bytes.baseAddress, piece.length > 0 else { return 0..<0 }
            var (start, end) = (UnsafeRawPointer(data) - base, UnsafeRawPointer(data) - base + piece.length)
            guard start >= 0, end <= page.places.count else { return 0..<0 }
            if bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") {
                (start, end) = (start + 1, end - 1)
            }
            guard start < end else { return 0..<0 }
            return Int(page.places[start])..<Int(page.places[end - 1]) + 1
        }

        private mutating func append(text: GumboText, parent: Int) {
            let start = tree.scalars.count
            align(UnsafeRawPointer(text.text), with: text.original_text)
            guard tree.scalars.count > start else { return }
            tree.nodes.append(
                HTMLTree.Node(
                    tag: .text, parent: parent, end: tree.nodes.count + 1, text: start..<tree.scalars.count,
                    attributes: 0..<0))
        }

        /// Takes a text, and finds each of its scalars in the source: entities are longer there, and tags that the
        /// parser passed over may stand between.
        private mutating func align(_ text: UnsafeRawPointer, with original: GumboStringPiece) {
            let text = text.assumingMemoryBound(to: UInt8.self)
            var (at, end) = (bytes.count, bytes.count)
            if let data = original.data, let base = bytes.baseAddress {
                at = min(max(0, UnsafeRawPointer(data) - base), bytes.count)
                end = min(at + original.length, bytes.count)
            }
            var index = 0
            while text[index] != 0 {
                let length = Self.length(text[index])
                var value = UInt32(text[index])
                if length > 1 {
                    value &= 0x7F >> UInt32(length)
                    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
                }
                while at < end, bytes[at] != text[index], bytes[at] != UInt8(ascii: "&") {
                    at = bytes[at] == UInt8(ascii: "<") ? skipTag(at, end) : at + 1
                }
                let start = at
                at = at < end ? min(end, at + originalLength(at, end, text + index, length)) : at
                let place = start < page.places.count ? page.places[start] : page.places.last ?? 0
                let next = at > start && at - 1 < page.places.count ? page.places[at - 1] + 1 : place
                tree.scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
                tree.places.append(HTMLTree.Place(start: place, length: max(0, next - place)))
                index += length
            }
        }

        /// How many bytes of the source stand for the scalar that `text` begins with.
        private func originalLength(_ at: Int, _ end: Int, _ text: UnsafePointer<UInt8>, _ length: Int) -> Int {
            guard bytes[at] == UInt8(ascii: "&") else { return length }
            var stop = at + 1
            while stop < end, stop - at < 40, bytes[stop].isEntityLetter { stop += 1 }
            let isLiteral = text[0] == UInt8(ascii: "&")
            if stop < end, bytes[stop] == UInt8(ascii: ";") {
                let isAmpersand = stop - at == 4 && bytes[at + 1] | 0x20 == UInt8(ascii: "a")
                let isNumber = bytes[at + 1] == UInt8(ascii: "#")
                return isLiteral && !isAmpersand && !isNumber ? 1 : stop + 1 - at
            }
            if isLiteral {
                return stop - at >= 4 && bytes[(at + 1)..<(at + 4)].elementsEqual("amp".utf8) ? 4 : 1
            }
            // &nbsp and its like may stand without a semicolon, and letters after them.
            return GumboParser.bareEntities.first { bytes[(at + 1)..<stop].starts(with: $0) }.map { $0.count + 1 }
                ?? stop - at
        }

        private func skipTag(_ at: Int, _ end: Int) -> Int {
            var at = at
            while at < end, bytes[at] != UInt8(ascii: ">") { at += 1 }
            return min(at + 1, end)
        }

        private static func length(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
    }

    private static let deepestFreed = 4000

    /// The entities that may stand without a semicolon and are met in articles.
    private static let bareEntities: [[UInt8]] = [
        "nbsp", "middot", "lt", "gt", "quot", "copy", "reg", "times", "deg", "laquo", "raquo", "yen", "para", "sect",
    ].map { Array($0.utf8) }

    /// This program's tags by the library's numbers.
    private static let tags: [HTMLTag] = (0...GUMBO_TAG_LAST.rawValue).map { raw in
        guard raw < GUMBO_TAG_UNKNOWN.rawValue, let name = gumbo_normalized_tagname(GumboTag(rawValue: raw)) else {
            return .other
        }
        return byName[String(cString: name)] ?? .other
    }

    private static let byName = Dictionary(
        uniqueKeysWithValues: (0...UInt8.max).compactMap { HTMLTag(rawValue: $0) }.filter { $0 != .text }
            .map { ($0.name, $0) })
}

extension UInt8 {
    fileprivate var isEntityLetter: Bool {
        self >= 0x30 && self <= 0x39 || self | 0x20 >= 0x61 && self | 0x20 <= 0x7A || self == UInt8(ascii: "#")
    }
}
