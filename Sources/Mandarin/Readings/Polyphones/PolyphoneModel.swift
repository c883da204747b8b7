package import Foundation

/// A linear model that chooses a polyphone's reading by its context.
///
/// One softmax for each character over its readings, hashed features, weights of 8 bits; `Build/train_polyphones.py`
/// trains it and documents the file's layout, which is mapped into memory and used as it lies.
package struct PolyphoneModel: Sendable {
    private let bytes: Data
    private let blocks: HanziTable<Block>
    /// What the model was trained on and how it measured, as JSON.
    package let provenance: String
    /// What a weight of 1 in the file adds to a logarithm of odds.
    private let scale: Float

    /// The weights of one character.
    fileprivate struct Block {
        var readings: [Syllable]
        /// A weight for each reading but the first, which the others are measured from.
        var weights: HashedWeights
    }

    /// The model that comes with the package, mapped once per process.
    ///
    /// - Throws: ``LexiconError`` when the file is missing or damaged.
    package static func standard() throws -> PolyphoneModel { try shared.get() }

    private static let shared = Result { try PolyphoneModel(ResourceFile(name: "polyphones.bin").contents()) }

    /// Takes a model from a file's contents.
    ///
    /// - Throws: ``LexiconError/damaged(file:reason:)`` when the contents are not whole.
    package init(_ contents: Data) throws(LexiconError) {
        let bytes = contents.startIndex == 0 ? contents : Data(contents)
        func damaged(_ reason: String) -> LexiconError { .damaged(file: "polyphones.bin", reason: reason) }
        guard bytes.count >= 20, bytes.prefix(4).elementsEqual("LDPM".utf8), bytes.number(at: 4) == 2 else {
            throw damaged("not a polyphone model of this version")
        }
        var blocks: [Unicode.Scalar: Block] = [:]
        let note = bytes.number(at: 16)
        guard note <= bytes.count - 20 else { throw damaged("it is cut short") }
        provenance = String(decoding: bytes[20..<20 + note], as: UTF8.self).trimmingCharacters(in: .whitespaces)
        var offset = 20 + note
        for _ in 0..<bytes.number(at: 8) {
            guard offset + 12 <= bytes.count, blocks.count < 0xFFFF,
                let character = Unicode.Scalar(UInt32(bytes.number(at: offset)))
            else { throw damaged("it is cut short") }
            let count = Int(bytes[offset + 4]), slots = bytes.number(at: offset + 8)
            let readings = offset + 12
            let weights = HashedWeights(slots: slots, outputs: max(0, count - 1), at: readings + 8 * count)
            offset = weights.end
            guard (1...16).contains(count), slots < 1 << 24, offset <= bytes.count else {
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

    /// Runs many scorings without checking the storage for each.
    func withScorer<Value>(_ body: (inout Scorer) -> Value) -> Value {
        bytes.withUnsafeBytes { bytes in
            var scorer = Scorer(model: self, bytes: bytes)
            return body(&scorer)
        }
    }

    /// Scores the readings of characters; lives no longer than ``withScorer(_:)`` runs.
    struct Scorer {
        fileprivate let blocks: HanziTable<Block>
        fileprivate let scale: Float
        fileprivate let bytes: UnsafeRawBufferPointer
        private var features = PolyphoneFeatures()

        fileprivate init(model: PolyphoneModel, bytes: UnsafeRawBufferPointer) {
            blocks = model.blocks
            scale = model.scale
            self.bytes = bytes
        }

        /// The likeliest reading of a character, or the one it has where the lead over that is too small.
        ///
        /// - Parameter lead: How far ahead another reading must be, as a logarithm of odds.
        /// - Returns: `nil` for a character that the model does not know.
        mutating func reading(at place: Int, of number: Int, in line: Line, lead: Float) -> Syllable? {
            guard let block = blocks[line.characters[place]] else { return nil }
            let given = block.readings.firstIndex(of: line.syllables[place])
            // What the model has never seen it cannot compare.
            if given == nil, lead > 0 { return nil }
            let scores = scores(by: block, at: place, of: number, in: line)
            var best = 0
            for index in 1..<max(1, block.readings.count) where scores[index] > scores[best] { best = index }
            if let given, Float(scores[best] - scores[given]) * scale < lead { best = given }
            return block.readings[best]
        }

        /// All readings of a character with their probabilities, the likeliest first.
        mutating func readings(at place: Int, of number: Int, in line: Line) -> [(
            reading: Syllable, probability: Double
        )] {
            guard let block = blocks[line.characters[place]] else { return [] }
            let scores = scores(by: block, at: place, of: number, in: line)
            let logarithms = block.readings.indices.map { Double(Float(scores[$0]) * scale) }
            let highest = logarithms.max() ?? 0
            let odds = logarithms.map { exp($0 - highest) }
            let sum = odds.reduce(0, +)
            return zip(block.readings, odds).map { ($0, $1 / sum) }.sorted { $0.probability > $1.probability }
        }

        /// The readings' scores; the first is the zero that the others are measured from.
        private mutating func scores(
            by block: Block, at place: Int, of number: Int, in line: Line
        ) -> InlineArray<16, Int> {
            var scores = InlineArray<16, Int>(repeating: 0)
            guard block.weights.slots > 0 else { return scores }
            features.find(at: place, of: number, in: line)
            for index in 0..<features.list.count { block.weights.add(features.list[index], to: &scores, in: bytes) }
            return scores
        }
    }
}
