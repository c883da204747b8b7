internal import Mandarin

/// A family of models: how it writes syllables, what goes in, what comes out.
///
/// A family is recognised by inputs, metadata and files, never by name. Another one is a folder with a type like
/// `Kokoro`, and a line in ``ModelFamilies``.
protocol ModelFamily: Sendable {
    /// What people call it.
    static var name: String { get }

    /// Samples a second.
    var sampleRate: Int { get }
    /// The samples that a unit of durations stands for.
    var frame: Int { get }
    /// How much later a sound begins than the durations say, in samples; usually less than 0.
    var lag: Int { get }
    /// The most tokens a run may have.
    var tokenLimit: Int { get }
    /// The tokens that stand before the first of a run.
    var leadingTokens: Int { get }

    /// Takes a model if it is of this family.
    ///
    /// - Returns: Nothing for a model of another family.
    /// - Throws: ``NeuralError`` where it is of this family, and something of it is missing or wrong.
    init?(_ folder: ModelFolder, _ session: ModelSignature, style: NeuralStyle) throws(NeuralError)

    /// The tokens of a syllable; nothing where the model has no signs for it.
    func tokens(of syllable: Syllable) -> [Int]?
    /// The tokens of a Latin word, by its sound in IPA as eSpeak NG writes it.
    func tokens(ofIPA text: String) -> [Int]
    /// The tokens that stand after a word.
    func tokens(of pause: Break, isQuestion: Bool) -> [Int]

    /// What the model is given for a run of tokens.
    func inputs(for tokens: [Int], speed: Double) -> [(name: String, tensor: ONNXSession.Tensor)]
    /// The output that holds the sound.
    var soundOutput: String { get }
    /// The tensor that holds the durations; an inner one is made an output.
    func durationTensor(in graph: ModelGraph) -> String?
}

/// What a model takes and gives, and what it says of itself.
struct ModelSignature: Sendable {
    var inputs: [ONNXSession.Port]
    var outputs: [ONNXSession.Port]
    var metadata: [String: String]

    /// What was found, for people: names and types.
    var summary: [String] {
        func text(_ ports: [ONNXSession.Port]) -> String {
            ports.map { "\($0.name) \($0.type) \($0.shape)" }.joined(separator: ", ")
        }
        return ["in: \(text(inputs))", "out: \(text(outputs))"]
            + (metadata.isEmpty ? [] : ["metadata: \(metadata.keys.sorted().joined(separator: ", "))"])
    }

    /// The input of one of some names.
    func input(_ names: String...) -> ONNXSession.Port? { inputs.first { names.contains($0.name) } }
    /// The output of one of some names.
    func output(_ names: String...) -> ONNXSession.Port? { outputs.first { names.contains($0.name) } }
}

/// The families that Langdu knows.
enum ModelFamilies {
    /// In the order they are asked.
    static let all: [any ModelFamily.Type] = [Kokoro.self]

    /// The family of a model, ready to speak.
    static func family(
        of folder: ModelFolder, _ signature: ModelSignature, style: NeuralStyle
    ) throws(NeuralError) -> any ModelFamily {
        for family in all {
            if let found = try family.init(folder, signature, style: style) { return found }
        }
        throw .unknownFamily(
            folder: folder.path, found: signature.summary + ["files: \(folder.names().joined(separator: ", "))"])
    }
}
