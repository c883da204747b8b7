internal import Speech

/// Tags and chapters as ffmpeg reads them from a text file (ffmpeg-formats, Metadata).
enum MPEG4Metadata {
    static func text(
        tags: SoundTags, chapters: [Timeline.Chapter], of sound: borrowing FinishedSound
    ) -> [UInt8] {
        var lines = [";FFMETADATA1"]
        for (key, text) in tags.texts {
            if let name = name(of: key) { lines.append("\(name)=\(escaped(text))") }
        }
        for (chapter, end) in zip(chapters, chapters.dropFirst().map(\.start) + [sound.count]) {
            lines += [
                "[CHAPTER]", "TIMEBASE=1/\(sound.sampleRate)", "START=\(chapter.start)", "END=\(end)",
                "title=\(escaped(chapter.title))",
            ]
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// What ffmpeg calls a tag; nothing for one that such a file has no place for.
    private static func name(of key: SoundTags.Key) -> String? {
        switch key {
        case .title: "title"
        case .artist: "artist"
        case .album: "album"
        case .track: "track"
        case .date: "date"
        case .comment: "comment"
        case .copyright: "copyright"
        // Of addresses, only one of a podcast; there it stands where people look for it.
        case .address: "description"
        case .transcript: "lyrics"
        case .software: "encoder"
        // It belongs to the track of sound.
        case .language: nil
        }
    }

    private static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if "=;#\\\n".unicodeScalars.contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }
}
