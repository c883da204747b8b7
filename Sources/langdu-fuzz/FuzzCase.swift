import TestSupport

/// A mutated seed for one stage.
struct FuzzCase: CustomStringConvertible {
    /// What it is fed to.
    enum Kind: String, CaseIterable {
        case article, text, manifest, voice, lexicon
    }

    let kind: Kind
    let bytes: [UInt8]

    init(seed: UInt64, number: UInt64) {
        var numbers = SeededGenerator(seed: seed &* 0x1000_0000_01B3 ^ number)
        let kind = Kind.allCases.randomElement(using: &numbers) ?? .text
        var text = Seeds.all[kind]?.randomElement(using: &numbers) ?? ""
        let steps = Int.random(in: 1...8, using: &numbers)
        for _ in 0..<steps { Mutation.random(using: &numbers).apply(to: &text, of: kind, using: &numbers) }
        var bytes = Array(text.prefix(20_000).utf8)
        // What is no text at all.
        if Int.random(in: 0..<12, using: &numbers) == 0, let place = bytes.indices.randomElement(using: &numbers) {
            bytes[place] = UInt8.random(in: 0...255, using: &numbers)
        }
        self.kind = kind
        self.bytes = bytes
    }

    var description: String { "\(kind): \(String(decoding: bytes, as: UTF8.self).debugDescription)" }
}
