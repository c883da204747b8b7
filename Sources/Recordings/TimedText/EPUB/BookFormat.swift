/// A recording as a book to be read and heard along: EPUB 3 with Media Overlays, by sentences.
package struct BookFormat: TimedTextFormat {
    package static let format = RecordingFormat(
        "epub", mediaType: "application/epub+zip", role: .text,
        players: "readers of books, such as Apple Books and Readest")

    /// Whether pinyin stands above the words.
    package var hasPinyin: Bool

    package init(hasPinyin: Bool = false) { self.hasPinyin = hasPinyin }

    package func write(
        _ recording: RecordedText, to file: consuming AtomicFile
    ) async throws(RecordingError) -> AtomicFile {
        guard let sound = recording.sound else { throw .inconsistent(reason: "a book without sound") }
        var book = Book(articles: [Book.Article(text: recording, sound: sound)], hasPinyin: hasPinyin)
        book.cover = recording.cover
        return try BookWriter.write(book, to: file)
    }
}
