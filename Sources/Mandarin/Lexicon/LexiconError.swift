/// Why the lexicon cannot be used.
public enum LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file was in none of the places where it is looked for.
    case notFound(searched: [String])
    /// The file is not a lexicon of this version, or is cut short.
    case damaged(path: String)

    /// What happened, and the mend.
    public var description: String {
        switch self {
        case .notFound(let searched):
            "the lexicon is missing\n  Looked for \(searched.joined(separator: ", ")). Install Langdu again, "
                + "or set LANGDU_RESOURCES to the folder that holds lexicon.bin."
        case .damaged(let path):
            "\(path): not a lexicon of this version\n  Install Langdu again."
        }
    }
}
