import ArgumentParser
import Foundation
import Mandarin

/// `langdu-bench models`: whether the committed models are those of the training sentences, and as good as they say.
struct Models: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks the models against the training sentences, on the tenth of these that is held out.")

    /// The models there are.
    enum Kind: String, CaseIterable, ExpressibleByArgument { case polyphones, phrasing }

    @Option(help: "The folder of the training sentences.", completion: .directory)
    var training: String

    @Option(help: "Print how one model measures, as JSON, and check nothing.")
    var measure: Kind?

    @Option(help: "The file of that model; the one that comes with Langdu else.", completion: .file())
    var model: String?

    func run() async throws {
        if let measure {
            return print(String(decoding: try JSONEncoder().encode(score(measure, model).score), as: UTF8.self))
        }
        var isWhole = true
        for kind in Kind.allCases {
            let found = try score(kind, nil)
            let said = try JSONDecoder().decode(Provenance.self, from: Data(found.provenance.utf8))
            let isCurrent = said.training == found.digest, isGood = found.score.value >= said.value - 0.0005
            print(
                "\(kind.rawValue): \(percent(found.score.value)) of \(found.score.of) held out, \(percent(said.value)) when trained"
                    + (isCurrent ? "" : "; the training sentences have changed: run make models")
                    + (isGood ? "" : "; it was better when it was trained"))
            isWhole = isWhole && isCurrent && isGood
        }
        if !isWhole { throw ExitCode(1) }
    }

    /// What a model says of itself.
    private struct Provenance: Decodable {
        var training: String
        var value: Double
    }

    private struct Score: Encodable {
        /// The share that is right, or F1.
        var value: Double
        var of: Int
    }

    private func score(_ kind: Kind, _ path: String?) throws -> (score: Score, provenance: String, digest: String) {
        let data = try path.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        switch kind {
        case .polyphones:
            let sentences = try TrainingSentences(polyphones: "\(training)/polyphones.tsv")
            let model = try data.map { try PolyphoneModel($0) } ?? PolyphoneModel.standard()
            return (try Self.score(model, sentences.heldOut), model.provenance, sentences.digest)
        case .phrasing:
            let sentences = try TrainingSentences(phrasing: "\(training)/phrasing.txt")
            let model = try data.map { try PhraseModel($0) } ?? PhraseModel.standard()
            return (try Self.score(model, sentences.heldOut), model.provenance, sentences.digest)
        }
    }

    /// The share of marked readings that are right as in a dictionary.
    private static func score(_ model: PolyphoneModel, _ sentences: [TrainingSentences.Sentence]) throws -> Score {
        let reader = try WordReader(lexicon: .standard(), model: model, citation: true)
        var right = 0, of = 0
        for sentence in sentences {
            var found: [Int: String] = [:]
            for word in try Self.words(of: sentence, reader) where word.syllables.count == word.range.count {
                for (place, syllable) in zip(word.range, word.syllables) { found[place] = syllable.description }
            }
            of += sentence.readings.count
            right += sentence.readings.count { found[$0.key] == $0.value }
        }
        return Score(value: Double(right) / Double(max(1, of)), of: of)
    }

    /// The F1 of minor phrases.
    private static func score(_ model: PhraseModel, _ sentences: [TrainingSentences.Sentence]) throws -> Score {
        let reader = try WordReader(lexicon: .standard(), model: .standard(), phraseModel: model)
        var right = 0, found = 0, marked = 0
        for sentence in sentences {
            let breaks = Set(
                try Self.words(of: sentence, reader).filter { $0.breakAfter == .minorPhrase }.map(\.range.upperBound)
                    .filter { !["、", "（", "）"].contains(sentence.text[$0]) })
            right += breaks.intersection(sentence.breaks).count
            found += breaks.count
            marked += sentence.breaks.count
        }
        return Score(value: 2 * Double(right) / Double(max(1, found + marked)), of: marked)
    }

    private static func words(of sentence: TrainingSentences.Sentence, _ reader: WordReader) throws -> [Word] {
        reader.words(for: try Normalizer().tokens(in: sentence.text, range: 0..<sentence.text.count), in: sentence.text)
    }

    private func percent(_ value: Double) -> String { rounded(value * 100) + "%" }
}
