extension Manifest.Head {
    /// The name of the audio file, which lies beside the manifest; nothing where the manifest names what it may not.
    ///
    /// A manifest may come from anywhere, and whoever serves, plays or removes its audio must not be led elsewhere: the
    /// name is that of a file in the same folder, not hidden, and its extension is that of its format, which is one of
    /// ``RecordingFormats/audio``.
    public var audioFileName: String? {
        guard let format = RecordingFormats.audio.first(where: { $0.name == audio.format }),
            Manifest.isFileName(audio.file), Manifest.fileExtension(of: audio.file) == format.fileExtension
        else { return nil }
        return audio.file
    }

    /// The name of the recording: that of its files without extension.
    public var name: String { audio.file.lastIndex(of: ".").map { String(audio.file[..<$0]) } ?? audio.file }

    /// All files of the recording but its manifest, also where an older version of Langdu wrote that.
    public var allFiles: [Manifest.File] {
        files ?? [
            Manifest.File(
                role: RecordingFormat.Role.audio.rawValue, format: audio.format, file: audio.file, bytes: audio.bytes,
                xxh128: audio.xxh128)
        ]
    }
}

extension Manifest {
    /// Whether a name is that of a file beside the manifest that is not hidden.
    static func isFileName(_ name: String) -> Bool {
        !name.hasPrefix(".") && name.utf8.count <= 255 && !name.utf8.contains { $0 == 0x2F || $0 < 0x20 }
            && fileExtension(of: name) != nil
    }

    fileprivate static func fileExtension(of name: String) -> String? {
        name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
    }
}
