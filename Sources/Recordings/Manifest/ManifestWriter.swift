internal import Speech

/// Writes manifests sentence by sentence, always the same bytes for the same recording.
enum ManifestWriter {
    /// Writes the manifest of a recording into `file`.
    ///
    /// - Parameter files: The recording's files, the sound first.
    static func write(
        _ timeline: Timeline, details: RecordingDetails, files: [Manifest.File], level: Level?,
        to file: inout AtomicFile
    ) throws(RecordingError) {
        guard let audio = files.first else { throw .inconsistent(reason: "a recording without sound") }
        let rate = timeline.sampleRate
        var json = JSONText()
        json.open("{")
        writeOrigin(details, &json)

        json.line()
        json.key("audio")
        json.open("{")
        json.field("file", audio.file)
        json.field("format", audio.format)
        json.field("sampleRate", rate)
        json.field("channels", 1)
        json.field("samples", timeline.length)
        json.field("duration", sample: timeline.length, rate: rate)
        json.field("bytes", audio.bytes)
        json.field("xxh128", audio.xxh128)
        json.field("loudness", hundredths: level.map { Int(clamping: ($0.loudness * 100).rounded()) })
        json.field("truePeak", hundredths: level.map { Int(clamping: ($0.truePeak * 100).rounded()) })
        json.close("}")

        if let silent = details.silent { write(silent, &json) }

        json.line()
        json.key("files")
        write(files, &json)

        json.line()
        json.key("chapters")
        json.open("[")
        for (index, chapter) in timeline.chapters.enumerated() {
            let next = index + 1
            json.line(depth: 2)
            json.open("{")
            json.field("title", chapter.title)
            json.field("start", sample: chapter.start, rate: rate)
            json.field(
                "end", sample: next < timeline.chapters.count ? timeline.chapters[next].start : timeline.length,
                rate: rate)
            json.close("}")
        }
        json.close("\n  ]")

        // The same bytes as ``Manifest/sentencesMark``.
        json.line()
        json.key("sentences")
        json.open("[")
        for sentence in timeline.sentences {
            json.line(depth: 2)
            write(sentence, rate: rate, &json)
            try file.write(json.bytes)
            json.removeAll()
        }
        json.close("\n  ]")
        json.close("\n}\n")
        try file.write(json.bytes)
    }

    /// Writes the list of a recording's files.
    static func write(_ files: [Manifest.File], _ json: inout JSONText) {
        json.open("[")
        for file in files {
            json.open("{")
            json.field("role", file.role)
            json.field("format", file.format)
            json.field("file", file.file)
            json.field("bytes", file.bytes)
            json.field("xxh128", file.xxh128)
            json.close("}")
        }
        json.close("]")
    }

    private static func write(_ silent: Manifest.Silent, _ json: inout JSONText) {
        json.line()
        json.key("silent")
        json.open("{")
        json.field("characters", silent.characters)
        json.key("stretches")
        json.open("[")
        for stretch in silent.stretches {
            json.line(depth: 2)
            json.open("{")
            json.field("text", stretch.text)
            json.field("reason", stretch.reason)
            json.field("chapter", stretch.chapter)
            json.field("paragraph", stretch.paragraph)
            json.field("offset", stretch.offset)
            json.close("}")
        }
        json.close("\n  ]")
        json.close("}")
    }

    /// Writes what a recording was made of and by, up to the audio.
    static func writeOrigin(_ details: RecordingDetails, _ json: inout JSONText) {
        json.line()
        json.field("schema", Manifest.schema)

        json.line()
        json.key("generator")
        json.open("{")
        json.field("name", details.generator.name)
        json.field("version", details.generator.version)
        json.field("pipeline", details.generator.pipeline)
        json.close("}")

        json.line()
        json.field("fingerprint", details.fingerprint)

        let article = details.article
        json.line()
        json.key("article")
        json.open("{")
        json.field("id", article.id)
        json.field("key", article.key)
        json.field("aliases", article.aliases)
        json.field("title", article.title)
        json.field("source", article.source)
        json.field("published", article.published)
        json.field("byline", article.byline)
        json.field("editor", article.editor)
        json.field("file", article.file)
        json.field("made", article.made)
        json.field("revised", article.revised)
        json.close("}")

        let voice = details.voice
        json.line()
        json.key("voice")
        json.open("{")
        json.field("name", voice.name)
        json.field("title", voice.title)
        json.field("rate", voice.rate)
        json.field("pitch", voice.pitch)
        json.field("range", voice.range)
        json.field("speed", hundredths: voice.speed.map { Int(clamping: ($0 * 100).rounded()) })
        json.field("engine", voice.engine)
        json.field("model", voice.model)
        json.field("engineVersion", voice.engineVersion)
        json.close("}")
    }

    private static func write(_ sentence: Timeline.Sentence, rate: Int, _ json: inout JSONText) {
        json.open("{")
        json.field("role", sentence.role.rawValue)
        json.field("chapter", sentence.chapter)
        json.field("paragraph", sentence.paragraph)
        write(sentence.text, sentence.range, &json)
        json.field("start", sample: sentence.start, rate: rate)
        json.field("speechEnd", sample: sentence.speechEnd, rate: rate)
        json.field("end", sample: sentence.end, rate: rate)
        json.key("words")
        json.open("[")
        for word in sentence.words {
            json.open("{")
            write(word.text, word.range, &json)
            json.field("start", sample: word.start, rate: rate)
            json.field("end", sample: word.end, rate: rate)
            json.close("}")
        }
        json.close("]")
        json.close("}")
    }

    private static func write(_ text: String, _ range: Range<Int>, _ json: inout JSONText) {
        json.field("text", text)
        json.field("offset", range.lowerBound)
        if range.count != text.unicodeScalars.count { json.field("length", range.count) }
    }
}
