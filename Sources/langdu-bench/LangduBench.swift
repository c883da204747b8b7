import ArgumentParser

/// Measurements of Langdu, each a ratio or a figure taken in one run.
@main
struct LangduBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "langdu-bench",
        abstract: "Measures Langdu.",
        subcommands: [
            Cost.self, FormatCost.self, Memory.self, FrontEnd.self, Figures.self, VoiceCheck.self, Features.self,
            Borders.self, ArchiveBench.self, LibraryBench.self, Chaos.self, Growth.self, Models.self,
            PoisonedBatch.self, PoisonedWorker.self,
        ])
}
