/// How certain a reading is before the model is asked, the least certain first.
///
/// `Lexicon/Build/build_lexicon.py` writes it for each word.
enum Certainty: UInt8, Comparable {
    /// The model decides: a character by itself, a word that no dictionary has, and one with two readings.
    case open
    /// One dictionary has the word.
    case likely
    /// Two dictionaries have it with the same reading.
    case agreed
    /// A table, a name or the user says so; no model is asked.
    case settled

    static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }

    /// How sure the model must be to have its way, as a logarithm of odds.
    var resistance: Float {
        switch self {
        case .open: 0
        case .likely: 2
        case .agreed: 4
        case .settled: .infinity
        }
    }
}
