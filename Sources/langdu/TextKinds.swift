import ArgumentParser
import Recordings

/// The value of `--text`: kinds of text with commas between.
struct TextKinds: ExpressibleByArgument {
    /// Their names.
    var names: [String]

    init(_ names: [String]) { self.names = names }

    init?(argument: String) {
        names = argument.split(separator: ",").map { $0.trimmingPrefix(" ").lowercased() }
        if names.isEmpty { return nil }
    }

    /// What help says of it.
    static let help = ArgumentHelp(
        "Files of text with times: \(RecordingTexts.names.joined(separator: ", ")).", valueName: "kind,…")
}
