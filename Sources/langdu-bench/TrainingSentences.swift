import Foundation

/// The training sentences of the repository that are held out, and their hash.
struct TrainingSentences {
    /// The whole file's FNV-1a hash, as models say what they were trained on.
    let digest: String
    /// The held-out sentences as written.
    let heldOut: [Sentence]

    /// A sentence with what a person has marked in it.
    struct Sentence {
        var text: [Unicode.Scalar] = []
        /// Readings by the places of their characters.
        var readings: [Int: String] = [:]
        /// The ends of minor phrases.
        var breaks: Set<Int> = []
    }

    init(polyphones path: String) throws {
        try self.init(path) { line in
            var sentence = Sentence()
            var rest = Substring(line.split(separator: "\t")[1]).unicodeScalars
            while let scalar = rest.popFirst() {
                guard scalar == "(" else {
                    sentence.text.append(scalar)
                    continue
                }
                sentence.readings[sentence.text.count - 1] = String(Substring(rest.prefix { $0 != ")" }))
                rest = rest.drop { $0 != ")" }.dropFirst()
            }
            return sentence
        }
    }

    init(phrasing path: String) throws {
        try self.init(path) { line in
            var sentence = Sentence()
            var isMark = false
            for scalar in line.unicodeScalars {
                if isMark, scalar == "2" { sentence.breaks.insert(sentence.text.count) }
                if !isMark, scalar != "#" { sentence.text.append(scalar) }
                isMark = scalar == "#"
            }
            return sentence
        }
    }

    private init(_ path: String, parse: (Substring) -> Sentence) throws {
        let contents = try Data(contentsOf: URL(fileURLWithPath: path))
        digest = String(format: "%016lx", Self.hash(contents))
        heldOut = String(decoding: contents, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("# ") }
            .map(parse).filter { Self.hash($0.text.flatMap { Array(String($0).utf8) }) % 10 == 0 }
    }

    /// FNV-1a, as `training.py` computes it.
    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    }
}
