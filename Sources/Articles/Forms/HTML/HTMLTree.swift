/// A parsed page as one array of nodes, in the order of the page: plain values, which the parser's file hands out.
struct HTMLTree: Sendable {
    /// An element, or a text.
    struct Node: Sendable {
        let tag: HTMLTag
        /// The index of the element around it; -1 for the root.
        let parent: Int
        /// One past the last node within it.
        var end: Int
        /// The text of a text node, in ``HTMLTree/scalars``.
        let text: Range<Int>
        /// The attributes of an element, in ``HTMLTree/attributes``.
        let attributes: Range<Int>
    }

    /// An attribute that an element has.
    struct Attribute: Sendable {
        let name: String
        let value: String
        /// Where the value stands in the source.
        let place: Range<Int>
    }

    /// Where a scalar of text stood in the source: one scalar, or the several of an entity.
    struct Place: Sendable {
        let start: Int32
        let length: Int32
    }

    var nodes: [Node] = []
    var attributes: [Attribute] = []
    /// The texts of all text nodes, entities decoded.
    var scalars: [Unicode.Scalar] = []
    /// Where each of ``scalars`` stood.
    var places: [Place] = []

    /// The value of an element's attribute, if it has it.
    func attribute(_ name: String, of node: Int) -> String? {
        for index in nodes[node].attributes where attributes[index].name == name { return attributes[index].value }
        return nil
    }

    /// The text within an element, all of it in one.
    func text(within node: Int) -> Range<Int> {
        var (start, end) = (Int.max, 0)
        for index in node..<nodes[node].end where nodes[index].tag == .text {
            start = min(start, nodes[index].text.lowerBound)
            end = max(end, nodes[index].text.upperBound)
        }
        return start < end ? start..<end : 0..<0
    }
}
