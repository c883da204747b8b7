import Archive
import ArgumentParser
import Foundation

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

    func run() async throws {
        try await Failure.reporting {
            let library = try LibraryIndex(of: folder)
            var output = LineOutput()
            if failures {
                for failure in try library.failures(limit: limit) {
                    let reason = failure.reason.replacingOccurrences(of: "\n", with: " ")
                    output.print(
                        json ? try JSON.line(failure) : "\(failure.file)\t\(failure.stage.rawValue)\t\(reason)")
                }
                return
            }
            for recording in try library.recordings(limit: limit) {
                output.print(
                    json
                        ? try JSON.line(recording)
                        : [
                            Clock.text(recording.duration), recording.title, recording.source ?? "",
                            recording.published ?? "", "\(folder)/\(recording.audio)",
                        ].joined(separator: "\t"))
            }
        }
    }
}
