internal import CTagLib
internal import Files
internal import Glibc

/// The tags, chapters and cover of a sound file as TagLib writes and reads them.
struct FileTags {
    /// A tag, by TagLib's name for it.
    struct Field: Hashable {
        var key: String
        var value: String
    }

    /// A chapter, in milliseconds.
    struct Chapter: Hashable {
        var title: String
        var start: UInt32
        var end: UInt32
    }

    var fields: [Field] = []
    var chapters: [Chapter] = []
    var cover: Cover?

    /// Puts them into a file in place of those it has.
    ///
    /// - Throws: ``RecordingError/noSpace(path:reason:)`` or ``RecordingError/inputOutput(path:reason:)``.
    func write(
        to file: borrowing Descriptor, of kind: SoundFile.Container, path: String
    ) throws(RecordingError) {
        guard let kind = kind.tags else { throw .inconsistent(reason: "\(path) takes no tags") }
        let strings = Strings()
        let fields = fields.map { langdu_tags_field(key: strings.add($0.key), value: strings.add($0.value)) }
        let chapters = chapters.map {
            langdu_tags_chapter(title: strings.add($0.title), start: $0.start, end: $0.end)
        }
        let number = file.number
        func write(_ cover: UnsafePointer<langdu_tags_cover>?) -> Int32 {
            langdu_tags_write(number, kind, fields, fields.count, chapters, chapters.count, cover)
        }
        let result: Int32
        if let cover {
            let type = strings.add(cover.mediaType)
            result = cover.bytes.withUnsafeBufferPointer { bytes in
                var cover = langdu_tags_cover(
                    media_type: type, bytes: bytes.baseAddress, count: bytes.count, width: Int32(cover.width),
                    height: Int32(cover.height))
                return write(&cover)
            }
        } else {
            result = write(nil)
        }
        withExtendedLifetime(strings) {}
        if result > 0 { throw SystemFailure(code: result).writing(path) }
        guard result == 0 else { throw .inputOutput(path: path, reason: "the tags cannot be written") }
    }

    /// Reads the tags and chapters of a file; a file without any has none.
    ///
    /// - Throws: ``RecordingError/inputOutput(path:reason:)``.
    init(of file: borrowing Descriptor, kind: SoundFile.Container, path: String) throws(RecordingError) {
        guard let kind = kind.tags else { return }
        var found = FileTags()
        let result = withUnsafeMutablePointer(to: &found) { found in
            langdu_tags_read(
                file.number, kind, found,
                { context, key, value in
                    guard let found = context?.assumingMemoryBound(to: FileTags.self), let key, let value else {
                        return
                    }
                    found.pointee.fields.append(Field(key: String(cString: key), value: String(cString: value)))
                },
                { context, title, start in
                    guard let found = context?.assumingMemoryBound(to: FileTags.self), let title else { return }
                    found.pointee.chapters.append(Chapter(title: String(cString: title), start: start, end: start))
                })
        }
        if result > 0 { throw .inputOutput(path: path, reason: SystemFailure(code: result).reason) }
        found.chapters.sort { $0.start < $1.start }
        self = found
    }

    init(fields: [Field] = [], chapters: [Chapter] = [], cover: Cover? = nil) {
        self.fields = fields
        self.chapters = chapters
        self.cover = cover
    }

    /// C's copies of strings, which last as long as this does.
    private final class Strings {
        private var all: [UnsafeMutablePointer<CChar>?] = []

        func add(_ text: String) -> UnsafePointer<CChar>? {
            // A string would end there.
            let copy = strdup(text.replacing("\u{0}", with: " "))
            all.append(copy)
            return UnsafePointer(copy)
        }

        deinit { for string in all { free(string) } }
    }
}

extension SoundFile.Container {
    /// What TagLib calls it; nothing for those whose tags it is not asked for.
    fileprivate var tags: langdu_tags_kind? {
        switch self {
        case .flac: LANGDU_TAGS_FLAC
        case .opus: LANGDU_TAGS_OPUS
        case .vorbis: LANGDU_TAGS_VORBIS
        case .mp3: LANGDU_TAGS_MP3
        case .wave, .other: nil
        }
    }
}
