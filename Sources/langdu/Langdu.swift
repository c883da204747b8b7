import ArgumentParser

/// The command line of Langdu.
@main
struct Langdu: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "langdu",
        abstract: "Reads Chinese articles aloud (朗读).",
        discussion: """
            Start with: langdu read article.txt

            Exit codes: 0 done; 1 some of many articles failed; 64 usage; 65 bad article; 66 no such input; 69 not available; 70 internal error; \
            73 cannot create output; 74 input/output error; 75 cut short, try again.
            """,
        version: Version.current,
        subcommands: [
            Read.self, Batch.self, Watch.self, List.self, Search.self, Verify.self, Index.self, Convert.self,
            Serve.self, Play.self,
            Inspect.self, Segment.self, Normalize.self, Pinyin.self, Explain.self, Voices.self, Chapters.self,
            TimedText.self, Book.self, Worker.self,
        ])

    /// Runs the program.
    static func main() async {
        StandardStreams.secure()
        do {
            try OpenFileLimit.require(OpenFileLimit.base)
        } catch {
            Failure.report(error)
            exit(withError: ExitCode(Failure.code(for: error)))
        }
        await main(nil)
    }
}
