internal import Speech

/// Which files a recording has besides its manifest: its sound in one or more formats, and its text with times.
public struct RecordingOptions: Sendable {
    /// The formats of sound; the first is that of the manifest's `audio`.
    package var sound: [any AudioFormat]
    /// The formats of timed text.
    package var texts: [any TimedTextFormat]
    /// Whether there is a file of ``Readings``. Later it can only say how the words would be read by then, not how
    /// they were spoken.
    public var hasReadings = true

    /// What the recordings are one of, for their tags: the site or series; who speaks where there is nothing.
    public var album: String?
    /// A recording's number there, for its tags.
    public var track: Int?
    /// The picture of the front, in formats that can have one.
    public var cover = CoverChoice.drawn

    /// WAV alone.
    public static let standard = RecordingOptions(sound: [WaveFormat()])

    /// Takes formats that need not stand in ``RecordingFormats``.
    package init(sound: [any AudioFormat], texts: [any TimedTextFormat] = []) {
        self.sound = sound
        self.texts = texts
    }

    /// Takes formats by their names in ``RecordingFormats``, such as `mp3` and `vtt`; one named twice counts once.
    ///
    /// - Throws: ``RecordingOptionsError``.
    public init(formats: [String], texts: [String] = []) throws(RecordingOptionsError) {
        self.init(
            sound: try Self.pick(formats, from: RecordingFormats.sound) { type(of: $0).format.name },
            texts: try Self.texts(named: texts))
        if sound.isEmpty { throw .noFormat(known: RecordingFormats.sound.map { type(of: $0).format.name }) }
    }

    /// The formats of text that go by such names: `txt` gives two, and each by itself can be named too.
    ///
    /// - Throws: ``RecordingOptionsError/unknown(name:known:)``.
    package static func texts(named names: [String]) throws(RecordingOptionsError) -> [any TimedTextFormat] {
        let kinds = RecordingFormats.texts
        let all = kinds.flatMap(\.value)
        var picked: [any TimedTextFormat] = []
        for name in names {
            let group = kinds.first { $0.key == name }?.value ?? all.filter { type(of: $0).format.name == name }
            if group.isEmpty { throw .unknown(name: name, known: kinds.map(\.key)) }
            for format in group where !picked.contains(where: { type(of: $0) == type(of: format) }) {
                picked.append(format)
            }
        }
        return picked
    }

    private static func pick<Format>(
        _ names: [String], from all: [Format], name: (Format) -> String
    ) throws(RecordingOptionsError) -> [Format] {
        var seen: Set<String> = []
        var picked: [Format] = []
        for wanted in names where seen.insert(wanted).inserted {
            guard let format = all.first(where: { name($0) == wanted }) else {
                throw .unknown(name: wanted, known: all.map(name))
            }
            picked.append(format)
        }
        return picked
    }

    /// Takes formats by their names, as ``init(formats:texts:)``, with WAV as the sound where none is named.
    ///
    /// - Parameter hasPinyin: Whether pinyin stands above the words of a book.
    /// - Throws: ``RecordingOptionsError``.
    public init(formats: [String]?, texts: [String], hasPinyin: Bool) throws(RecordingOptionsError) {
        if let formats { try self.init(formats: formats) } else { self = .standard }
        self.texts = try RecordingTexts(texts, hasPinyin: hasPinyin).formats
    }

    /// Whether one of the formats of text tells how words are spoken.
    public var needsReadings: Bool { RecordingTexts(formats: texts).needsReadings }

    /// The formats of all files.
    package var formats: [RecordingFormat] { sound.map { type(of: $0).format } + texts.map { type(of: $0).format } }

    /// The endings of all files' names, without dots; that of the manifest's `audio` first.
    public var fileExtensions: [String] { formats.map(\.fileExtension) }

    /// Makes sure that the programs are there that the formats need.
    ///
    /// - Throws: ``RecordingError/noProgram(name:format:)``.
    public func requirePrograms() throws(RecordingError) {
        for format in sound { try format.requirePrograms() }
    }

