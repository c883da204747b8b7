/// Tells what a file that is no text seems to be, by the bytes it begins with.
enum FileSignature {
    static func name(of bytes: [UInt8]) -> String? {
        for (offset, magic, name) in table where bytes.dropFirst(offset).starts(with: magic.bytes) {
            return name == zip ? nameOfArchive(bytes) : name
        }
        return nil
    }

    /// Office files and e-books are ZIP archives; the names of their members stand in the clear.
    private static func nameOfArchive(_ bytes: [UInt8]) -> String {
        let head = bytes.prefix(4096)
        for (member, name) in members where head.contains(Array(member.utf8)) { return name }
        return zip
    }

    private static let zip = "a ZIP archive"

    private static let members: [(String, String)] = [
        ("word/", "a Word document (DOCX)"), ("xl/", "an Excel workbook (XLSX)"),
        ("ppt/", "a PowerPoint presentation (PPTX)"), ("epub+zip", "an e-book (EPUB)"),
        ("opendocument", "an OpenDocument file"), ("[Content_Types].xml", "a Microsoft Office document"),
    ]

    /// Offset, bytes, name. Bytes above 0x7F are written as scalars of the same value.
    private static let table: [(Int, Magic, String)] = [
        (0, "\u{89}PNG\r\n\u{1A}\n", "a PNG picture"), (0, "\u{FF}\u{D8}\u{FF}", "a JPEG picture"),
        (0, "GIF87a", "a GIF picture"), (0, "GIF89a", "a GIF picture"), (0, "%PDF-", "a PDF document"),
        (0, "PK\u{3}\u{4}", zip), (0, "PK\u{5}\u{6}", zip), (8, "WAVE", "a WAV recording"),
        (8, "WEBP", "a WebP picture"), (8, "AVI ", "an AVI film"), (0, "ID3", "an MP3 recording"),
        (0, "\u{FF}\u{FB}", "an MP3 recording"), (0, "\u{FF}\u{F3}", "an MP3 recording"),
        (0, "\u{FF}\u{F2}", "an MP3 recording"), (0, "\u{FF}\u{FA}", "an MP3 recording"),
        (0, "OggS", "an Ogg recording"), (0, "fLaC", "a FLAC recording"), (4, "ftyp", "an MP4 film or recording"),
        (0, "\u{1F}\u{8B}", "a gzip archive"), (0, "BZh", "a bzip2 archive"), (0, "\u{FD}7zXZ", "an xz archive"),
        (0, "7z\u{BC}\u{AF}\u{27}\u{1C}", "a 7z archive"), (0, "(\u{B5}/\u{FD}", "a Zstandard archive"),
        (0, "Rar!\u{1A}", "a RAR archive"), (0, "\u{D0}\u{CF}\u{11}\u{E0}", "an old Microsoft Office document"),
        (0, "{\\rtf", "a Rich Text document (RTF)"), (0, "\u{7F}ELF", "a program"),
        (0, "SQLite format 3\u{0}", "an SQLite database"), (0, "II*\u{0}", "a TIFF picture"),
        (0, "MM\u{0}*", "a TIFF picture"), (0, "\u{FF}\u{FE}\u{0}\u{0}", "UTF-32 text"),
        (0, "\u{0}\u{0}\u{FE}\u{FF}", "UTF-32 text"),
    ]

    /// Bytes written as a string literal, one Latin-1 scalar for each.
    private struct Magic: ExpressibleByStringLiteral {
        let bytes: [UInt8]
        init(stringLiteral value: StaticString) {
            bytes = "\(value)".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        }
    }
}
