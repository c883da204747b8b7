internal import Yams

/// Voice files as they were written before engines had blocks of their own: `rate`, `pitch` and `range`, in eSpeak
/// NG's units, stood outside of `espeak`.
enum OldVoiceFile {
    static let moved = ["rate", "pitch", "range"]
    static let block = "espeak"

    /// The file as it is written now, and the new spelling in a line; nothing where it is written so, or is something
    /// else altogether.
    static func updated(_ root: Node) -> (root: Node, spelling: String)? {
        guard var file = root.mapping, file[Node("speed")] == nil,
            let found = file[Node(block)], var settings = found.mapping,
            moved.contains(where: { file[Node($0)] != nil })
        else { return nil }
        var shown: [String] = []
        for key in moved {
            // What stands in both places is for nobody to choose.
            guard let value = file[Node(key)] else { continue }
            guard settings[Node(key)] == nil else { return nil }
            settings[Node(key)] = value
            file[Node(key)] = nil
            shown.append("\(key): \((value.scalar?.string ?? "…").prefix(12))")
        }
        file[Node(block)] = .mapping(settings)
        return (.mapping(file), "speed: 1.0, and below \(block): \(shown.joined(separator: ", "))")
    }
}
