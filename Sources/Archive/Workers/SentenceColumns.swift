/// Sentences as a worker reports them: a list for each of their parts, which JSON takes in less time than an object for
/// each sentence.
struct SentenceColumns: Hashable, Sendable, Codable {
    private var texts: [String]
    private var starts: [Double]
    private var ends: [Double]

    init(_ sentences: [LibrarySentence]) {
        texts = sentences.map(\.text)
        starts = sentences.map(\.start)
        ends = sentences.map(\.end)
    }

    /// The sentences; those that lack a part are left out.
    var sentences: [LibrarySentence] {
        zip(texts, zip(starts, ends)).map { LibrarySentence(text: $0, start: $1.0, end: $1.1) }
    }
}
