/// What keeps the server from starting.
public enum PlayerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The pages that come with the program are not there.
    case noPages(searched: [String])
    /// One of them cannot be made into the page.
    case brokenPage(file: String, reason: String)
    /// The address cannot be listened at.
    case cannotListen(address: String, reason: String)

    /// What happened and where, and on the next line the mend.
    public var description: String {
        switch self {
        case .noPages(let searched):
            "the player's pages were not found\n  Looked in \(searched.joined(separator: ", ")). Install Langdu again."
        case .brokenPage(let file, let reason):
            "\(file): \(reason)\n  Install Langdu again."
        case .cannotListen(let address, let reason):
            "\(address): cannot listen here: \(reason)\n  Choose another --port, or an address of this machine."
        }
    }
}
