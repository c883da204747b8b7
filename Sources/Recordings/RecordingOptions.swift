internal import Speech

/// Which files a recording has besides its manifest: its sound in one or more formats, and its text with times.
public struct RecordingOptions: Sendable {
    /// The formats of sound; the first is that of the manifest's `audio`.
    package var sound: [any AudioFormat]
    /// The formats of timed text.
    package var texts: [any TimedTextFormat]

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
            texts: try Self.pick(texts, from: RecordingFormats.texts) { type(of: $0).format.name })
        if sound.isEmpty { throw .noFormat(known: RecordingFormats.sound.map { type(of: $0).format.name }) }
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

    /// The formats of all files.
    package var formats: [RecordingFormat] { sound.map { type(of: $0).format } + texts.map { type(of: $0).format } }

    /// Writes the files of a recording, complete but without their names.
    ///
    /// - Throws: ``RecordingError``; then nothing is left behind.
    func files(
        of sound: borrowing FinishedSound, timeline: Timeline, named name: String, in directory: RecordingDirectory
    ) async throws(RecordingError) -> [WrittenFile] {
        var files: [WrittenFile] = []
        for format in self.sound {
            let kind = type(of: format).format
            let file = try AtomicFile(in: directory.path, name: kind.fileName(for: name))
            let written = try await format.write(sound, to: file)
            files.append(WrittenFile(written, name: kind.fileName(for: name), format: kind))
        }
        for format in texts {
            let kind = type(of: format).format
            var file = try AtomicFile(in: directory.path, name: kind.fileName(for: name))
            try file.write(format.text(of: timeline))
            files.append(WrittenFile(file, name: kind.fileName(for: name), format: kind))
        }
        return files
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
