import Archive
import ArgumentParser
import Foundation
import Narration
import Recordings

/// `langdu convert`: recordings in further formats.
struct Convert: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes further formats of recordings from their own sound.",
        discussion: """
            Takes recordings, their manifests, or folders of them. The sound comes from the WAV or FLAC file, chapters \
            and tags from the manifest; nothing is spoken again. A format that is there already is passed over.
            """)

    @Argument(help: "Recordings, their manifests, or folders of them.", completion: .file())
    var recordings: [String]

    @OptionGroup var formats: FormatOptions

    @Flag(help: "Make those anew that are there already, such as for another cover.")
    var force = false

    func validate() throws {
        if formats.format == nil { throw ValidationError("Name a format: --format mp3.") }
    }

    func run() async throws {
        let task = Task { try await convertAll() }
        let signals = TerminationSignals { task.cancel() }
        defer { signals.end() }
        try await task.value
    }

    private func convertAll() async throws {
        var exit: Int32 = 0
        try await Failure.reporting {
            let options = try formats.recordingOptions()
            exit = try await StoredRecordings(at: recordings).forEach { recording in
                for path in try await convert(recording, options) { Console.print(path) }
            }
        }
        if exit != 0 { throw ExitCode(exit) }
    }

    /// Makes the files of a recording, and gives their paths.
    private func convert(_ recording: StoredRecording, _ options: RecordingOptions) async throws -> [String] {
        let head = recording.manifest.head
        let wanted = force ? options.leavingOut(soundOf: head) : options.lacking(in: head)
        guard !wanted.isEmpty else { return [] }
        do {
            guard let files = try await AddedFiles.written(wanted, for: recording) else {
                throw NoSound(recording: recording.name)
            }
            return try await files.publish {
                Failure.note("\(recording.name): waiting for another program that has locked this folder")
            }.paths
        } catch {
            // A program that was stopped with the task says something else.
            try Task.checkCancellation()
            throw error
        }
    }

    /// A recording has no file with all its samples.
    struct NoSound: Error, CustomStringConvertible {
        var recording: String
        var description: String {
            "\(recording): this recording has neither a WAV nor a FLAC file that is as the manifest says\n"
                + "  Read its article again with the formats that it is to have."
        }
    }
}
