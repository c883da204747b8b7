public import struct Foundation.Data

/// A linear model of where speech makes minor phrases between two pauses.
///
/// A division into phrases scores the sum of its borders' features and its phrases' lengths, and the best one is found
/// exactly (a semi-Markov model: Sarawagi and Cohen, NIPS 2004). `Build/train_phrasing.py` trains it and documents the file.
public struct PhraseModel: Sendable {
    private let bytes: Data
    private let weights: HashedWeights
    /// What a phrase of a number of syllables scores.
    private let lengths: [Int]

    /// The model that comes with the package, mapped once per process.
    ///
    /// - Throws: ``LexiconError`` when the file is missing or damaged.
    public static func standard() throws -> PhraseModel { try shared.get() }

    private static let shared = Result { try PhraseModel(ResourceFile(name: "phrasing.bin").contents()) }

    /// Takes a model from a file's contents.
    ///
    /// - Throws: ``LexiconError/damaged(file:reason:)`` when the contents are not whole.
    public init(_ contents: Data) throws(LexiconError) {
        let bytes = contents.startIndex == 0 ? contents : Data(contents)
        guard bytes.count >= 12, bytes.prefix(4).elementsEqual("LDBR".utf8), bytes.number(at: 4) == 1 else {
            throw .damaged(file: "phrasing.bin", reason: "not a phrase model of this version")
        }
        let weights = HashedWeights(slots: bytes.number(at: 8), outputs: 1, at: 12)
        guard weights.end == bytes.count else {
            throw .damaged(file: "phrasing.bin", reason: "it has \(bytes.count) bytes, not \(weights.end)")
        }
        lengths = bytes.withUnsafeBytes { bytes in
            (0...PhraseFeatures.longest).map { weights.weight(of: PhraseFeatures.hash(ofLength: $0), in: bytes) }
        }
        self.weights = weights
        self.bytes = bytes
    }

    /// Strengthens the breaks at the borders of minor phrases.
    func apply(to line: inout Line) {
        var features = PhraseFeatures()
        var found: [Int] = []
        Phrasing.forEachStretch(of: line) { stretch in
            divide(stretch, in: line, features: &features, into: &found)
        }
        for number in found { line.pieces[number].breakAfter = .minorPhrase }
    }

    /// Finds the best division of a stretch and appends the last piece of each phrase but the last.
    private func divide(
        _ stretch: Range<Int>, in line: Line, features: inout PhraseFeatures, into found: inout [Int]
    ) {
        let start = line.pieces[stretch.lowerBound].span.lowerBound
        // The place, the best score and the border before, for the stretch's start and each border.
        var places = [start], scores = [0], lasts = [-1], pieces = [stretch.lowerBound - 1]
        for number in stretch {
            let isEnd = number == stretch.upperBound - 1
            guard isEnd || Phrasing.isBorder(after: number, in: line) else { continue }
            let place = line.pieces[number].span.upperBound
            var best = Int.min, last = 0
            for border in places.indices.reversed() {
                let score = scores[border] + lengths[min(place - places[border], PhraseFeatures.longest)]
                if score > best { (best, last) = (score, border) }
                // No phrase is much longer than the longest that the model tells apart.
                if place - places[border] > 2 * PhraseFeatures.longest { break }
            }
            if !isEnd {
                features.find(after: number, of: stretch, in: line)
                best += bytes.withUnsafeBytes { bytes in
                    features.hashes.reduce(0) { $0 + weights.weight(of: $1, in: bytes) }
                }
            }
            places.append(place)
            scores.append(best)
            lasts.append(last)
            pieces.append(number)
        }
        var border = lasts[lasts.count - 1]
        while border > 0 {
            found.append(pieces[border])
            border = lasts[border]
        }
    }
}
