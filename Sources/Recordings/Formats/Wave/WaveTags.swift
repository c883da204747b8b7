internal import CSndfile

extension SoundTags {
    /// The most bytes of one tag: room for names and addresses, and little enough for the header.
    static let maximumBytes = 600

    /// The INFO tags of a WAV file as libsndfile takes them, on one line each, shortened; blank ones left out.
    var entries: [(tag: Int, text: String)] {
        // libsndfile adds its own version to a program's name that does not hold its own, which would make files
        // of two machines differ.
        let software = software.map { $0.cut(toBytes: Self.maximumBytes - 20) + " (libsndfile)" }
        let all: [(Int, String?)] = [
            (SF_STR_TITLE, title), (SF_STR_ARTIST, artist), (SF_STR_ALBUM, album),
            (SF_STR_TRACKNUMBER, track.map { "\($0)" }), (SF_STR_DATE, date), (SF_STR_COMMENT, comment),
            (SF_STR_SOFTWARE, software), (SF_STR_COPYRIGHT, copyright),
        ].map { (Int($0.0), $0.1) }
        return all.compactMap { tag, text in
            let line = (text ?? "").cut(toBytes: 2 * Self.maximumBytes).onOneLine.shortened(toBytes: Self.maximumBytes)
            return line.isEmpty ? nil : (tag, line)
        }
    }
}
