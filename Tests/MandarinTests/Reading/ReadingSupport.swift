import Foundation
import Mandarin

/// Cuts a text into the tokens that a normalizer makes of plain hanzi, Latin letters and marks.
func plainTokens(_ text: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    for (place, character) in text.enumerated() {
        let kind: Token.Kind =
            switch character {
            case "\u{3400}"..."\u{9FFF}", "〇": .hanzi
            case "a"..."z", "A"..."Z": .latin
            case " ", "\n": .silent
            default: .punctuation
            }
        let spoken = kind == .hanzi || kind == .latin ? String(character) : ""
        if let last = tokens.last, last.kind == kind {
            tokens[tokens.count - 1].range = last.range.lowerBound..<place + 1
            tokens[tokens.count - 1].spoken += spoken
        } else {
            tokens.append(Token(kind, range: place..<place + 1, spoken: spoken))
        }
    }
    return tokens
}

/// Reads a text with the standard lexicon and models.
func words(_ text: String, citation: Bool = false) throws -> [Word] {
    let scalars = Array(text.unicodeScalars)
    let reader = try WordReader(lexicon: .standard(), model: .standard(), phraseModel: .standard(), citation: citation)
    return reader.words(for: plainTokens(scalars), in: scalars)
}

/// The syllables of a text, as spoken or as in a dictionary.
func pinyin(_ text: String, citation: Bool = false) throws -> String {
    try words(text, citation: citation).flatMap(\.syllables).map(\.description).joined(separator: " ")
}

/// The contents of a data file of the Mandarin target.
func resource(_ name: String) throws -> Data {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Sources/Mandarin/Resources/\(name)").standardizedFileURL
    return try Data(contentsOf: file)
}
