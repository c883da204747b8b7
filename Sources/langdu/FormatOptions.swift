import ArgumentParser
import Narration
import Recordings

/// Options of every command that writes recordings' files: which, and what they say of themselves.
struct FormatOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The formats of sound, such as opus,mp3: wav, flac, opus, mp3, m4a, m4b (default: wav). Those that a recording lacks are made from its own sound.",
            valueName: "list"))
    var format: String?

    @Option(help: TextKinds.help)
    var text: TextKinds?

    @Flag(help: "Put pinyin above the words of a book (epub).")
    var pinyin = false

    @Flag(help: "Do without the file of each word’s pinyin, NAME.readings.json.")
    var noReadings = false

    @Option(help: "For tags: the site or series that the recordings are of (default: the source).")
    var album: String?

    @Option(
        help: ArgumentHelp(
            "For tags: a PNG or JPEG picture; “drawn” makes one of title, source and date, “none” leaves it out (default: drawn).",
            valueName: "file"),
        completion: .file(extensions: ["png", "jpg", "jpeg"]))
    var cover: String?

    /// What the options say.
    ///
    /// - Throws: `RecordingOptionsError` or `RecordingError`, also where a program is missing that a format needs.
    func recordingOptions() throws -> RecordingOptions {
        let names = format?.split(separator: ",").map { $0.trimmingPrefix(" ") }.map { $0.lowercased() }
        var options = try RecordingOptions(formats: names, texts: text?.names ?? [], hasPinyin: pinyin)
        options.hasReadings = !noReadings
        options.album = album
        if let cover { options.cover = try CoverChoice(cover) }
        try options.requirePrograms()
        return options
    }

    /// The options as they are given to a command.
    var arguments: [String] {
        var arguments: [String] = []
        if let format { arguments += ["--format", format] }
        if let text { arguments += ["--text", text.names.joined(separator: ",")] }
        if pinyin { arguments += ["--pinyin"] }
        if noReadings { arguments += ["--no-readings"] }
        if let album { arguments += ["--album", album] }
        if let cover { arguments += ["--cover", cover] }
        return arguments
    }

    /// Takes what a library says where nothing else is said.
    mutating func fill(from settings: LibrarySettings) {
        format = format ?? settings.formats?.joined(separator: ",")
        text = text ?? settings.text.map(TextKinds.init)
        album = album ?? settings.album
        cover = cover ?? settings.cover
    }
}
