internal import CCMark

/// A text's Markdown as CommonMark and GitHub's additions (tables, footnotes, strike-through) see it.
///
/// The only file that touches `cmark_node *`. It hands out the tree as steps in reading order.
struct MarkdownTree {
    /// One step of a walk through the tree.
    struct Step {
        /// What is entered, or left.
        let node: Node
        /// Whether the walk enters it. Nodes without children are entered only.
        let isEntry: Bool
        /// Where the node begins: the line and the byte in it, both from 1.
        let start: Place
        /// Where its last byte stands; of inline nodes, a hint.
        let end: Place
    }

    /// A line and a byte in it, both counted from 1.
    struct Place: Hashable {
        let line: Int
        let column: Int
    }

    /// What a node is.
    enum Node: Hashable {
        case document, quote, paragraph, rule, htmlBlock, footnote, table, codeBlock
        case list(start: Int?)
        case item
        case heading(level: Int)
        case row(isHead: Bool)
        case cell
        case text(String)
        case code(String)
        case softBreak, hardBreak
        case tag(String)
        case emphasis, strong, link, image, footnoteMark
        case other
    }

    /// Calls `body` with each step through the tree of `markdown`, which must be UTF-8.
    static func walk(_ markdown: [UInt8], _ body: (Step) -> Void) {
        cmark_gfm_core_extensions_ensure_registered()
        // The C library's own flag is OPT_FOOTNOTES; OPT_UNSAFE only concerns its rendering.
        guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough"] {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        markdown.withUnsafeBytes { bytes in
            cmark_parser_feed(parser, bytes.assumingMemoryBound(to: CChar.self).baseAddress, bytes.count)
        }
        guard let root = cmark_parser_finish(parser) else { return }
        defer { cmark_node_free(root) }
        guard let steps = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(steps) }
        while true {
            let event = cmark_iter_next(steps)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(steps) else { return }
            body(
                Step(
                    node: kind(of: node), isEntry: event == CMARK_EVENT_ENTER,
                    start: Place(
                        line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node))),
                    end: Place(
                        line: Int(cmark_node_get_end_line(node)), column: Int(cmark_node_get_end_column(node)))))
        }
    }

    private static func kind(of node: OpaquePointer) -> Node {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_LIST:
            .list(
                start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil
            )
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_THEMATIC_BREAK: .rule
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
        case CMARK_NODE_TEXT: .text(literal(of: node))
        case CMARK_NODE_CODE: .code(literal(of: node))
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .hardBreak
        case CMARK_NODE_HTML_INLINE: .tag(literal(of: node))
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteMark
        default: kindOfAddition(node)
        }
    }

    /// The nodes of extensions have no constants in the public headers, only names.
    private static func kindOfAddition(_ node: OpaquePointer) -> Node {
        switch cmark_node_get_type_string(node).map({ String(cString: $0) }) {
        case "table": .table
        case "table_header": .row(isHead: true)
        case "table_row": .row(isHead: false)
        case "table_cell": .cell
        default: .other
        }
    }

    private static func literal(of node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }
}
