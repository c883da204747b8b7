import ArgumentParser
import Articles
import Foundation
import Narration
import Recordings

/// `langdu read`: the main job.
struct Read: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads articles aloud into sound files with chapters.",
        discussion: """
            Each article becomes NAME.wav, or what --format asks for, with a chapter for each section, and NAME.json, \
            the manifest with the time of each sentence and word. An article that was read before with the same voice \
            is skipped; only formats that it lacks are made. Of a file with several articles each is named for its \
            key, its title or its number. The first voice that reads into a folder is its default; \
            what another one reads there becomes NAME@VOICE.wav. A file langdu.yaml in the output folder may say what \
            is not said here.
            """)

    @Argument(help: "Files of articles; “-” reads stdin.", completion: .file())
    var files: [String]

    @Option(name: .shortAndLong, help: "The folder to write to.", completion: .directory)
    var output = "output"

    @OptionGroup var narration: NarrationOptions

    @OptionGroup var form: FormOptions

    @Flag(help: "Read again what was read before.")
    var force = false

    @Flag(help: "Read again what an older version, or another version of the engine, has read.")
    var refresh = false

    @Flag(help: "Do without the library’s index.")
    var noIndex = false

    @Flag(help: "Print a line of JSON for each article.")
    var json = false

    func validate() throws {
        if files.filter({ $0 == "-" }).count > 1 { throw ValidationError("“-” can be given once only.") }
    }

    func run() async throws {
        let task = Task { try await readAll() }
        let signals = TerminationSignals { task.cancel() }
        defer { signals.end() }
        try await task.value
    }

    private func readAll() async throws {
        var firstFailure: Int32?
        try await Failure.reporting {
            let narrator = try await narration.filled(fromLibraryIn: output).narrator(refreshes: refresh)
            let directory = try RecordingDirectory(at: output)
            let voice = narrator.voice.name
            let defaultVoice = DefaultVoice.name(in: directory.path, orElse: voice, isDeep: false)
            var names = OutputNames()
            var index = ReadIndex(of: directory.path, isKept: !noIndex)
            for file in files {
                func attempt(_ entry: String?, _ body: () async throws -> Void) async throws {
                    do {
                        try await body()
                    } catch is CancellationError {
                        throw CancellationError()
                    } catch {
                        let error = Self.named(error, file, entry)
                        Failure.report(error)
                        firstFailure = firstFailure ?? Failure.code(for: error)
                    }
                }
                try await attempt(nil) {
                    let entries = try Input.entries(of: file, by: form.reader)
                    for entry in entries {
                        let own = entries.areSeveral ? entry.name : nil
                        try await attempt(own) {
                            let article = try entry.article()
                            let name = try names.name(for: article, from: file, entry: own)
                            let shown = Self.shown(file, own)
                            let identity = names.identity(
                                of: article, from: shown, named: name, onShared: Failure.note)
                            let recording = directory.name(of: name, by: voice, defaultVoice: defaultVoice)
                            try await read(
                                article, identity, from: file, entry: own, named: recording, with: narrator,
                                in: directory)
                            try await index.add(recording)
                        }
                    }
                }
            }
        }
        if let firstFailure { throw ExitCode(firstFailure) }
    }

    /// What messages call an article.
    private static func shown(_ file: String, _ entry: String?) -> String { entry.map { "\(file)#\($0)" } ?? file }

    /// An error about an article by the name that the user knows: the narrator knows the file's last name only.
    private static func named(_ error: any Error, _ file: String, _ entry: String?) -> any Error {
        guard let error = error as? ArticleError else { return error }
        return ArticleError(
            path: file == "-" ? "stdin" : file, problem: error.problem, entry: error.entry ?? entry, line: error.line)
    }

    private func read(
        _ article: Article, _ identity: ArticleIdentity, from file: String, entry: String?, named name: String,
        with narrator: Narrator, in directory: RecordingDirectory
    ) async throws {
        let shown = Self.shown(file, entry)
        let stem = file == "-" ? nil : (file as NSString).lastPathComponent
        let source = entry.map { "\(stem ?? "")#\($0)" } ?? stem
        let display = ProgressDisplay(name: name)
        let start = ContinuousClock.now
        defer { display.clear() }
        let outcome = try await narrator.record(
            article, named: name, in: directory, identity: identity, source: source,
            force: force, onProgress: display.update
        ) {
            Failure.note("\(directory.path): waiting for another program that has locked this folder")
        }
        display.clear()
        let manifest = outcome.manifest
        if json {
            Console.print(
                try JSON.line(Report(file: file, entry: entry, outcome: outcome, name: name, directory: directory)))
        } else {
            Console.print("\(directory.path)/\(manifest.audio.file)")
        }
        let length = Clock.text(manifest.audio.duration)
        let spent = (ContinuousClock.now - start) / .seconds(1)
        Console.error(
            !outcome.added.isEmpty
                ? "\(shown): unchanged, made from its sound: \(outcome.added.joined(separator: ", "))"
                : outcome.wasSkipped
                    ? "\(shown): unchanged, skipped (\(length); --force reads it again)"
                    : "\(shown): \(length) of audio in \(manifest.chapters.count) chapters, made in "
                        + "\((spent * 10).rounded() / 10) s")
        if !outcome.wasSkipped, let silent = manifest.silent { Failure.note("\(shown): \(silent.warning)") }
    }

    private struct Report: Encodable {
        var file: String
        /// Which of the file's articles it is, where there are several.
        var entry: String?
        var status: String
        var audio: String
        var files: [String]
        var manifest: String
        var title: String
        var duration: Double
        var chapters: Int

        init(file: String, entry: String?, outcome: Narrator.Outcome, name: String, directory: RecordingDirectory) {
            self.file = file
            self.entry = entry
            status = outcome.wasSkipped && outcome.added.isEmpty ? "skipped" : "done"
            audio = "\(directory.path)/\(outcome.manifest.audio.file)"
            files = outcome.manifest.allFiles.map { "\(directory.path)/\($0.file)" }
            manifest = directory.manifestPath(for: name)
            title = outcome.manifest.article.title
            duration = outcome.manifest.audio.duration
            chapters = outcome.manifest.chapters.count
        }
    }
}
