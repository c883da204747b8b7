/// A choice of formats of text, for recordings that are there.
public struct RecordingTexts: Sendable {
    /// The formats.
    package var formats: [any TimedTextFormat]

    /// Takes formats by the names that options have for them: `vtt`, `srt`, `txt`.
    ///
    /// - Parameter hasPinyin: Whether pinyin stands above the words of a book.
    /// - Throws: ``RecordingOptionsError``.
    public init(_ names: [String], hasPinyin: Bool = false) throws(RecordingOptionsError) {
        formats = try RecordingOptions.texts(named: names).map {
            $0 is BookFormat ? BookFormat(hasPinyin: hasPinyin) : $0
        }
    }

    package init(formats: [any TimedTextFormat]) { self.formats = formats }

    /// The names that there are.
    public static var names: [String] { RecordingFormats.texts.map(\.key) }

    /// Whether one of the formats tells how words are spoken.
    public var needsReadings: Bool {
        formats.contains { $0 is SpokenTranscript || ($0 as? BookFormat)?.hasPinyin == true }
    }
}
