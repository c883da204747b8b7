import ArgumentParser
import Articles
import Foundation
import Narration
import Recordings
import Synchronization

/// `langdu play`: a recording with its text, in the terminal.
struct Play: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Plays a recording and shows its text, the current sentence marked.",
        discussion: """
            Takes a recording, its manifest, or an article, which is read first. Plays through mpv or ffplay. Keys: \
            space, ← → by sentence, ↑ ↓ by chapter, [ ] by 15 seconds, - + speed, / search, q. What was left before its \
            end goes on where it was left.
            """)

    @Argument(help: "A recording, its manifest, or an article as plain text.", completion: .file())
    var file: String

    @Option(help: "The voice for an article, by name or as a voice file.")
    var voice: String?

    @Option(help: "Speed as a factor, from 0.5 to 3.")
    var speed = 1.0

    @Flag(help: "Begin at the beginning, wherever it was left.")
    var fromStart = false

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        guard (0.5...3).contains(speed) else { throw ValidationError("--speed is a factor from 0.5 to 3.") }
    }

    func run() async throws {
        try await Failure.reporting {
            if let manifest = RecordingPath.manifest(of: file) {
                // A recording in another format is played as it was asked for; its times are the same.
                try play(manifest, sound: file.hasSuffix(".json") ? nil : file)
            } else {
                let folder = NSTemporaryDirectory() + "langdu-play-\(ProcessInfo.processInfo.processIdentifier)"
                let end = LastActs { try? FileManager.default.removeItem(atPath: folder) }
                defer { end.perform() }
                try play(try await record(in: folder), sound: nil)
            }
        }
    }

    private func record(in folder: String) async throws -> String {
        let article = try Input.article(from: file)
        let narrator = try await Narrator(
            voice: try VoiceLibrary().voice(named: voice, onNote: Failure.note), userLexicon: reading.userLexicon(),
            readsAnnotations: reading.annotations)
        let directory = try RecordingDirectory(at: folder)
        let display = ProgressDisplay(name: file)
        defer { display.clear() }
        _ = try await narrator.record(article, named: "article", in: directory, onProgress: display.update)
        return directory.manifestPath(for: "article")
    }

    private func play(_ path: String, sound: String?) throws {
        let manifest = try Manifest(at: path)
        let folder = (path as NSString).deletingLastPathComponent
        let beside = "\(folder.isEmpty ? "." : folder)/\(manifest.head.audio.file)"
        let file = sound ?? beside
        guard FileManager.default.isReadableFile(atPath: file) else {
            throw RecordingError.missing(path: file, reason: "the recording's sound is not there")
        }
        let (id, length) = (manifest.head.article.id, manifest.head.audio.duration)
        let places = KeptPlaces()
        let start = fromStart ? 0 : places?.time(of: id, length: length) ?? 0
        let player = try SoundPlayers.start(file, at: start, speed: speed)
        defer { player.stop() }
        let place = HeardPlace(start)
        // However it ends, it is known where.
        let end = LastActs { places?.keep(place.time, of: id) }
        defer { end.perform() }
        var along = ReadingAlong(manifest: manifest, player: player)
        along.onPlace = { place.time = $0 }
        if let terminal = Terminal() {
            defer { terminal.close() }
            along.run(on: terminal)
        } else {
            along.print()
        }
        guard player.hasEnded else { return }
        guard along.isEnd(place.time) else { throw SoundPlayers.SoundFailed(program: player.name, file: file) }
        // At the end there is nothing to go on with.
        place.time = 0
    }

    /// Where one is, for whoever ends the program.
    private final class HeardPlace: Sendable {
        private let value: Mutex<Double>

        init(_ time: Double) { value = Mutex(time) }

        var time: Double {
            get { value.withLock { $0 } }
            set { value.withLock { $0 = newValue } }
        }
    }
}
