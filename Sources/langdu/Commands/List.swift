import ArgumentParser
import Library
import Recordings

/// `langdu list`: the recordings there are.
struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists recordings, the newest first.",
        discussion: "Prints a line for each: length, title, source, date and file, with tabs between.")

    @Argument(help: "The folder of the recordings.", completion: .directory)
    var folder = "output"

    @Option(help: ArgumentHelp("How many to list.", valueName: "n"))
    var limit = 50

    @Flag(help: "List the articles that have no recording, with the reasons.")
    var failures = false

    @Flag(help: "Print an object for each.")
    var json = false

    func validate() throws { try NumberOption.limit.check(limit) }

    func run() async throws {
        try await Failure.reporting {
            var output = LineOutput()
            if failures {
                let failures = try await LibraryIndex.asking(folder, onTrouble: Failure.note) {
                    try $0.failures(limit: limit)
                }
                for failure in failures {
                    let fields = [failure.file, failure.stage, failure.reason].map(\.onOneLine)
                    output.print(json ? try JSON.line(failure) : fields.joined(separator: "\t"))
                }
                return
            }
            let recordings = try await LibraryIndex.asking(folder, onTrouble: Failure.note) {
                try $0.recordings(limit: limit)
            }
            for recording in recordings {
                output.print(
                    json
                        ? try JSON.line(recording)
                        : [
                            Clock.text(recording.duration), recording.title, recording.source ?? "",
                            recording.published ?? "", "\(folder)/\(recording.audio)",
                        ].map(\.onOneLine).joined(separator: "\t"))
            }
        }
    }
}
