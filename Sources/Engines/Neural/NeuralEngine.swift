internal import ESpeak
internal import Mandarin
public import Speech

/// The ``SpeechEngine`` that lets a neural model speak, on the processor, through ONNX Runtime.
///
/// It gives the model runs of whole phrases, sets the pauses at their breaks to those that are wanted, and takes no sound
/// in which a syllable is missing.
public struct NeuralEngine: SpeechEngine {
    /// Samples a second.
    public var sampleRate: Int { family.sampleRate }
    /// Who speaks.
    public let identity: EngineIdentity
    /// What it can do.
    public let abilities: EngineAbilities

    private let family: any ModelFamily
    private let model: NeuralModel
    private let speed: Double

    /// The syllables of sentences that are spoken together: the longer a run, the faster models speak.
    static let syllablesInRun = 40
    /// The most tokens of a run, unless a single phrase has more.
    private static let tokensInRun = 220

    /// Loads a model.
    ///
    /// - Throws: ``NeuralError``.
    init(_ settings: NeuralSettings, speed: Double) throws(NeuralError) {
        let folder = try ModelFolder(named: settings.folder)
        let file = try PreparedModel(folder, checksum: settings.model ?? "unknown")
        let session = try ONNXSession(ONNXRuntime.shared.get(), file: file.path)
        let signature = ModelSignature(inputs: session.inputs, outputs: session.outputs, metadata: session.metadata)
        family = try ModelFamilies.family(of: folder, signature, style: settings.style)
        let missing = family.missingSyllables
        guard missing.count * 100 <= Syllable.bases.count else {
            throw .missingSounds(folder: folder.path, syllables: missing)
        }
        guard let durations = family.durationTensor(in: file.graph) else {
            throw .badModel(file: folder.network, reason: "where it keeps the durations of sounds is not found")
        }
        model = NeuralModel(session, outputs: [family.soundOutput, durations])
        var abilities = settings.abilities
        abilities.isRepeatable = file.graph.randomOperations.isEmpty
        self.abilities = abilities
        identity = settings.identity
        self.speed = speed
    }

    /// Speaks a passage, with its pauses.
    ///
    /// - Throws: ``NeuralError``, or what eSpeak NG throws, which knows how English words sound.
    public func speak(_ passage: Passage) async throws -> Utterance {
        let english = try await tokens(ofEnglishIn: passage)
        var utterance = Utterance()
        var rest = passage.parts[...]
        while !rest.isEmpty {
            let run = firstRun(of: rest, english)
            utterance.append(try await speak(run, english))
            rest = rest[run.endIndex...]
            if !rest.isEmpty { utterance.appendSilence(run.last?.pause ?? 0) }
        }
        return utterance
    }

    /// The phrases that are spoken first: all, where they fit, else up to the largest of the last breaks that do.
    private func firstRun(of parts: ArraySlice<Passage.Part>, _ english: [String: [Int]]) -> ArraySlice<Passage.Part> {
        var end = parts.startIndex
        var best = parts.startIndex
        var strongest = Break.none
        var count = 0
        while end < parts.endIndex {
            count += TokenRun(parts[end...end], in: family, english: english).tokens.count
            if count > Self.tokensInRun, end > parts.startIndex { break }
            let pause = parts[end].phrase.words.last?.breakAfter ?? .none
            end += 1
            if count > Self.tokensInRun / 3, pause >= strongest { (best, strongest) = (end, pause) }
        }
        return parts[..<(end == parts.endIndex || best == parts.startIndex ? end : best)]
    }

    /// Speaks phrases at once; where that goes wrong, in halves.
    private func speak(_ parts: ArraySlice<Passage.Part>, _ english: [String: [Int]]) async throws -> Utterance {
        let run = TokenRun(parts, in: family, english: english)
        let words = parts.reduce(0) { $0 + $1.phrase.words.count }
        guard !run.words.allSatisfy(\.isEmpty) else {
            return Utterance(words: Array(repeating: 0..<0, count: words))
        }
        let flaw: String
        if run.tokens.count > family.tokenLimit {
            flaw = "it is too long for the model"
        } else {
            let result = try await model.run(family.inputs(for: run.tokens, speed: speed))
            let sound = RunSound(result[0], durations: result[1], frame: family.frame, lag: family.lag)
            let shaper = RunShaper(sound: sound, run: run, leading: family.leadingTokens, sampleRate: sampleRate)
            guard let found = shaper.flaw else { return shaper.utterance(pauses: parts.map(\.pause)) }
            flaw = found
        }
        guard parts.count > 1 else {
            throw NeuralError.notSpoken(text: parts.flatMap(\.phrase.words).map(\.text).joined(), reason: flaw)
        }
        let middle = parts.startIndex + parts.count / 2
        var utterance = try await speak(parts[..<middle], english)
        utterance.appendSilence(parts[middle - 1].pause)
        utterance.append(try await speak(parts[middle...], english))
        return utterance
    }

    /// The tokens of the Latin words of a passage.
    private func tokens(ofEnglishIn passage: Passage) async throws -> [String: [Int]] {
        var tokens: [String: [Int]] = [:]
        for word in passage.parts.flatMap(\.phrase.words)
        where word.syllables.isEmpty && !word.spoken.isEmpty && tokens[word.spoken] == nil {
            tokens[word.spoken] = family.tokens(ofIPA: try await EnglishSound.ipa(of: word))
        }
        return tokens
    }
}

/// A loaded model, which one task uses at a time.
actor NeuralModel {
    private let session: ONNXSession
    private let outputs: [String]

    init(_ session: sending ONNXSession, outputs: [String]) {
        self.session = session
        self.outputs = outputs
    }

    func run(_ inputs: sending [(name: String, tensor: ONNXSession.Tensor)]) throws(NeuralError) -> [[Float]] {
        try session.run(inputs, outputs: outputs)
    }
}
