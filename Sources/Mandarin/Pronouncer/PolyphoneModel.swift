public import Foundation

/// A linear model that chooses a polyphone's reading by its context.
///
/// One softmax for each character over its readings, hashed features, weights of 8 bits; `Build/train_polyphones.py`
/// trains it and documents the file's layout, which is mapped into memory and used as it lies.
public struct PolyphoneModel: Sendable {
    private let bytes: Data
    private let blocks: HanziTable<Block>
    /// What a weight of 1 in the file adds to a logarithm of odds.
    private let scale: Float

    /// The weights of one character.
    private struct Block {
        var readings: [Syllable]
        /// A weight for each reading but the first, which the others are measured from.
        var weights: HashedWeights
    }

    /// The model that comes with the package, mapped once per process.
    ///
    /// - Throws: ``LexiconError`` when the file is missing or damaged.
    public static func standard() throws -> PolyphoneModel { try shared.get() }

    private static let shared = Result { try PolyphoneModel(ResourceFile(name: "polyphones.bin").contents()) }

    /// Takes a model from a file's contents.
    ///
    /// - Throws: ``LexiconError/damaged(file:reason:)`` when the contents are not whole.
    public init(_ contents: Data) throws(LexiconError) {
        let bytes = contents.startIndex == 0 ? contents : Data(contents)
        func damaged(_ reason: String) -> LexiconError { .damaged(file: "polyphones.bin", reason: reason) }
        guard bytes.count >= 16, bytes.prefix(4).elementsEqual("LDPM".utf8), bytes.number(at: 4) == 1 else {
            throw damaged("not a polyphone model of this version")
        }
        var blocks: [Unicode.Scalar: Block] = [:]
        var offset = 16
        for _ in 0..<bytes.number(at: 8) {
            guard offset + 12 <= bytes.count, blocks.count < 0xFFFF,
                let character = Unicode.Scalar(UInt32(bytes.number(at: offset)))
            else { throw damaged("it is cut short") }
            let count = Int(bytes[offset + 4]), slots = bytes.number(at: offset + 8)
            let readings = offset + 12
            let weights = HashedWeights(slots: slots, outputs: max(0, count - 1), at: readings + 8 * count)
            offset = weights.end
            guard count > 0, slots < 1 << 24, offset <= bytes.count else {
                throw damaged("it is cut short")
            }
            blocks[character] = Block(
                readings: (0..<count).map { bytes.syllable(at: readings + 8 * $0) }, weights: weights)
        }
        guard offset == bytes.count else { throw damaged("it has \(bytes.count) bytes, not \(offset)") }
        scale = Float(bitPattern: UInt32(bytes.number(at: 12)))
        self.blocks = HanziTable(blocks)
        self.bytes = bytes
    }

    /// Whether the model knows a character.
    func knows(_ character: Unicode.Scalar) -> Bool { blocks[character] != nil }

    func scorer() -> Scorer { Scorer(model: self) }

    /// Scores the readings of one character after the other, with storage that is used again.
    struct Scorer {
        private let model: PolyphoneModel
        private var features = PolyphoneFeatures()
        private var scores: [Int] = []

        fileprivate init(model: PolyphoneModel) { self.model = model }

        /// The likeliest reading of a character; `nil` for one that the model does not know.
        mutating func reading(at place: Int, of number: Int, in line: Line, given: [Syllable]) -> Syllable? {
            guard let block = model.blocks[line.characters[place]] else { return nil }
            score(block, at: place, of: number, in: line, given: given)
            var best = 0
            for index in scores.indices where scores[index] > scores[best] { best = index }
            return block.readings[best]
        }

        /// All readings of a character with their probabilities, the likeliest first.
        mutating func readings(
            at place: Int, of number: Int, in line: Line, given: [Syllable]
        ) -> [(reading: Syllable, probability: Double)] {
            guard let block = model.blocks[line.characters[place]] else { return [] }
            score(block, at: place, of: number, in: line, given: given)
            let highest = scores.max() ?? 0
            let odds = scores.map { exp(Double(Float($0 - highest) * model.scale)) }
            let sum = odds.reduce(0, +)
            return zip(block.readings, odds).map { ($0, $1 / sum) }
                .sorted { $0.probability > $1.probability }
        }

        private mutating func score(
            _ block: Block, at place: Int, of piece: Int, in line: Line, given: [Syllable]
        ) {
            let weights = block.weights
            scores.removeAll(keepingCapacity: true)
            scores.append(contentsOf: repeatElement(0, count: weights.outputs))
            if weights.slots > 0 {
                features.find(at: place, of: piece, in: line, given: given)
                model.bytes.withUnsafeBytes { bytes in
                    for hash in features.hashes { weights.add(hash, to: &scores, in: bytes) }
                }
            }
            // The first reading is the zero that the others are measured from.
            scores.insert(0, at: 0)
        }
    }
}
