/// What can go wrong with a neural voice.
public enum NeuralError: Error, Hashable, Sendable, CustomStringConvertible {
    /// ONNX Runtime is not on this machine.
    case noRuntime(places: [String])
    /// ONNX Runtime is older than what Langdu calls.
    case oldRuntime(version: String)
    /// ONNX Runtime gave up.
    case runtime(reason: String)
    /// There is no such folder of a model.
    case noModel(name: String, places: [String])
    /// A file of the model is missing, damaged or of another kind.
    case badModel(file: String, reason: String)
    /// The model is of no family that Langdu knows.
    case unknownFamily(folder: String, found: [String])
    /// The model has no such style.
    case noStyle(name: String, folder: String, known: [String])
    /// The model lacks sounds that Mandarin needs.
    case missingSounds(folder: String, syllables: [String])
    /// A sentence came out wrong, whole and in parts.
    case notSpoken(text: String, reason: String)

    /// What happened, and the mend.
    public var description: String {
        switch self {
        case .noRuntime(let places):
            "ONNX Runtime, which neural voices need, is not found\n  Searched: \(places.joined(separator: ", "))\n"
                + "  Install it with: pip install --user onnxruntime (or: apt-get install libonnxruntime-dev), or name its file in LANGDU_ONNXRUNTIME."
        case .oldRuntime(let version): "ONNX Runtime \(version) is too old\n  Install 1.17 or newer."
        case .runtime(let reason): "ONNX Runtime: \(reason)"
        case .noModel(let name, let places):
            "there is no model “\(name)”\n  Searched: \(places.joined(separator: ", "))"
        case .badModel(let file, let reason): "\(file): \(reason)"
        case .unknownFamily(let folder, let found):
            "\(folder): not a model of a family that Langdu knows (Kokoro)\n  Found: \(found.joined(separator: "; "))"
        case .noStyle(let name, let folder, let known):
            "\(folder): no style “\(name)”\n  There are: \(known.joined(separator: ", "))"
        case .missingSounds(let folder, let syllables):
            "\(folder): the model has no signs for \(syllables.count) syllables of Mandarin: "
                + syllables.prefix(20).joined(separator: " ")
        case .notSpoken(let text, let reason): "“\(text)” was not spoken well: \(reason)"
        }
    }

    /// Whether something is to be installed first.
    public var isUnavailable: Bool {
        switch self {
        case .noRuntime, .oldRuntime: true
        default: false
        }
    }
}
