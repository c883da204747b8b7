import ArgumentParser
import Articles
import Mandarin

/// `langdu explain`: why text is read as it is.
struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says of each word why it is read as it is.",
        discussion: """
            Prints a line for each word: the word, its syllables as spoken, what chose them, and for polyphones the \
            model’s probabilities and the runner-up. What can’t be said has a line too: “silent: emoji”.

            With --polyphones DIR it lists the words that the model is least sure of in the articles of a folder, the \
            most frequent first, with examples: settle them in voices/lexicon.tsv.
            """)

    @Argument(help: "The text; “-” or nothing reads lines from stdin.")
    var text: [String] = []

    @OptionGroup var reading: ReadingOptions

    @Flag(help: "Print an object for each line of text, or for each uncertain word.")
    var json = false

    @Option(
        help: ArgumentHelp("List the uncertain words of all articles in a folder.", valueName: "dir"),
        completion: .directory)
    var polyphones: String?

    @Option(help: ArgumentHelp("How many uncertain words to list.", valueName: "n"))
    var limit = 100

    func validate() throws {
        if polyphones != nil, !text.isEmpty { throw ValidationError("Give either text or --polyphones, not both.") }
        try NumberOption.limit.check(limit)
    }

    func run() async throws {
        try await Failure.reporting {
            let writer = try reading.scriptWriter()
            if let polyphones { return try listPolyphones(in: polyphones, with: writer) }
            try LineInput.forEach(of: text) { line, output in
                let words = writer.explanations(for: line)
                if json { return output.print(try JSON.line(Line(text: line, words: words.map(ExplainedWord.init)))) }
                for word in words { output.print(ExplainedWord(word).plain) }
            }
        }
    }

    private func listPolyphones(in folder: String, with writer: ScriptWriter) throws {
        var survey = PolyphoneSurvey()
        var isWhole = true
        let files = try ArticleFolder.files(in: folder) {
            Failure.note($0)
            isWhole = false
        }
        for file in files {
            func attempt(_ body: () throws -> Void) {
                do {
                    try body()
                } catch {
                    Failure.report(error)
                    isWhole = false
                }
            }
            attempt {
                for entry in try ArticleReader().entries(inFile: file) {
                    attempt {
                        let article = try entry.article()
                        for excerpt in [article.title] + article.sections.flatMap(\.excerpts) {
                            survey.add(writer.explanations(for: excerpt.text), of: excerpt.text)
                        }
                    }
                }
            }
        }
        var output = LineOutput()
        for row in survey.rows(limit: limit) { output.print(json ? try JSON.line(row) : row.plain) }
        output.flush()
        if !isWhole { throw ExitCode(Failure.Code.someFailed) }
    }

    private struct Line: Encodable {
        var text: String
        var words: [ExplainedWord]
    }
}
