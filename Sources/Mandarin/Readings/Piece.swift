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
    /// Whether it is said otherwise than written: a figure, a sign or a unit.
    var isRewritten = false
    /// Whether a mark holds it to the next: the parts of a name around ·, the words of a title.
    var isHeld = false
    /// Whether its characters have readings.
    var isRead: Bool
    /// How certain its reading is.
    var certainty: Certainty
}
