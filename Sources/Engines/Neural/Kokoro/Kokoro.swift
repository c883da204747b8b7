internal import Foundation
internal import Mandarin

/// Kokoro v1.0 and v1.1-zh (hexgrad/Kokoro-82M, Apache-2.0), in the ONNX forms that are handed out: `tokens` or `input_ids`, `style`
/// and `speed` in, sound out; signs in `config.json` or `tokens.txt`.
struct Kokoro: ModelFamily {
    static let name = "Kokoro"

    let sampleRate = 24_000
    let frame = 600
    // A twentieth of a second, the median of 609 syllables.
    let lag = -1200
    let tokenLimit = 500
    let leadingTokens = 1

    private let signs: [Unicode.Scalar: Int]
    private let spelling: Spelling
    private let style: [Float]
    private let tokenInput: String
    private let speedInput: ONNXSession.Port
    let soundOutput: String
    private let durationOutput: String?

    /// The numbers of one style: 510 lengths of 256.
    private static let rows = 510, columns = 256

    init?(_ folder: ModelFolder, _ model: ModelSignature, style: NeuralStyle) throws(NeuralError) {
        guard let tokens = model.input("tokens", "input_ids"), tokens.type == .int64,
            let styleInput = model.input("style"), styleInput.shape.last == Self.columns,
            let speed = model.input("speed"), let sound = model.output("audio", "waveform")
        else { return nil }
        tokenInput = tokens.name
        speedInput = speed
        soundOutput = sound.name
        durationOutput = model.output("duration", "durations", "pred_dur")?.name
        signs = try Self.signs(in: folder)
        self.style = try style.numbers(in: folder, count: Self.rows * Self.columns)
        guard let spelling = Spelling(signs) else {
            throw .unknownFamily(
                folder: folder.path,
                found: model.summary + ["a Kokoro whose signs are neither those of v1.0 nor of v1.1-zh"])
        }
        self.spelling = spelling
    }

    /// How the two versions write syllables, and what stands between words.
    private enum Spelling {
        case arrows, bopomofo

        /// The one whose signs a model has.
        init?(_ signs: [Unicode.Scalar: Int]) {
            if signs["→"] != nil, signs["ʨ"] != nil {
                self = .arrows
            } else if signs["ㄅ"] != nil, signs["十"] != nil {
                self = .bopomofo
            } else {
                return nil
            }
        }

        func signs(of syllable: Syllable) -> String? {
            self == .arrows ? KokoroSyllables.signs(of: syllable) : KokoroBopomofo.signs(of: syllable)
        }

        var betweenWords: Unicode.Scalar { self == .arrows ? " " : "/" }
    }

    /// The numbers of the model's signs.
    private static func signs(in folder: ModelFolder) throws(NeuralError) -> [Unicode.Scalar: Int] {
        struct Configuration: Decodable { var vocab: [String: Int] }
        var signs: [Unicode.Scalar: Int] = [:]
        func note(_ text: some StringProtocol, _ number: Int) {
            guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first, 0..<100_000 ~= number else {
                return
            }
            signs[scalar] = number
        }
        if let data = folder.contents(of: "config.json"),
            let configuration = try? JSONDecoder().decode(Configuration.self, from: data)
        {
            for (text, number) in configuration.vocab { note(text, number) }
        } else if let data = folder.contents(of: "tokens.txt") {
            for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline) {
                guard let blank = line.lastIndex(of: " "), let number = Int(line[line.index(after: blank)...]) else {
                    continue
                }
                // The blank itself is a sign.
                note(blank == line.startIndex ? " " : line[..<blank], number)
            }
        }
        guard !signs.isEmpty else {
            throw .badModel(
                file: folder.path, reason: "the list of its signs is missing: config.json with “vocab”, or tokens.txt")
        }
        return signs
    }

    func tokens(of syllable: Syllable) -> [Int]? {
        guard let text = spelling.signs(of: syllable) else { return nil }
        var tokens: [Int] = []
        for scalar in text.unicodeScalars {
            guard let token = signs[scalar] else { return nil }
            tokens.append(token)
        }
        return tokens
    }

    func tokens(ofIPA text: String) -> [Int] {
        KokoroEnglish.signs(of: text).unicodeScalars.compactMap { signs[$0] }
    }

    func tokens(of pause: Break, isQuestion: Bool) -> [Int] {
        let text: Unicode.Scalar? =
            switch pause {
            case .none: nil
            case .prosodicWord, .minorPhrase: spelling.betweenWords
            case .majorPhrase: ","
            case .clause: ";"
            case .sentence, .paragraph, .section: isQuestion ? "?" : "."
            }
        guard let text, let token = signs[text] else { return [] }
        let isMark = pause > .minorPhrase && spelling == .arrows
        return isMark ? [token] + (signs[" "].map { [$0] } ?? []) : [token]
    }

    func inputs(for tokens: [Int], speed: Double) -> [(name: String, tensor: ONNXSession.Tensor)] {
        let row = min(max(tokens.count, 1), Self.rows) - 1
        let padded = [0] + tokens + [0]
        return [
            (tokenInput, .int64s(padded.map(Int64.init), shape: [1, padded.count])),
            ("style", .floats(Array(style[row * Self.columns..<(row + 1) * Self.columns]), shape: [1, Self.columns])),
            (
                speedInput.name,
                speedInput.type == .int32
                    ? .int32s([Int32(speed.rounded())], shape: [1]) : .floats([Float(speed)], shape: [1])
            ),
        ]
    }

    func durationTensor(in graph: ModelGraph) -> String? { durationOutput ?? graph.innerDurations }
}
