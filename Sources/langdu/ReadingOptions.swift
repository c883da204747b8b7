public import ArgumentParser
public import Mandarin
import Narration

/// Options of every command that finds out how text is read.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file of words and their readings, besides the voices’ lexicon.tsv: a word, a tab, and pinyin with tone digits, English words or letters, or - for what is not spoken.",
            valueName: "file"),
        completion: .file(extensions: ["tsv"]))
    var lexicon: String?

    @Flag(help: "Take pinyin in brackets as the reading of the hanzi before it: 重(chong2)庆.")
    var annotations = false

    @Option(
        help: "How many light syllables: broadcast, as a newsreader, or colloquial; the voice’s where nothing is said.")
    var register: Register?

    @Option(help: "Whose standard of pronunciation: mainland or taiwan; the voice’s where nothing is said.")
    var standard: Standard?

    /// The user's words: those of the voices' folder, where there is one, and over them those of ``lexicon``.
    func userLexicon() throws -> UserLexicon {
        var words = try (try? VoiceLibrary())?.userLexicon() ?? UserLexicon()
        if let lexicon { words.merge(try UserLexicon(contentsOfFile: lexicon)) }
        return words
    }

    /// The files that ``userLexicon()`` reads.
    func files() -> [String] {
        ((try? VoiceLibrary()).map { ["\($0.path)/lexicon.tsv"] } ?? []) + (lexicon.map { [$0] } ?? [])
    }

    /// A writer with these options.
    func scriptWriter(citation: Bool = false) throws -> ScriptWriter {
        try ScriptWriter(
            userLexicon: userLexicon(), register: register ?? .broadcast, standard: standard ?? .mainland,
            readsAnnotations: annotations,
            citation: citation)
    }
}

extension Register: ExpressibleByArgument {}
extension Standard: ExpressibleByArgument {}
