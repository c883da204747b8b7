import Narration

/// The version of the program.
enum Version {
    /// What `langdu --version` prints.
    static let current = Narrator.version
}
