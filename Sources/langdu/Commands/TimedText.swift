import ArgumentParser
import Foundation
import Narration
import Recordings

/// `langdu text`: subtitles, lyrics, transcripts and books of recordings that are there.
struct TimedText: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "Writes the text of recordings with its times: subtitles, lyrics, transcripts, books.",
        discussion: """
            vtt     NAME.vtt: captions of sentences, with the time of each word
            srt     NAME.srt: subtitles in lines of at most twenty hanzi
            lrc     NAME.lrc: lyrics with the time of each word
            txt     NAME.txt: the text as shown; NAME.spoken.txt: as spoken (6.3% → 百分之六点三)
            epub    NAME.epub: a book to read and hear along (EPUB 3 with Media Overlays)
            labels  NAME.labels.txt: labels for Audacity
            chapters  NAME.chapters.vtt and NAME.chapters.json (Podcasting 2.0)

            The files stand beside the recording, and its manifest lists them. Nothing is spoken again.
            """)

    @Argument(
        help: "Recordings: their manifests, their files of sound, or folders of them.", completion: .file())
    var recordings: [String]

    @Option(name: .customLong("text"), help: TextKinds.help)
    var kinds: TextKinds

    @Flag(help: "Put pinyin above the words of a book.")
    var pinyin = false

    @OptionGroup var reading: ReadingOptions

    func run() async throws {
        let task = Task { try await write() }
        let signals = TerminationSignals { task.cancel() }
        defer { signals.end() }
        try await task.value
    }

    private func write() async throws {
        var exit: Int32 = 0
        try await Failure.reporting {
            let texts = try RecordingTexts(kinds.names, hasPinyin: pinyin)
            let recordings = try StoredRecordings(at: self.recordings)
            let readings = try StoredReadings(reading)
            exit = await recordings.forEach { recording in
                let known = texts.needsReadings ? try readings.readings(of: recording).readings : nil
                for path in try await recording.add(texts, readings: known) { Console.print(path) }
            }
        }
        if exit != 0 { throw ExitCode(recordings.count > 1 ? Failure.Code.someFailed : exit) }
    }
}