    /// The picture of a recording's front; nothing where there is to be none.
    func cover(for tags: SoundTags) -> Cover? {
        switch cover {
        case .none: nil
        case .picture(let picture): picture
        case .drawn: Cover(drawnFrom: tags)
        }
    }

    /// The tags of a recording's files.
    func tags(for details: RecordingDetails, _ timeline: Timeline) -> SoundTags {
        var tags = details.tags
        tags.album = album
        tags.track = track
        // WAV has no place for one.
        tags.cover = sound.allSatisfy { $0 is WaveFormat } ? nil : cover(for: tags)
        // Chinese, of whatever variety.
        tags.language = "zho"
        tags.transcript = timeline.transcript
        return tags
    }

    /// Writes the files of a recording, complete but without their names.
    ///
    /// - Throws: ``RecordingError``; then nothing is left behind.
    func files(
        of sound: borrowing FinishedSound, text: RecordedText, named name: String, in directory: RecordingDirectory
    ) async throws(RecordingError) -> [WrittenFile] {
        var text = text
        var files: [WrittenFile] = []
        for format in self.sound {
            let (file, path) = try await Self.file(of: sound, in: format, named: name, in: directory)
            files.append(file)
            if text.sound == nil { text.sound = BookSound(path: path, format: type(of: format).format) }
        }
        var scratch: WrittenFile?
        if texts.contains(where: { $0 is BookFormat }) {
            text.cover = sound.tags.cover ?? cover(for: sound.tags)
            if text.sound == nil {
                // Goes into the book alone, and never gets its name.
                let (file, path) = try await Self.file(of: sound, in: BookSound.fallback, named: name, in: directory)
                scratch = file
                text.sound = BookSound(path: path, format: MP3Format.format)
            }
        }
        defer { withExtendedLifetime(scratch) {} }
        for format in texts {
            let kind = type(of: format).format
            let file = try AtomicFile(in: directory.path, name: kind.fileName(for: name))
            let written = try await format.write(text, to: file)
            files.append(WrittenFile(written, name: kind.fileName(for: name), format: kind))
        }
        return try files + (text.keepsReadings ? Self.readings(of: text, named: name, in: directory) : [])
    }

    /// Writes the sound in a format, and tells where it stands until it has its name.
    static func file(
        of sound: borrowing FinishedSound, in format: any AudioFormat, named name: String,
        in directory: RecordingDirectory
    ) async throws(RecordingError) -> (WrittenFile, path: String) {
        let kind = type(of: format).format
        var file = try await format.write(sound, to: AtomicFile(in: directory.path, name: kind.fileName(for: name)))
        try file.flush()
        let path = file.temporaryPath
        return (WrittenFile(file, name: kind.fileName(for: name), format: kind), path)
    }

    /// Writes the file of a recording's readings, where they are known.
    ///
    /// - Throws: ``RecordingError``; then nothing is left behind.
    static func readings(
        of text: RecordedText, named name: String, in directory: RecordingDirectory
    ) throws(RecordingError) -> [WrittenFile] {
        guard let readings = text.readings else { return [] }
        let fileName = Readings.format.fileName(for: name)
        let file = try readings.write(of: text, to: AtomicFile(in: directory.path, name: fileName))
        return [WrittenFile(file, name: fileName, format: Readings.format)]
    }
}

/// What can be wrong with a choice of formats.
public enum RecordingOptionsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Nothing is written in a format of this name.
    case unknown(name: String, known: [String])
    /// No format of sound was named.
    case noFormat(known: [String])

    /// What is wrong, and the mend.
    public var description: String {
        switch self {
        case .unknown(let name, let known):
            "there is no format “\(name.cut(toBytes: 40).onOneLine)”\n  There are: \(known.joined(separator: ", "))."
        case .noFormat(let known):
            "a recording needs a format of sound\n  There are: \(known.joined(separator: ", "))."
        }
    }
}
