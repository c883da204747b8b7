internal import Speech

/// Articles with their sound, to be read and heard along.
package struct Book: Sendable {
    /// An article of the book.
    package struct Article: Sendable {
        /// Its text and times.
        package var text: RecordedText
        /// Its sound.
        package var sound: BookSound

        /// Makes an article.
        package init(text: RecordedText, sound: BookSound) {
            self.text = text
            self.sound = sound
        }
    }

    /// The book's title.
    package var title: String
    /// Who made it: the source or author, where all articles have the same.
    package var creator: String?
    /// When it appeared, as `2024-03-05`.
    package var date: String?
    /// The articles in order.
    package var articles: [Article]
    /// Whether pinyin stands above the words, where their readings are known.
    package var hasPinyin: Bool
    /// The picture of its front.
    package var cover: Cover?

    /// Makes a book.
    ///
    /// - Parameter title: The book's title; that of its only article, or of the first and how many, where it is `nil`.
    package init(title: String? = nil, articles: [Article], hasPinyin: Bool = false) {
        let first = articles.first?.text.article.title.onOneLine ?? ""
        let given = title?.onOneLine ?? ""
        self.title = !given.isEmpty ? given : articles.count > 1 ? "\(first)等\(articles.count)篇" : first
        if self.title.isEmpty { self.title = "文章朗读" }
        let creators = Set(articles.map { ($0.text.article.byline ?? $0.text.article.source)?.onOneLine ?? "" })
        creator = creators.count == 1 ? creators.first.flatMap { $0.isEmpty ? nil : $0 } : nil
        date = articles.compactMap { CalendarDate.text(in: $0.text.article.published ?? "") }.max()
        self.articles = articles
        self.hasPinyin = hasPinyin
    }
}

/// A file of sound that goes into a book: MP3 or AAC in MPEG-4, which all readers of books play.
package struct BookSound: Hashable, Sendable {
    /// Where it stands now.
    package var path: String
    /// Its media type: `audio/mpeg`.
    package var mediaType: String
    /// The ending of its name in the book.
    package var fileExtension: String

    /// The formats of sound that may go into a book, the smallest first.
    package static let formats = ["m4a", "m4b", "mp3"]

    /// The format that a book's sound is written in where the recording has none of them.
    static let fallback = MP3Format()

    /// Takes a file of one of ``formats``.
    package init?(path: String, format: RecordingFormat) {
        guard Self.formats.contains(format.name) else { return nil }
        self.path = path
        mediaType = format.mediaType
        fileExtension = format.name == "m4b" ? "m4a" : format.fileExtension
    }
}

/// A date as an article gives it: 2024-11-18 07:48, 2024年3月5日, 2024/3/5.
enum CalendarDate {
    /// The day as ISO 8601 has it, or nothing where the text names none.
    static func text(in published: String) -> String? {
        let numbers = published.split { !("0"..."9").contains($0) }.prefix(3).compactMap { Int($0) }
        guard numbers.count == 3, (1000...9999).contains(numbers[0]), (1...12).contains(numbers[1]) else { return nil }
        let isLeap = numbers[0] % 4 == 0 && numbers[0] % 100 != 0 || numbers[0] % 400 == 0
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...days[numbers[1] - 1]).contains(numbers[2]) else { return nil }
        return "\(numbers[0])-\(Cue.padded(numbers[1], 2))-\(Cue.padded(numbers[2], 2))"
    }
}
