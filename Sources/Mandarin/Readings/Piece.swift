/// A word while its reading is being worked out.
struct Piece {
    /// The token it comes from, as an index.
    var token: Int
    /// Where it stands in the source, in Unicode scalars.
    var range: Range<Int>
    /// Where its characters and syllables stand in its ``Line``.
    var span: Range<Int>
    /// The hash of its characters.
    var hash: UInt64
    /// Its part of speech.
    var wordClass: WordClass
    /// What chose the reading.
    var origin: Word.Origin
    /// How many characters the first foot has: 2 in 展览|馆, 1 in 小|老虎.
    var head: Int
    /// The break after it.
    var breakAfter: Break
    /// Whether its characters have readings.
    var isRead: Bool
    /// Whether it is said for figures or signs, and not written so.
    var isFigures = false
    /// How certain its reading is.
    var certainty: Certainty
}
