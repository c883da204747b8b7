internal import Files
internal import Foundation
internal import Glibc

/// A model's file as ONNX Runtime is to load it: with the durations among its outputs, where the makers kept them inside.
///
/// Such a copy is made once, in `$XDG_CACHE_HOME/langdu/models`: a model loaded from a file takes a third of the memory
/// that one loaded from bytes does.
struct PreparedModel {
    /// The file to load.
    let path: String
    /// What stands in it.
    let graph: ModelGraph

    /// - Throws: ``NeuralError/badModel(file:reason:)``.
    init(_ folder: ModelFolder, checksum: String) throws(NeuralError) {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: folder.network), options: .alwaysMapped) else {
            throw .badModel(file: folder.network, reason: "it cannot be read")
        }
        guard let graph = ModelGraph(data) else {
            throw .badModel(file: folder.network, reason: "it is no ONNX model, or a part of one")
        }
        self.graph = graph
        guard let durations = graph.innerDurations else {
            path = folder.network
            return
        }
        do {
            path = try Self.copy(of: data, adding: ModelGraph.addition(ofOutput: durations), named: "\(checksum).onnx")
        } catch {
            throw .badModel(file: error.path, reason: "a copy of the model cannot be kept here: \(error.reason)")
        }
    }

    private struct CopyFailure: Error {
        var path: String
        var reason: String
    }

    private static func copy(of data: Data, adding addition: Data, named name: String) throws(CopyFailure) -> String {
        let environment = ProcessInfo.processInfo.environment
        let cache =
            environment["XDG_CACHE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
            ?? "\(environment["HOME"] ?? NSTemporaryDirectory())/.cache"
        let folder = "\(cache)/langdu/models"
        let path = "\(folder)/\(name)"
        // Written whole or not at all, so that one of the right size is right.
        if let status = FileStatus(at: Array(path.utf8)), status.mark.size == Int64(data.count + addition.count) {
            return path
        }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw CopyFailure(path: folder, reason: error.localizedDescription)
        }
        do throws(SystemFailure) {
            var file = try TemporaryFile(in: folder, for: name)
            try data.withUnsafeBytes { bytes in
                Result { () throws(SystemFailure) in try file.descriptor.write(bytes) }
            }.get()
            try file.descriptor.write(all: Array(addition))
            try file.descriptor.synchronize()
            try file.rename(to: path)
        } catch {
            throw CopyFailure(path: path, reason: error.reason)
        }
        return path
    }
}
