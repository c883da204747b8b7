/// A piece of the page that is not read aloud, and why.
public struct Skipped: Sendable, Hashable, Encodable {
    /// The text, without blanks around it.
    public let text: String
    /// Where it stands, in Unicode scalars of ``SourceText``.
    public let range: Range<Int>
    /// The line of the page it begins on, counted from 1.
    public let line: Int
    /// Why it is not read aloud.
    public let reason: Reason

    /// Creates a skipped piece.
    public init(text: String, range: Range<Int>, line: Int, reason: Reason) {
        self.text = text
        self.range = range
        self.line = line
        self.reason = reason
    }

    /// Why a piece of the page is not read aloud.
    public enum Reason: String, Sendable, Hashable, Encodable, CaseIterable {
        /// The words around a value: `来源:`, `人工智能朗读:`, brackets.
        case label = "label"
        /// The headline a second time.
        case repeatedTitle = "repeated title"
        /// Words of the story a second time, as pages repeat their lead or hold copies for telephones.
        case repeatedText = "repeated text"
        /// The headline under which the text first appeared.
        case originalTitle = "original title"
        /// The people who edited, checked and laid out the page.
        case editorCredit = "editor credit"
        /// The people who wrote it, named a second time.
        case byline = "byline"
        /// The source, named a second time.
        case source = "source"
        /// The time, given a second time.
        case time = "time"
        /// Words under a picture, or its credit.
        case caption = "caption"
        /// An invitation to click, follow, scan or download.
        case promotion = "promotion"
        /// Who may use the text, and who is answerable for it.
        case copyright = "copyright"
        /// The note that the rest is for those who pay.
        case paywall = "paywall"
        /// A program's text, or a tag of a site's templates.
        case code = "code"
        /// A footnote, or the mark that points to it.
        case footnote = "footnote"
        /// Links to other pages.
        case links = "link list"
        /// Words for those who do not see a picture.
        case alternative = "words for a picture"
        /// Buttons, page numbers, counters, tags and addresses.
        case furniture = "page furniture"

        /// A short explanation for people.
        public var explanation: String {
            switch self {
            case .label: "a label of the page, not of the story"
            case .repeatedTitle: "the headline stands here again"
            case .repeatedText: "the same words stand elsewhere on the page"
            case .originalTitle: "the headline under which the story first appeared"
            case .editorCredit: "names those who edited the page"
            case .byline: "names the writers, who are not read aloud here"
            case .source: "names the source again"
            case .time: "gives the time again"
            case .caption: "belongs to a picture"
            case .promotion: "invites the reader to something else"
            case .copyright: "tells who may use the text"
            case .paywall: "says that the rest is for those who pay"
            case .code: "is a program's text"
            case .footnote: "is a footnote, or points to one"
            case .links: "links to other pages"
            case .alternative: "stands for a picture"
            case .furniture: "buttons, page numbers, counters or addresses of the page"
            }
        }
    }

    private enum CodingKeys: CodingKey { case text, start, end, line, reason }

    /// Encodes `{"text":…,"start":…,"end":…,"line":…,"reason":…}`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(range.lowerBound, forKey: .start)
        try container.encode(range.upperBound, forKey: .end)
        try container.encode(line, forKey: .line)
        try container.encode(reason, forKey: .reason)
    }
}
