internal import Speech

/// Makes a book of recordings that are there.
///
/// ```swift
/// var maker = BookMaker(title: "三月刊")
/// for path in manifests { try await maker.add(StoredRecording(at: path), readings: nil, by: folder) }
/// try maker.write(to: "三月刊.epub")
/// ```
public struct BookMaker: Sendable {
    private let title: String?
    private let hasPinyin: Bool
    private let cover: CoverChoice
    private var articles: [Book.Article] = []
    /// Sound that was written for the book alone.
    private var scratch: [WrittenFile] = []

    /// Begins an empty book.
    ///
    /// - Parameters:
    ///   - title: Its title; made of the articles' where it is `nil`.
    ///   - hasPinyin: Whether pinyin stands above the words, where their readings are given.
    ///   - cover: Where the picture of its front comes from.
    public init(title: String? = nil, hasPinyin: Bool = false, cover: CoverChoice = .drawn) {
        self.title = title
        self.hasPinyin = hasPinyin
        self.cover = cover
    }

    /// Adds a recording. Its sound goes in as MP3 or AAC: as its file has it, else made of its samples.
    ///
    /// - Parameter folder: Where sound is kept until the book is written.
    /// - Throws: ``RecordingError``.
    public mutating func add(
        _ recording: StoredRecording, readings: Readings?, by folder: RecordingDirectory
    ) async throws(RecordingError) {
        var text = recording.text(readings: readings)
        if text.sound == nil {
            let (file, sound) = try await recording.bookSound(in: folder)
            scratch.append(file)
            text.sound = sound
        }
        guard let sound = text.sound else { throw .inconsistent(reason: "a book without sound") }
        articles.append(Book.Article(text: text, sound: sound))
    }

    /// Writes the book in place of an older one of that name.
    ///
    /// - Throws: ``RecordingError``; nothing is left behind then.
    public func write(to path: String) throws(RecordingError) {
        var book = Book(title: title, articles: articles, hasPinyin: hasPinyin)
        var options = RecordingOptions.standard
        options.cover = cover
        book.cover = options.cover(for: SoundTags(title: book.title, artist: book.creator, date: book.date))
        try BookWriter.write(book, to: AtomicFile(at: path)).commit()
        withExtendedLifetime(scratch) {}
    }
}
