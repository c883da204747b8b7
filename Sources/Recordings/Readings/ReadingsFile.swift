internal import FoundationEssentials

extension Readings {
    /// Reads the file of a recording's readings.
    ///
    /// - Throws: ``RecordingError/missing(path:reason:)``, ``RecordingError/inputOutput(path:reason:)``,
    ///   ``RecordingError/tooLarge(path:limit:)``, or ``RecordingError/notReadings(path:reason:)`` with the key where what
    ///   it says cannot be, or is not of this manifest.
    public init(at path: String, of manifest: Manifest) throws(RecordingError) {
        let bytes = try RegularFile.bytes(at: path, limit: Manifest.sizeLimit)
        self = try Self.decoded(bytes, path)
        if let flaw = flaw(in: manifest.timeline) { throw .notReadings(path: path, reason: flaw) }
    }

    /// The readings in a file's bytes.
    static func decoded(_ bytes: [UInt8], _ path: String) throws(RecordingError) -> Readings {
        let decoder = JSONDecoder()
        let data = Data(bytes)
        do {
            return try decoder.decode(Readings.self, from: data)
        } catch {
            throw .notReadings(path: path, reason: Manifest.reason(error))
        }
    }

    /// The file's bytes: always the same for the same readings, a sentence a line.
    var json: [UInt8] {
        var json = JSONText()
        json.open("{")
        json.line()
        json.field("schema", schema)
        json.line()
        json.field("pipeline", pipeline)
        json.line()
        json.key("sentences")
        json.open("[")
        for sentence in sentences {
            json.line(depth: 2)
            json.open("{")
            json.field("chapter", sentence.chapter)
            json.field("paragraph", sentence.paragraph)
            json.field("offset", sentence.offset)
            json.key("words")
            json.open("[")
            for word in sentence.words {
                json.open("{")
                json.field("offset", word.offset)
                json.field("spoken", word.spoken)
                json.field("syllables", word.syllables)
                json.close("}")
            }
            json.close("]")
            json.close("}")
        }
        json.close("\n  ]")
        json.close("\n}\n")
        return json.bytes
    }

    /// Writes the file of a recording and gives it back, complete but without its name.
    ///
    /// - Throws: ``RecordingError``; ``RecordingError/inconsistent(reason:)`` where the readings are not the timeline's.
    func write(of recording: RecordedText, to file: consuming AtomicFile) throws(RecordingError) -> AtomicFile {
        if let flaw = flaw(in: recording.timeline) { throw .inconsistent(reason: "in the readings, " + flaw) }
        try file.write(json)
        guard try Self.decoded(file.contents(), file.path) == self else {
            throw .damaged(path: file.path, reason: "it says otherwise than it was told to")
        }
        return file
    }
}
