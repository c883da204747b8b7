internal import Recordings

/// The pinyin of a recording's words as the page takes it: in the same parts as their times, a string for each word.
/// ```json
/// {"words": [["yin2 hang2", "", "lai2 le5"], …]}
/// ```
struct PagePinyin {
    private let words: [[String]]

    /// Where a recording's readings are, if it has any.
    static func path(of entry: LibraryEntry) -> String? {
        let path = "\(entry.folder)/\(entry.name).\(Readings.format.fileExtension)"
        return FileState(at: path)?.isFile == true ? path : nil
    }

    /// Reads the readings; nothing where they are not those of the recording's words.
    init?(at path: String, of manifest: Manifest) {
        guard let readings = try? Readings(at: path, of: manifest) else { return nil }
        words = readings.sentences.map { $0.words.map(\.syllables) }
    }

    /// A part's JSON; nothing beyond the last.
    func json(part: Int) -> String? {
        let (first, overflows) = part.multipliedReportingOverflow(by: PageTimeline.part)
        guard !overflows, first < max(1, words.count) else { return nil }
        let lists = words[first..<min(words.count, first + PageTimeline.part)].map { list in
            "[\(list.map(JSONString.written).joined(separator: ","))]"
        }
        return "{\"words\":[\(lists.joined(separator: ","))]}"
    }
}
