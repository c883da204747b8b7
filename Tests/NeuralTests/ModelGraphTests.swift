import Foundation
import TestSupport
import Testing

@testable import Neural

@Suite("The graph of a model")
struct ModelGraphTests {
    private static func model() throws -> Data {
        let folder = try SmallModels.folder(of: "kokoro")
        return try Data(contentsOf: URL(fileURLWithPath: folder.path + "/model.onnx"))
    }

    @Test("tells its operations, and where the durations are")
    func operations() throws {
        let graph = try #require(ModelGraph(try Self.model()))
        #expect(graph.nodes.contains { $0.operation == "Sin" })
        #expect(graph.innerDurations == "durations")
        #expect(graph.randomOperations.isEmpty)
    }

    @Test("is not seen in part of a file, nor in other bytes")
    func broken() throws {
        let model = try Self.model()
        for count in stride(from: 0, to: model.count, by: 97) {
            // Whatever comes of it, it is an answer.
            _ = ModelGraph(model.prefix(count))
        }
        #expect(ModelGraph(Data()) == nil)
        #expect(ModelGraph(model.prefix(model.count / 2)) == nil)
        #expect(ModelGraph(Data("<html>Not found</html>".utf8)) == nil)
        #expect(ModelGraph(Data(repeating: 0xFF, count: 1000)) == nil)
    }

    @Test("takes an output more by bytes behind it")
    func addition() throws {
        let addition = ModelGraph.addition(ofOutput: "durations")
        #expect(Array(addition) == [0x3A, 13, 0x62, 11, 0x0A, 9] + Array("durations".utf8))
        let long = ModelGraph.addition(ofOutput: String(repeating: "a", count: 200))
        #expect(Array(long.prefix(9)) == [0x3A, 0xCE, 0x01, 0x62, 0xCB, 0x01, 0x0A, 0xC8, 0x01])
    }
}
