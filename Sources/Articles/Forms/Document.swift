/// What a form of article yields before it is judged: blocks in order over one extracted text, and what the form
/// itself states.
///
/// A form says what it sees (this line is a heading of the second level, that one is bold); what the article is made
/// of is decided afterwards, alike for all forms.
public struct Document: Sendable, Hashable {
    /// What names the article for good: a CMS's id, a GUID, a canonical URL. `nil` where nothing does.
    public var key: String?
    /// The words, without mark-up.
    public var text: ExtractedText
    /// The pieces of ``text``, in its order. Every non-blank scalar of the text lies in one of them.
    public var blocks: [Block]
    /// What the form states beside its text.
    public var stated: Statements

    /// Creates a document.
    public init(key: String? = nil, text: ExtractedText, blocks: [Block], stated: Statements = Statements()) {
        self.key = key
        self.text = text
        self.blocks = blocks
        self.stated = stated
    }

    /// A piece of the text that stands by itself.
    public struct Block: Sendable, Hashable {
        /// What the form says it is.
        public var kind: Kind
        /// Where it stands, in scalars of ``ExtractedText/scalars``, without the blanks at its ends.
        public var range: Range<Int>
        /// Whether all of it is set in bold, as many pages set their headings.
        public var isBold: Bool
        /// Whether more than the end of a line parts it from the block before it: a blank line, or an element.
        public var standsOff: Bool

        /// Creates a block.
        public init(_ kind: Kind, _ range: Range<Int>, isBold: Bool = false, standsOff: Bool = true) {
            self.kind = kind
            self.range = range
            self.isBold = isBold
            self.standsOff = standsOff
        }
    }

    /// What a form says about a block.
    public enum Kind: Sendable, Hashable {
        /// A line about which the form says nothing, as each of plain text; the rules of lines judge it.
        case line
        /// A heading, of level 1 (the title's) to 6.
        case heading(level: Int)
        /// A paragraph of the story.
        case paragraph
        /// An item of a list; `number` where the list is numbered.
        case listItem(depth: Int, number: Int?)
        /// Words under a picture, or its credit.
        case caption
        /// A quotation set off from the text.
        case quote
        /// A row of a table, its cells in order, each in scalars of the text.
        case tableRow(cells: [Range<Int>], isHead: Bool)
        /// A line of a poem or a lyric.
        case verse
        /// The value of one of ``Document/stated``, where it stands in the text.
        case stated
        /// What is not read, and why.
        case skipped(Skipped.Reason)
    }

    /// What a form states about the article beside its text. Stated wins over found.
    public struct Statements: Sendable, Hashable {
        /// The headline.
        public var title: Excerpt?
        /// Who published it.
        public var source: Excerpt?
        /// When it was published, as written.
        public var published: Excerpt?
        /// Who wrote it.
        public var byline: Excerpt?
        /// Who edited it.
        public var editor: Excerpt?
        /// The canonical address of the page.
        public var address: String?
        /// What the form says is missing, as a paywall or the next pages; `nil` if nothing is.
        public var missing: String?

        /// States nothing.
        public init() {}
    }
}
