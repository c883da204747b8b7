import ArgumentParser
import Recordings

/// `langdu chapters`: the chapters of a sound file.
struct Chapters: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Prints the chapters of a sound file.")

    @Argument(help: "The sound file.")
    var file: String

    @Flag(help: "Print an array of {title, start, end} in seconds.")
    var json = false

    func run() async throws {
        try await Failure.reporting {
            let sound = try SoundChapters(at: file)
            let chapters = sound.chapters.map {
                Chapter(title: $0.title, start: sound.seconds($0.start), end: sound.seconds($0.end))
            }
            guard !json else { return Console.print(try JSON.pretty(chapters)) }
            for chapter in chapters { Console.print("\(Clock.exact(chapter.start))\t\(chapter.title.onOneLine)") }
        }
    }

    private struct Chapter: Encodable {
        var title: String
        var start: Double
        var end: Double
    }
}
