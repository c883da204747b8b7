import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Library
import Logging
import NIOCore
import Recordings
import Synchronization
import TestSupport
import Testing

@testable import Player

/// A folder of small recordings, and a server over it, for the time of a test.
final class Shelf: Sendable {
    private let space: TemporaryFolder
    let options: ServerOptions
    let recorder: any ArticleRecorder

    init(recorder: (any ArticleRecorder)? = nil, _ configure: (inout ServerOptions) -> Void = { _ in }) throws {
        space = try TemporaryFolder()
        var options = ServerOptions()
        options.token = Shelf.token
        configure(&options)
        self.options = options
        self.recorder = recorder ?? SilentRecorder(folder: space.path)
        if let recorder = recorder as? ToneRecorder { recorder.folder.withLock { [space] in $0 = space.path } }
    }

    var folder: String { space.path }

    /// The library in the folder; nothing is written beside it.
    func library() -> LiveLibrary { LiveLibrary(at: folder, cache: nil) }

    static let token = "四个字的token"
    static let bearer: HTTPFields = [.authorization: "Bearer \(token)"]

    /// The names of the recordings' files.
    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The manifest of that name.
    func manifest(_ name: String) throws -> Manifest { try Manifest(at: "\(folder)/\(name)") }

    /// Adds a recording of half a second.
    @discardableResult
    func add(
        _ name: String, title: String = "春天的城市", id: String? = nil, published: String? = "2024-03-05 07:30"
    ) throws -> Manifest.Head {
        try TestRecording.make(
            name, in: folder,
            article: Manifest.Article(id: id ?? name, title: title, source: "晚报", published: published))
    }

    func server() throws -> PlayerServer {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return try PlayerServer(
            library: library(), recorder: recorder, inbox: "\(folder)/.inbox", options: options,
            logger: logger)
    }

    /// Runs a test against the server, without a network.
    func test<Value: Sendable>(_ body: @Sendable (any TestClientProtocol) async throws -> Value) async throws -> Value {
        try await server().application().test(.router, body)
    }

    /// Runs a test against the server on a port of this machine.
    func live<Value: Sendable>(_ body: @escaping @Sendable (Int) async throws -> Value) async throws -> Value {
        try await server().application().test(.live) { try await body(#require($0.port)) }
    }
}

extension TestClientProtocol {
    func get(_ uri: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await execute(uri: uri, method: .get, headers: headers)
    }

    func post(_ text: String, headers: HTTPFields = Shelf.bearer) async throws -> TestResponse {
        try await execute(uri: "/api/articles", method: .post, headers: headers, body: ByteBuffer(string: text))
    }
}

extension TestResponse {
    var bytes: [UInt8] { Array(buffer: body) }
    var data: Data { Data(bytes) }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    func decoded<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return try decoder.decode(type, from: data)
    }
}
