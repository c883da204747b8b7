internal import Files
internal import Foundation

/// A folder with a model's files, as its makers hand them out.
struct ModelFolder: Sendable {
    /// Its path.
    let path: String
    /// The file of the network.
    let network: String

    /// Finds a folder.
    ///
    /// - Parameter name: A path, or a name below one of the folders of models: `$LANGDU_MODELS`,
    ///   `$XDG_DATA_HOME/langdu/models`, `share/langdu/models` beside the program's folder.
    /// - Throws: ``NeuralError/noModel(name:places:)`` or ``NeuralError/badModel(file:reason:)``.
    init(named name: String) throws(NeuralError) {
        let places = Self.places(for: name)
        guard let path = places.first(where: Self.isFolder) else { throw .noModel(name: name, places: places) }
        self.path = path
        let networks = Self.names(in: path).filter { $0.hasSuffix(".onnx") }
        guard let network = networks.first(where: { $0 == "model.onnx" }) ?? networks.first else {
            throw .badModel(file: path, reason: "no .onnx file is in the folder")
        }
        guard networks.count == 1 || networks.contains("model.onnx") else {
            throw .badModel(
                file: path,
                reason: "which of these is the model? Call it model.onnx: \(networks.joined(separator: ", "))")
        }
        self.network = "\(path)/\(network)"
    }

    /// The names of the files in a folder below this one, in alphabetical order.
    func names(in folder: String = "") -> [String] { Self.names(in: "\(path)/\(folder)") }

    /// The bytes of a file of the folder, mapped; nothing where there is none.
    func contents(of name: String) -> Data? {
        try? Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"), options: .alwaysMapped)
    }

    private static func places(for name: String) -> [String] {
        let environment = ProcessInfo.processInfo.environment
        let home = environment["HOME"] ?? ""
        if name.hasPrefix("~/") { return [home + name.dropFirst()] }
        if name.hasPrefix("/") { return [name] }
        let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "\(home)/.local/share"
        let shared = RunningProgram.folder.deletingLastPathComponent().appendingPathComponent("share/langdu/models")
            .path
        let folders = [environment["LANGDU_MODELS"], "\(data)/langdu/models", shared].compactMap { $0 }
        return [name] + folders.filter { !$0.isEmpty }.map { "\($0)/\(name)" }
    }

    private static func isFolder(_ path: String) -> Bool { FileStatus(at: Array(path.utf8))?.kind == .folder }

    private static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }
}
