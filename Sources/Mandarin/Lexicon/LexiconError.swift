/// Why the lexicon cannot be used.
public enum LexiconError: Error, Equatable {
    /// The file is in none of the places it may be in.
    case notFound(name: String, places: [String])
    /// The file is not what the build script writes.
    case damaged(file: String, reason: String)
}

extension LexiconError: CustomStringConvertible {
    /// What is wrong, where, and the mend.
    public var description: String {
        switch self {
        case .notFound(let name, let places):
            """
            \(name) was not found. Looked for:
            \(places.map { "  \($0)" }.joined(separator: "\n"))
              Set LANGDU_RESOURCES to the folder that holds it, or install Langdu again.
            """
        case .damaged(let file, let reason):
            """
            \(file) is damaged: \(reason)
              Install Langdu again.
            """
        }
    }
}
