package import Foundation

/// A linear model of where speech makes minor phrases between two pauses.
///
/// A division into phrases scores the sum of its borders' features and its phrases' lengths, and the best one is found
/// exactly (a semi-Markov model: Sarawagi and Cohen, NIPS 2004). `Build/train_phrasing.py` trains it and documents the file.
package struct PhraseModel: Sendable {
    /// What the model was trained on and how it measured, as JSON.
    package let provenance: String
    private let bytes: Data
    private let weights: HashedWeights
    /// What a phrase of a number of syllables scores.
    private let lengths: [Int]

    /// The model that comes with the package, mapped once per process.
    ///
    /// - Throws: ``LexiconError`` when the file is missing or damaged.
    package static func standard() throws -> PhraseModel { try shared.get() }

    private static let shared = Result { try PhraseModel(ResourceFile(name: "phrasing.bin").contents()) }

    /// Takes a model from a file's contents.
    ///
    /// - Throws: ``LexiconError/damaged(file:reason:)`` when the contents are not whole.
    package init(_ contents: Data) throws(LexiconError) {
        let bytes = contents.startIndex == 0 ? contents : Data(contents)
        guard bytes.count >= 16, bytes.prefix(4).elementsEqual("LDBR".utf8), bytes.number(at: 4) == 2 else {
            throw .damaged(file: "phrasing.bin", reason: "not a phrase model of this version")
        }
        let start = 12 + bytes.number(at: 8)
        guard start + 4 <= bytes.count else { throw .damaged(file: "phrasing.bin", reason: "it is cut short") }
        provenance = String(decoding: bytes[12..<start], as: UTF8.self).trimmingCharacters(in: .whitespaces)
        let weights = HashedWeights(slots: bytes.number(at: start), outputs: 1, at: start + 4)
        guard weights.end == bytes.count else {
            throw .damaged(file: "phrasing.bin", reason: "it has \(bytes.count) bytes, not \(weights.end)")
        }
        lengths = bytes.withUnsafeBytes { bytes in
            (0...PhraseFeatures.longest).map { weights.weight(of: PhraseFeatures.hash(ofLength: $0), in: bytes) }
        }
        self.weights = weights
        self.bytes = bytes
    }

    /// Strengthens the breaks at the borders of minor phrases, where they are open to one.
    func apply(to line: inout Line, _ rules: BorderRules) {
        var division = Division()
        Phrasing.forEachStretch(of: line) { divide($0, in: line, rules, &division) }
        for number in division.found { line.pieces[number].breakAfter = .minorPhrase }
    }

    /// The borders that a stretch may be divided at, and the best way to each: storage that is used again.
    private struct Division {
        struct Border {
            /// Where it is, in characters of the line.
            var place: Int
            /// The piece before it.
            var piece: Int
            /// What the best division up to it scores.
            var score: Int
            /// The border before it in that division.
            var last: Int
        }

        var borders: [Border] = []
        var features = FeatureList()
        /// The last piece of each phrase found, but the last of each stretch.
        var found: [Int] = []
    }

    /// Finds the best division of a stretch.
    private func divide(_ stretch: Range<Int>, in line: Line, _ rules: BorderRules, _ division: inout Division) {
        division.borders.removeAll(keepingCapacity: true)
        division.borders.append(
            Division.Border(
                place: line.pieces[stretch.lowerBound].span.lowerBound, piece: stretch.lowerBound - 1, score: 0,
                last: -1))
        bytes.withUnsafeBytes { bytes in
            for number in stretch {
                let isEnd = number == stretch.upperBound - 1
                guard isEnd || rules.isOpen(after: number, in: line) else { continue }
                var border = best(at: line.pieces[number].span.upperBound, after: number, division.borders.span)
                if !isEnd {
                    PhraseFeatures.find(
                        after: number, of: stretch, in: line.characters.span, line.pieces.span,
                        into: &division.features)
                    for index in 0..<division.features.count {
                        border.score += weights.weight(of: division.features[index], in: bytes)
                    }
                }
                division.borders.append(border)
            }
        }
        var border = division.borders[division.borders.count - 1].last
        while border > 0 {
            division.found.append(division.borders[border].piece)
            border = division.borders[border].last
        }
    }

    /// A border with the best way to it from those before.
    private func best(at place: Int, after piece: Int, _ borders: Span<Division.Border>) -> Division.Border {
        var best = Division.Border(place: place, piece: piece, score: .min, last: 0)
        var index = borders.count - 1
        while index >= 0 {
            let length = place - borders[index].place
            let score = borders[index].score + lengths[min(length, PhraseFeatures.longest)]
            if score > best.score { (best.score, best.last) = (score, index) }
            // No phrase is much longer than the longest that the model tells apart.
            if length > 2 * PhraseFeatures.longest { break }
            index -= 1
        }
        return best
    }
}
