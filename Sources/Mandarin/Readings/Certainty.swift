/// How certain a reading is before the model is asked, the least certain first.
///
/// `Lexicon/Build/build_lexicon.py` writes it for each word.
enum Certainty: UInt8, Comparable {
    /// The model decides: a character by itself, and a word with two readings.
    case open
    /// No dictionary has the word; it is read by the words in it.
    case composed
    /// One dictionary has the word.
    case likely
    /// Two dictionaries have it with the same reading, or one has it and it is frequent.
    case agreed
    /// A table, a name or the user says so.
    case settled

    static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }

    /// How far ahead of a reading the model must be to have its way, as a logarithm of odds; `nil` where it is not asked.
    var resistance: Float? {
        switch self {
        case .open, .composed: 0
        case .likely: 1
        case .agreed, .settled: nil
        }
    }
}
