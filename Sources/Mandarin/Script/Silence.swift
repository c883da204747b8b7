/// Why a stretch of text is not heard.
public enum Silence: String, Sendable, Codable, CaseIterable {
    // What is not meant to be heard.

    /// Spaces and the ends of lines.
    case space
    /// What nobody sees: zero-width and control characters, variation selectors.
    case invisible
    /// Marks that are heard as a pause at most.
    case punctuation
    /// Bullets, boxes, dingbats and other ornament.
    case decoration
    /// The mark of a note: `[12]`.
    case noteMark
    /// What is left of a page's markup.
    case markup
    /// A reading that the text gives in brackets.
    case annotation
    /// What the user's lexicon passes over.
    case skipped

    // What the voice can't say.

    /// Japanese kana that spell no syllable.
    case kana
    /// Korean letters that spell no syllable.
    case hangul
    /// Letters of a Cyrillic alphabet that the table lacks.
    case cyrillic
    /// Greek letters that the table lacks.
    case greek
    /// Arabic, Persian and Uyghur letters.
    case arabic
    /// Hebrew letters.
    case hebrew
    /// Devanagari letters, as of Hindi.
    case devanagari
    /// Thai letters.
    case thai
    /// Tibetan letters.
    case tibetan
    /// Mongolian letters.
    case mongolian
    /// Letters of any other script.
    case otherScript
    /// Pictographs.
    case emoji
    /// A hanzi that the lexicon has no reading of.
    case rareHanzi
    /// A character that only its own font shows.
    case privateUse
    /// A sign that no rule reads.
    case unknownSign
    /// A very long run of letters and figures that are no words, as of an encoded picture.
    case unreadable

    /// Whether nobody would expect to hear it; where it is `false`, something of the text is lost.
    public var isExpected: Bool {
        switch self {
        case .space, .invisible, .punctuation, .decoration, .noteMark, .markup, .annotation, .skipped: true
        case .kana, .hangul, .cyrillic, .greek, .arabic, .hebrew, .devanagari, .thai, .tibetan, .mongolian,
            .otherScript, .emoji, .rareHanzi, .privateUse, .unknownSign, .unreadable:
            false
        }
    }

    /// The reason in a word or two, for people.
    public var label: String {
        switch self {
        case .noteMark: "mark of a note"
        case .annotation: "reading in brackets"
        case .otherScript: "other script"
        case .rareHanzi: "rare hanzi"
        case .privateUse: "private use"
        case .unknownSign: "unknown sign"
        case .cyrillic, .greek, .arabic, .hebrew, .thai, .tibetan, .mongolian, .devanagari: rawValue.capitalizedFirst
        default: rawValue
        }
    }
}

/// A stretch of text that is not heard, and why.
public struct SilentText: Hashable, Sendable {
    /// The stretch as written.
    public var text: String
    /// Where it stands in its paragraph, in Unicode scalars.
    public var range: Range<Int>
    /// Why nobody hears it.
    public var reason: Silence

    /// Makes a stretch.
    public init(text: String, range: Range<Int>, reason: Silence) {
        self.text = text
        self.range = range
        self.reason = reason
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
