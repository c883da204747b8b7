/// What a reader of a page sees, line by line, in the page's order.
struct PageFlow {
    /// The words of all lines, one after another, blanks between words collapsed.
    private(set) var scalars: [Unicode.Scalar] = []
    /// ``scalars`` in plain forms, one for one.
    private(set) var folded: [Unicode.Scalar] = []
    /// Where each of ``scalars`` stood in the source.
    private(set) var places: [HTMLTree.Place] = []
    /// The lines that are not blank.
    private(set) var lines: [Line] = []
    /// For each node of the tree, the lines within it.
    private(set) var linesOfNodes: [Range<Int>]
    /// Where elements within lines begin and end, in scalars, in order.
    private(set) var seams: [Int]
    /// The tables that hold short cells in rows, and do not lay out a page.
    private(set) var tablesOfFigures: Set<Int> = []
    let tree: HTMLTree

    /// Words that stand together, without a break of line.
    struct Line {
        /// Where they stand in ``PageFlow/scalars``, without blanks at the ends.
        var range: Range<Int>
        /// The innermost element that stands as a block around them.
        let block: Int
        /// How many scalars can be seen, and how many of them are links and bold.
        var seen = 0, linked = 0, bold = 0
        /// How many links it holds.
        var links = 0
        /// Whether only `<br>` parts it from the line before.
        var followsBreak = false
        /// Whether it begins with blanks, as paragraphs do.
        var isIndented = false
        /// Whether a blank line or an element stands between it and the line before.
        var standsOff = true
        /// Whether a picture stands right before it.
        var followsPicture = false
        let style: Style

        var isBold: Bool { bold * 10 >= seen * 9 && seen > 0 }
        var isLink: Bool { linked * 10 >= seen * 7 && seen > 0 }
    }

    /// What the elements around a line make of it.
    struct Style {
        var isBold = false, isLinked = false, isHidden = false, isCentred = false, isPreformatted = false
        var isControl = false, isCaption = false, isQuote = false
        /// The element, if any, that floats beside the text it stands in.
        var float: Int?
        var headingLevel: Int?
        /// The table it stands in, and the row.
        var table: Int?, row: Int?
        /// The item of a list it stands in, and how deep.
        var item: Int?
        var depth = 0
        var block = 0
        /// The element, if any, whose name says that it is not of the story.
        var furniture: Int?
    }

    init(_ tree: HTMLTree) {
        self.tree = tree
        linesOfNodes = Array(repeating: 0..<0, count: tree.nodes.count)
        seams = []
        scalars.reserveCapacity(tree.scalars.count)
        var builder = Builder(tree: tree, linesOfNodes: linesOfNodes)
        builder.run()
        scalars = builder.scalars
        places = builder.places
        lines = builder.lines
        linesOfNodes = builder.linesOfNodes
        seams = builder.seams
        folded = scalars.map(\.folded)
        tablesOfFigures = findTablesOfFigures()
    }

    func folded(_ line: Line) -> Folded { folded[line.range] }

    /// The seams within `range`.
    func seams(in range: Range<Int>) -> ArraySlice<Int> {
        var (low, high) = (0, seams.count)
        while low < high {
            let middle = (low + high) / 2
            if seams[middle] <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return seams[low...].prefix { $0 < range.upperBound }
    }

    /// The words in `range`, as an excerpt of the source.
    func excerpt(_ range: Range<Int>) -> Excerpt {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return Excerpt(text: String(view), range: origin(of: range))
    }

    /// Where the words in `range` stood in the source.
    func origin(of range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        let start = Int(places[first].start)
        return start..<max(start, Int(places[last].start + places[last].length))
    }
}

extension PageFlow {
    /// Walks the tree once.
    private struct Builder {
        let tree: HTMLTree
        var linesOfNodes: [Range<Int>]
        var scalars: [Unicode.Scalar] = []
        var places: [HTMLTree.Place] = []
        var lines: [Line] = []
        var seams: [Int] = []

        private var styles: [(style: Style, end: Int, node: Int)] = []
        private var line: Line?
        private var start = 0
        private var owesBlank = false
        private var blankHasLineEnd = false
        /// What parts the next line from the last: 0 nothing, 1 a `<br>`, 2 more.
        private var parting = 2
        private var followsPicture = false
        private var isIndented = false
        private var names: [String: ElementNames] = [:]

        private static let longestLink = 200

        init(tree: HTMLTree, linesOfNodes: [Range<Int>]) {
            self.tree = tree
            self.linesOfNodes = linesOfNodes
        }

        mutating func run() {
            var index = 0
            while index < tree.nodes.count {
                close(before: index)
                let node = tree.nodes[index]
                if node.tag == .text {
                    take(node.text)
                    index += 1
                } else if node.tag == .br {
                    endLine(by: 1)
                    linesOfNodes[index] = lines.count..<lines.count
                    index += 1
                } else if node.tag.isUnread {
                    if node.tag == .svg { takePicture() }
                    for skipped in index..<node.end { linesOfNodes[skipped] = lines.count..<lines.count }
                    index = max(index + 1, node.end)
                } else {
                    if node.tag.isPicture { takePicture() }
                    if node.tag.isBlock { endLine(by: 2) }
                    styles.append((style(of: index), node.end, index))
                    linesOfNodes[index] = lines.count..<lines.count
                    if node.tag == .a { line?.links += 1 }
                    if !node.tag.isBlock { takeSeam() }
                    index += 1
                }
            }
            close(before: .max)
            endLine(by: 2)
        }

