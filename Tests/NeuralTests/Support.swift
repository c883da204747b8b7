import Foundation
import Mandarin
import Speech
import TestSupport

@testable import Neural

/// The small models of the tests; `Models/make_models.py` makes them.
enum SmallModels {
    /// Whether ONNX Runtime is on this machine: where `LANGDU_ONNXRUNTIME` says, or where `make test` puts it.
    static let areRunnable: Bool = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appendingPathComponent(".build/onnxruntime/onnxruntime/capi").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        if let name = names.sorted().first(where: { $0.hasPrefix("libonnxruntime.so") }) {
            setenv("LANGDU_ONNXRUNTIME", "\(folder)/\(name)", 0)
        }
        return (try? ONNXRuntime.shared.get()) != nil
    }()

    /// A folder of a model with one style, `plain`, and a cache of its own.
    static func folder(of family: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let files = FileManager.default
        guard let source = Bundle.module.url(forResource: family, withExtension: nil) else {
            throw CocoaError(.fileNoSuchFile)
        }
        for name in try files.contentsOfDirectory(atPath: source.path) {
            try files.copyItem(atPath: "\(source.path)/\(name)", toPath: "\(folder.path)/\(name)")
        }
        _ = try folder.file("plain.bin", Data(count: 510 * 256 * 4))
        setenv("XDG_CACHE_HOME", NSTemporaryDirectory() + "/langdu-tests-cache", 0)
        return folder
    }
}

/// The phrases of a text's first sentence, with a pause after each.
func passage(_ text: String, pause: Int = 2400) throws -> Passage {
    let script = try ScriptWriter().script(for: text)
    return Passage(script.sentences[0].phrases.map { Passage.Part($0, pause: pause) })
}
