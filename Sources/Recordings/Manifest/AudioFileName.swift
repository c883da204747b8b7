extension Manifest.Head {
    /// The formats of sound that may lie beside a manifest.
    public static let audioFormats: Set<String> = ["wav", "flac", "mp3", "opus", "ogg", "m4a", "m4b", "aac"]

    /// The name of the audio file, which lies beside the manifest; nothing where the manifest names what it may not.
    ///
    /// A manifest may come from anywhere, and whoever serves, plays or removes its audio must not be led elsewhere: the
    /// name is that of a file in the same folder, not hidden, and its extension is its format, one of
    /// ``audioFormats``.
    public var audioFileName: String? {
        let name = audio.file
        guard !name.hasPrefix("."), name.utf8.count <= 255, !name.utf8.contains(where: { $0 == 0x2F || $0 < 0x20 }),
            let dot = name.lastIndex(of: "."), Self.audioFormats.contains(audio.format),
            name[name.index(after: dot)...].lowercased() == audio.format
        else { return nil }
        return name
    }
}
