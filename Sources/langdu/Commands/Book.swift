import ArgumentParser
import Foundation
import Narration
import Recordings

/// `langdu book`: a book of recordings.
struct Book: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes a book of recordings, to read and hear along.",
        discussion: """
            The book is an EPUB 3 with Media Overlays, for Apple Books, Readest, Thorium and others: its sentences are \
            marked as they are heard. The articles come in the order given, those of a folder in the order of their \
            names. The sound goes in as MP3 or AAC: the recording’s own file, else one made for the book.

            Recordings of one article can be made into books as they are read: langdu read --text epub.
            """)

    @Argument(
        help: "Folders of recordings, recordings, or their manifests.", completion: .file())
    var recordings: [String]

    @Option(name: .shortAndLong, help: "The book’s file.", completion: .file(extensions: ["epub"]))
    var output: String

    @Option(help: "Its title (default: that of the first article, and how many there are).")
    var title: String?

    @Flag(help: "Put pinyin above the words.")
    var pinyin = false

    @Option(
        help: ArgumentHelp(
            "A PNG or JPEG picture for its front; “drawn” makes one of title, source and date, “none” leaves it out (default: drawn).",
            valueName: "file"),
        completion: .file(extensions: ["png", "jpg", "jpeg"]))
    var cover = "drawn"

    @OptionGroup var reading: ReadingOptions

    func run() async throws {
        let task = Task { try await make() }
        let signals = TerminationSignals { task.cancel() }
        defer { signals.end() }
        try await task.value
    }

    private func make() async throws {
        try await Failure.reporting {
            let paths = try StoredRecordings(at: recordings).paths
            // Sound that is made for the book stays open until it is written.
            try OpenFileLimit.require(OpenFileLimit.base + paths.count)
            let folder = (output as NSString).deletingLastPathComponent
            let directory = try RecordingDirectory(at: folder.isEmpty ? "." : folder)
            let readings = try StoredReadings(reading)
            var maker = BookMaker(title: title, hasPinyin: pinyin, cover: try CoverChoice(cover))
            for (number, path) in paths.enumerated() {
                try Task.checkCancellation()
                if Console.isTerminal { Console.status("\r\u{1B}[K\(number) of \(paths.count) articles") }
                let recording = try StoredRecording(at: path)
                try await maker.add(
                    recording, readings: pinyin ? try readings.readings(of: recording).readings : nil, by: directory)
            }
            if Console.isTerminal { Console.status("\r\u{1B}[K") }
            try Task.checkCancellation()
            try maker.write(to: output)
            Console.print(output)
            Console.error("\(output): \(paths.count) \(paths.count == 1 ? "article" : "articles")")
        }
    }
}
