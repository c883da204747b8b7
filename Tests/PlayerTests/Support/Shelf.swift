import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Recordings
import Speech
import Synchronization
import Testing

@testable import Player

/// A folder of small recordings, and a server over it, for the time of a test.
final class Shelf: Sendable {
    let folder: String
    let options: ServerOptions
    let recorder: any ArticleRecorder

    init(recorder: (any ArticleRecorder)? = nil, _ configure: (inout ServerOptions) -> Void = { _ in }) throws {
        folder = NSTemporaryDirectory() + "langdu-player-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var options = ServerOptions()
        options.token = Shelf.token
        configure(&options)
        self.options = options
        self.recorder = recorder ?? SilentRecorder(folder: folder)
        if let recorder = recorder as? ToneRecorder { recorder.folder.withLock { [folder] in $0 = folder } }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

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
        try Shelf.record(
            name, in: folder,
            article: Manifest.Article(id: id ?? name, title: title, source: "晚报", published: published))
    }

    static func record(_ name: String, in folder: String, article: Manifest.Article) throws -> Manifest.Head {
        let rate = 22_050
        var writer = try RecordingWriter(in: RecordingDirectory(at: folder), name: name, sampleRate: rate)
        try writer.append([Int16](repeating: 100, count: 8_000))
        try writer.appendSilence(3_025)
        var timeline = Timeline(sampleRate: rate)
        timeline.length = 11_025
        timeline.chapters = [Timeline.Chapter(title: article.title, start: 0)]
        timeline.sentences = [
            Timeline.Sentence(
                role: .title, chapter: 0, paragraph: 0, range: 0..<article.title.unicodeScalars.count,
                text: article.title, start: 0, speechEnd: 8_000, end: 11_025, words: [])
        ]
        return try writer.finish(
            timeline: timeline,
            details: RecordingDetails(
                generator: Manifest.Generator(version: "0", pipeline: 0), fingerprint: name, article: article,
                voice: Manifest.Voice(name: "bobao", title: "播报", rate: 200)))
    }

    func server() throws -> PlayerServer {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return try PlayerServer(
            library: FolderLibrary(at: folder), recorder: recorder, inbox: "\(folder)/.inbox", options: options,
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
