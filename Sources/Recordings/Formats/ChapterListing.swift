internal import Speech

extension [Timeline.Chapter] {
    /// The most bytes of UTF-8 that a chapter's name has in a file; several formats have room for no more.
    static var longestName: Int { 255 }

    /// The chapters as files list them: no more than they have room for, each with a name on one line.
    ///
    /// Where there are more, as many neighbours as needed are merged evenly, each group under its first name. A blank
    /// name becomes 第*n*节, for players show nothing for it.
    func listed(atMost limit: Int) -> [Timeline.Chapter] {
        let count = Swift.min(count, limit)
        return (0..<count).map { index in
            let source = index * self.count / count
            var chapter = self[source]
            let name = chapter.title.cut(toBytes: 4 * Self.longestName).onOneLine
            chapter.title = name.isEmpty ? "第\(source + 1)节" : name.shortened(toBytes: Self.longestName)
            return chapter
        }
    }
}
