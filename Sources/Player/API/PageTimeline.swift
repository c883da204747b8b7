internal import Recordings
internal import Speech

/// The times of a recording as the page takes them: a tenth of the manifest on the wire, the first part enough to begin.
///
/// Times are whole samples, and differences, so that they stay exact and pack well. The text itself is in the page.
/// ```json
/// {"rate": 22050, "length": 7069226, "chapters": [{"title": "…", "start": 0, "end": 12.5}],
///  "role": "tapp…", "chapter": [0, 0, 1…], "paragraph": [0, 1, 1…], "start": [0, 132882…], "part": 200,
///  "words": [[0, 1, 0, 3705, …], …]}
/// ```
/// `start` holds the first sentence's start, then differences. A word is four numbers: UTF-16 units between the last
/// one's end and it, its length in them, samples between the last one's end (or the sentence's start) and it, its length
/// in samples. Words come in parts of `part` sentences; `role` has each role's first letter.
struct PageTimeline {
    private let manifest: Manifest
    private let rate: Double

    /// How many sentences' words are in a part: some twenty minutes.
    static let part = 200

    init(_ manifest: Manifest) {
        self.manifest = manifest
        rate = Double(manifest.head.audio.sampleRate)
    }

    /// A part's JSON; the first one has all but the other parts' words. Nothing beyond the last.
    func json(part: Int) -> String? {
        let (first, overflows) = part.multipliedReportingOverflow(by: Self.part)
        let sentences = manifest.sentences
        guard !overflows, first < max(1, sentences.count) else { return nil }
        let words = sentences[first..<min(sentences.count, first + Self.part)].map(words)
        let list = "[\(words.joined(separator: ","))]"
        return part == 0 ? "{\(outline()),\"words\":\(list)}" : "{\"words\":\(list)}"
    }

    private func outline() -> String {
        let head = manifest.head
        let chapters = head.chapters.map { chapter in
            "{\"title\":\(JSONString.written(chapter.title)),\"start\":\(chapter.start),\"end\":\(chapter.end)}"
        }
        var last = 0
        let starts = manifest.sentences.map { sentence in
            let start = samples(sentence.start)
            defer { last = start }
            return start - last
        }
        let role = manifest.sentences.map { String($0.role.rawValue.prefix(1)) }.joined()
        return "\"rate\":\(head.audio.sampleRate),\"length\":\(head.audio.samples),"
            + "\"chapters\":[\(chapters.joined(separator: ","))],\"role\":\"\(role)\","
            + "\"chapter\":\(Self.list(manifest.sentences.map(\.chapter))),"
            + "\"paragraph\":\(Self.list(manifest.sentences.map(\.paragraph))),"
            + "\"start\":\(Self.list(starts)),\"part\":\(Self.part)"
    }

    private func words(of sentence: Manifest.Sentence) -> String {
        let text = Array(sentence.text.utf16)
        var (place, time) = (0, samples(sentence.start))
        var numbers: [Int] = []
        for word in sentence.words {
            let units = Array(word.text.utf16)
            // A word that is not written so in its sentence is heard without a mark.
            let found = Self.firstIndex(of: units, in: text, from: place)
            let (start, end) = (samples(word.start), samples(word.end))
            numbers += [(found ?? place) - place, found == nil ? 0 : units.count, start - time, end - start]
            if let found { place = found + units.count }
            time = end
        }
        return Self.list(numbers)
    }

    private static func firstIndex(of part: [UInt16], in text: [UInt16], from start: Int) -> Int? {
        guard !part.isEmpty, text.count - start >= part.count else { return nil }
        return (start...(text.count - part.count)).first { text[$0..<($0 + part.count)].elementsEqual(part) }
    }

    private static func list(_ numbers: [Int]) -> String { "[\(numbers.map(String.init).joined(separator: ","))]" }

    /// A time in samples; what no recording can be long is cut, since a manifest comes from outside.
    private func samples(_ seconds: Double) -> Int {
        Int(min(max(0, (seconds * rate).rounded()), 1e15))
    }
}
