internal import Checksums
internal import Files
internal import Foundation
internal import Glibc
public import Speech
internal import Synchronization

/// The block `neural:` of a voice file: which model speaks, and in whose voice.
///
/// ```yaml
/// neural:
///   model: kokoro-v1.0
///   style: zf_xiaoxiao
/// ```
public struct NeuralSettings: EngineSettings {
    /// The folder of the model: a path, or a name below a folder of models.
    public var folder: String
    /// Who speaks.
    public var style: NeuralStyle

    /// Makes settings.
    public init(folder: String, style: NeuralStyle) {
        self.folder = folder
        self.style = style
    }

    private enum CodingKeys: String, CodingKey {
        case folder = "model"
        case style
    }

    /// `neural`.
    public static let block = "neural"
    /// `ONNX Runtime`.
    public static let engineName = "ONNX Runtime"
    /// The version of ONNX Runtime, or that it is not there.
    public static var libraryVersion: String { (try? ONNXRuntime.shared.get().version) ?? "not installed" }
    /// None of its own.
    public static let numbers: [SettingRange] = []

    /// A checksum of the model's network, its signs and its style; none where they cannot be read.
    public var model: String? { ModelChecksums.shared.checksum(of: self) }

    /// What neural voices can do: runs of sentences, which find their melody themselves.
    public var abilities: EngineAbilities {
        EngineAbilities(
            unit: .run(syllables: NeuralEngine.syllablesInRun), honorsDelivery: false, wordTimes: .exact,
            isRepeatable: true, memory: 900_000_000)
    }

    /// ONNX Runtime or the model is not there.
    public var obstacle: String? {
        do throws(NeuralError) {
            _ = try ONNXRuntime.shared.get()
            _ = try ModelFolder(named: folder)
            return nil
        } catch {
            return "\(error)".split(separator: "\n").first.map(String.init)
        }
    }

    /// A newsreader's.
    public var pace: Double { 1 }

    /// What models were trained to bear.
    public var speeds: ClosedRange<Double> { 0.5...2 }

    /// Starts the engine: loads ONNX Runtime and the model.
    ///
    /// - Throws: ``NeuralError``.
    public func engine(named name: String, speed: Double) async throws -> any SpeechEngine {
        try NeuralEngine(self, speed: speed)
    }
}

/// Checksums of models, each computed once for as long as its files stay as they are.
private final class ModelChecksums: Sendable {
    static let shared = ModelChecksums()

    private struct Entry {
        var marks: [FileMark?]
        var checksum: String
    }

    private let known = Mutex<[NeuralSettings: Entry]>([:])

    func checksum(of settings: NeuralSettings) -> String? {
        guard let folder = try? ModelFolder(named: settings.folder) else { return nil }
        let files =
            [folder.network]
            + (["config.json", "tokens.txt"] + settings.style.files(in: folder)).map { "\(folder.path)/\($0)" }
        let marks = files.map { FileStatus(at: Array($0.utf8))?.mark }
        if let entry = known.withLock({ $0[settings] }), entry.marks == marks { return entry.checksum }
        let sums = files.map { (try? Self.checksum(ofFile: $0)) ?? "-" }
        guard sums[0] != "-" else { return nil }
        let checksum = Checksum.value(of: Array(sums.joined(separator: " ").utf8))
        known.withLock { $0[settings] = Entry(marks: marks, checksum: checksum) }
        return checksum
    }

    private static func checksum(ofFile path: String) throws(SystemFailure) -> String {
        try Checksum.value(of: Descriptor(opening: path, O_RDONLY))
    }
}
