/// A word while its reading is being worked out.
struct Piece {
    /// The token it comes from, as an index.
    var token: Int
    /// Where it stands in the source, in Unicode scalars.
    var range: Range<Int>
    /// Its characters as spoken, folded to simplified ones; empty for Latin text.
    var characters: [Unicode.Scalar]
    /// One syllable a character, or none when a character has no reading.
    var syllables: [Syllable]
    /// What chose the reading.
    var origin: Word.Origin
    /// How many characters the first foot has: 2 in 展览|馆, 1 in 小|老虎.
    var head: Int
    /// The break after it.
    var breakAfter: Break
}
