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
            is skipped; only formats that it lacks are made. The first voice that reads into a folder is its default; \
            what another one reads there becomes NAME@VOICE.wav. A file langdu.yaml in the output folder may say what \
            is not said here.
            """)

    @Argument(help: "Articles as plain text; “-” reads one from stdin.", completion: .file())
    var files: [String]

    @Option(name: .shortAndLong, help: "The folder to write to.", completion: .directory)
    var output = "output"

    @OptionGroup var narration: NarrationOptions

    @Flag(help: "Read again what was read before.")
    var force = false

    @Flag(help: "Read again what an older version, or another version of the engine, has read.")
    var refresh = false

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
            for file in files {
                do {
                    let article = try Input.article(from: file)
                    let name = try names.name(for: article, from: file)
                    let identity = names.identity(of: article, from: file, named: name, onShared: Failure.note)
                    let recording = directory.name(of: name, by: voice, defaultVoice: defaultVoice)
                    try await read(article, identity, from: file, named: recording, with: narrator, in: directory)
                } catch is CancellationError {
                    throw CancellationError()
                } catch let error as ArticleError {
                    // The narrator knows the file's last name only.
                    let error = ArticleError(path: file == "-" ? "stdin" : file, problem: error.problem)
                    Failure.report(error)
                    firstFailure = firstFailure ?? Failure.code(for: error)
                } catch {
                    Failure.report(error)
                    firstFailure = firstFailure ?? Failure.code(for: error)
                }
            }
        }
        if let firstFailure { throw ExitCode(firstFailure) }
    }

    private func read(
        _ article: Article, _ identity: ArticleIdentity, from file: String, named name: String,
        with narrator: Narrator, in directory: RecordingDirectory
    ) async throws {
        let display = ProgressDisplay(name: name)
        let start = ContinuousClock.now
        defer { display.clear() }
        let outcome = try await narrator.record(
            article, named: name, in: directory, identity: identity,
            source: file == "-" ? nil : (file as NSString).lastPathComponent,
            force: force, onProgress: display.update
        ) {
            Failure.note("\(directory.path): waiting for another program that has locked this folder")
        }
        display.clear()
        let manifest = outcome.manifest
        if json {
            Console.print(try JSON.line(Report(file: file, outcome: outcome, name: name, directory: directory)))
        } else {
            Console.print("\(directory.path)/\(manifest.audio.file)")
        }
        let length = Clock.text(manifest.audio.duration)
        let spent = (ContinuousClock.now - start) / .seconds(1)
        Console.error(
            !outcome.added.isEmpty
                ? "\(file): unchanged, made from its sound: \(outcome.added.joined(separator: ", "))"
                : outcome.wasSkipped
                    ? "\(file): unchanged, skipped (\(length); --force reads it again)"
                    : "\(file): \(length) of audio in \(manifest.chapters.count) chapters, made in "
                        + "\((spent * 10).rounded() / 10) s")
        if !outcome.wasSkipped, let silent = manifest.silent { Failure.note("\(file): \(silent.warning)") }
    }

    private struct Report: Encodable {
        var file: String
        var status: String
        var audio: String
        var files: [String]
        var manifest: String
        var title: String
        var duration: Double
        var chapters: Int

        init(file: String, outcome: Narrator.Outcome, name: String, directory: RecordingDirectory) {
            self.file = file
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
