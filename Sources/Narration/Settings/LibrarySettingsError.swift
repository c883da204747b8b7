/// What is wrong with a library's `langdu.yaml`.
public struct LibrarySettingsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public var path: String
    /// The line, where there is one.
    public var line: Int?
    /// What is wrong.
    public var reason: String

    /// What is wrong and where, and the mend.
    public var description: String {
        "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)\n"
            + "  It says what commands are not told: title, publicAddress, voice, lexicon, formats, text, album, cover."
    }
}
