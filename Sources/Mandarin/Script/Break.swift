/// How strongly speech pauses after a word, weakest first.
///
/// The first four levels are those of Chinese prosody labelling (#1 to #3); the others come from the text's structure.
public enum Break: Int, Comparable, Sendable, Codable, CaseIterable {
    /// Inside a prosodic word: nothing is heard.
    case none
    /// The end of a prosodic word: a boundary without a pause.
    case prosodicWord
    /// The end of a minor phrase, as at 、: a short pause at most.
    case minorPhrase
    /// The end of a major phrase, as at ，.
    case majorPhrase
    /// The end of a clause, as at ； or ：.
    case clause
    /// The end of a sentence.
    case sentence
    /// The end of a paragraph.
    case paragraph
    /// The end of a section.
    case section

    /// Orders breaks by strength.
    public static func < (left: Break, right: Break) -> Bool { left.rawValue < right.rawValue }
}
