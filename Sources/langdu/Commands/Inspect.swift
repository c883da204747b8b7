import ArgumentParser
import Articles

/// `langdu inspect`: an article as Langdu understands it.
struct Inspect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows an article as a reader would see it, and what is skipped and why.",
        discussion: """
            With --json it prints all that is known of the article. Places count Unicode scalars of the decoded page. \
            Of a file with several articles each has an object of its own, a line each.
            """)

    @Argument(help: "The article’s file; “-” reads stdin.", completion: .file())
    var file: String

    @OptionGroup var form: FormOptions

    @Flag(help: "Print an object.")
    var json = false

    func run() async throws {
        var areAllSound = true
        try await Failure.reporting {
            let entries = try Input.entries(of: file, by: form.reader)
            for entry in entries {
                do {
                    let inspection = ArticleInspection(try entry.article(), entry: entry)
                    if json {
                        Console.print(try entries.areSeveral ? JSON.line(inspection) : JSON.pretty(inspection))
                    } else {
                        // The next one stands off.
                        Console.print((inspection.lines + (entries.areSeveral ? [""] : [])).joined(separator: "\n"))
                    }
                } catch let error as ArticleError where entries.areSeveral {
                    Failure.report(error)
                    areAllSound = false
                }
            }
        }
        if !areAllSound { throw ExitCode(Failure.Code.someFailed) }
    }
}
