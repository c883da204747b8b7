import ArgumentParser
import Library
import Recordings

/// `langdu search`: recordings by what is said in them.
struct Search: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds recordings by what is said in them.",
        discussion: """
            Prints a line for each recording that has a sentence with all the words: when the sentence is heard, the \
            sentence, the title and the file, with tabs between.

              langdu search 图书馆
              mpv --start=1:05 output/a.wav
            """)

    @Argument(help: "Words, with blanks between; each may be any piece of text.")
    var text: String

    @Argument(help: "The folder of the recordings.", completion: .directory)
    var folder = "output"

    @Option(help: ArgumentHelp("How many to list.", valueName: "n"))
    var limit = 20

    @Flag(help: "Print an object for each.")
    var json = false

    func validate() throws { try NumberOption.limit.check(limit) }

    func run() async throws {
        try await Failure.reporting {
            var output = LineOutput()
            let matches = try await LibraryIndex.asking(folder, onTrouble: Failure.note) {
                try $0.search(text, limit: limit)
            }
            for match in matches {
                let fields = [
                    Clock.text(match.sentence.start), match.sentence.text, match.recording.title,
                    "\(folder)/\(match.recording.audio)",
                ]
                output.print(json ? try JSON.line(match) : fields.map(\.onOneLine).joined(separator: "\t"))
            }
        }
    }
}