        /// Leaves the elements that end before the node at `index`.
        private mutating func close(before index: Int) {
            while let last = styles.last, last.end <= index {
                if tree.nodes[last.node].tag.isBlock { endLine(by: 2) } else { takeSeam() }
                styles.removeLast()
                // A line that is still open counts as within the inline elements that it stands in.
                let end = lines.count + (line == nil ? 0 : 1)
                linesOfNodes[last.node] = min(linesOfNodes[last.node].lowerBound, end)..<end
            }
        }

        private mutating func takeSeam() {
            if line != nil, seams.last != scalars.count { seams.append(scalars.count) }
        }

        private mutating func takePicture() { followsPicture = true }

        private mutating func endLine(by parting: Int) {
            defer {
                isIndented = false
                self.parting = self.parting == 1 && parting == 1 && line == nil ? 2 : max(self.parting, parting)
                (line, owesBlank, blankHasLineEnd) = (nil, false, false)
            }
            guard var line else { return }
            let range = scalars.trimmed(start..<scalars.count)
            if range.isEmpty {
                scalars.removeLast(scalars.count - start)
                places.removeLast(places.count - start)
                while let last = seams.last, last > start { seams.removeLast() }
                return
            }
            line.range = range
            lines.append(line)
            self.parting = 0
        }

        private mutating func take(_ range: Range<Int>) {
            guard let style = styles.last?.style else { return }
            for index in range {
                let scalar = tree.scalars[index]
                if scalar == "\n", style.isPreformatted {
                    endLine(by: 1)
                } else if scalar == " " || scalar == "\n" || scalar == "\t" {
                    owesBlank = true
                    if scalar == "\n" { blankHasLineEnd = true }
                } else {
                    append(scalar, at: tree.places[index], style)
                }
            }
        }

        private mutating func append(_ scalar: Unicode.Scalar, at place: HTMLTree.Place, _ style: Style) {
            if line == nil {
                // A line begins with what can be seen.
                if scalar.isBlank {
                    isIndented = true
                    return
                }
                start = scalars.count
                line = Line(
                    range: start..<start, block: style.block, followsBreak: parting == 1, isIndented: isIndented,
                    standsOff: parting > 1, followsPicture: followsPicture, style: style)
                (followsPicture, isIndented) = (false, false)
            } else if owesBlank, let last = scalars.last, !last.isBlank, !scalar.isBlank {
                // A line end within the source is no blank between hanzi.
                if !(blankHasLineEnd && last.columns == 2 && scalar.columns == 2) {
                    scalars.append(" ")
                    places.append(HTMLTree.Place(start: place.start, length: 0))
                }
            }
            (owesBlank, blankHasLineEnd) = (false, false)
            scalars.append(scalar)
            places.append(place)
            guard !scalar.isBlank else { return }
            line?.seen += 1
            if style.isBold { line?.bold += 1 }
            if style.isLinked { line?.linked += 1 }
        }

        private mutating func style(of index: Int) -> Style {
            let node = tree.nodes[index]
            var style = styles.last?.style ?? Style()
            if node.tag.isBlock { style.block = index }
            if node.tag.isBold { style.isBold = true }
            if node.tag.isControl { style.isControl = true }
            switch node.tag {
            case .a:
                // What a link that was never closed holds is no link.
                if tree.attribute("href", of: index) != nil, tree.text(within: index).count <= Self.longestLink {
                    style.isLinked = true
                }
            case .center: style.isCentred = true
            case .pre: style.isPreformatted = true
            case .blockquote: style.isQuote = true
            case .figcaption, .caption: style.isCaption = true
            case .h1, .h2, .h3, .h4, .h5, .h6: style.headingLevel = node.tag.headingLevel
            case .tr: style.row = index
            case .table: (style.table, style.row) = (index, nil)
            case .ul, .ol: style.depth += 1
            case .li: style.item = index
            default: break
            }
            for place in node.attributes {
                let attribute = tree.attributes[place]
                switch attribute.name {
                case "style":
                    if style.take(declarations: attribute.value), node.tag.isBlock { style.float = index }
                case "hidden": style.isHidden = true
                case "align":
                    let side = attribute.value.lowercased()
                    style.isCentred = side == "center"
                    if node.tag == .table, side == "left" || side == "right" { style.float = index }
                case "class", "id":
                    let found = names(attribute.value)
                    if found.isFurniture, style.furniture == nil { style.furniture = index }
                    if found.isCaption { style.isCaption = true }
                default: break
                }
            }
            switch node.tag {
            case .nav, .footer, .aside: style.furniture = style.furniture ?? index
            default: break
            }
            return style
        }

        private mutating func names(_ value: String) -> ElementNames {
            if let known = names[value] { return known }
            let made = ElementNames(value)
            names[value] = made
            return made
        }
    }
}

extension PageFlow.Style {
    /// Takes what matters of a `style` attribute; tells whether the element floats.
    fileprivate mutating func take(declarations: String) -> Bool {
        var floats = false
        for declaration in declarations.utf8.split(separator: UInt8(ascii: ";")) {
            let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1).map {
                String(Substring($0)).lowercased().filter { !$0.isWhitespace }
            }
            guard parts.count == 2 else { continue }
            switch (parts[0], parts[1]) {
            case ("display", let value): if value.hasPrefix("none") { isHidden = true }
            case ("float", let value): floats = value.hasPrefix("left") || value.hasPrefix("right")
            case ("text-align", let value): isCentred = value.hasPrefix("center")
            case ("font-weight", let value):
                let weight = Int(value.prefix { $0.isNumber })
                isBold = value.hasPrefix("bold") || (weight ?? 0) >= 600
            case ("white-space", let value): if value.hasPrefix("pre") && value != "pre-line" { isPreformatted = true }
            default: break
            }
        }
        return floats
    }
}
