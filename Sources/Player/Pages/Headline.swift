internal import Recordings

/// A headline that breaks where a reader would: first where the editor left a space, else between words, and never
/// within a short quotation.
struct Headline {
    /// The headline's text with marks where it may break.
    let html: String

    /// The most characters of a quotation that is kept on one line.
    private static let longestQuotation = 12
    private static let quotations: [Character: Character] = ["“": "”", "‘": "’", "《": "》", "「": "」"]
    /// What does not begin a line.
    private static let closing = Set("，。、；：？！”’》」）】…—")

    init(_ sentence: Manifest.Sentence) {
        let text = Array(sentence.text)
        let starts = Self.starts(of: sentence, in: text)
        var html = "<span class=\"turn\">"
        var kept: Int?
        for (index, character) in text.enumerated() {
            if let end = kept, index > end { kept = nil }
            let isFirst = index == 0 || text[index - 1].isWhitespace
            if character.isWhitespace {
                html += "</span> <span class=\"turn\">"
                continue
            }
            let mayBreak =
                !isFirst && kept == nil && !Self.closing.contains(character)
                && (starts.contains(index) || Self.quotations[character] != nil)
            if mayBreak { html += "<wbr>" }
            if kept == nil, let end = Self.end(ofQuotationAt: index, in: text) { kept = end }
            html += HTMLText.escaped(String(character))
        }
        self.html = html + "</span>"
    }

    /// Where words start, as far as they are found in order.
    private static func starts(of sentence: Manifest.Sentence, in text: [Character]) -> Set<Int> {
        var starts: Set<Int> = []
        var place = 0
        for word in sentence.words {
            let characters = Array(word.text)
            guard !characters.isEmpty, characters.count <= text.count - place,
                let found = (place...(text.count - characters.count)).first(where: {
                    text[$0..<($0 + characters.count)].elementsEqual(characters)
                })
            else { continue }
            starts.insert(found)
            place = found + characters.count
        }
        return starts
    }

    private static func end(ofQuotationAt index: Int, in text: [Character]) -> Int? {
        guard let closing = quotations[text[index]] else { return nil }
        return text[index...].prefix(longestQuotation + 2).firstIndex(of: closing)
    }
}
