/// The break that each punctuation mark makes inside a sentence.
enum PunctuationBreaks {
    /// The break of a mark.
    static func level(of mark: Unicode.Scalar) -> Break { table[mark] ?? .prosodicWord }

    private static let table: [Unicode.Scalar: Break] = {
        var table: [Unicode.Scalar: Break] = [:]
        for (marks, level) in rows {
            for mark in marks.unicodeScalars { table[mark] = level }
        }
        return table
    }()

    /// Quotes, book titles and brackets join what they hold to what stands around it.
    private static let rows: [(marks: String, level: Break)] = [
        ("“”‘’「」『』《》〈〉\"'", .prosodicWord),
        ("、/／·•‧", .minorPhrase),
        ("，,﹐()（）[]【】〔〕~～", .majorPhrase),
        ("；;：:—–…⋯", .clause),
        // Sentences inside a quotation.
        ("。！？!?．｡", .clause),
    ]
}
