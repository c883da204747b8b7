import ArgumentParser
import Articles

/// `langdu inspect`: an article as Langdu understands it.
struct Inspect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows an article as JSON: what is read, and what is skipped and why.")

    @Argument(help: "The article’s file; “-” reads stdin.")
    var file: String

    func run() async throws {
        try await Failure.reporting {
            Console.print(try JSON.pretty(try Input.article(from: file)))
        }
    }
}
