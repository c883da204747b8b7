import Foundation
import Library
import Narration
import Recordings
import Synchronization
import TestSupport
import Testing

@testable import Archive

@Suite("Recordings by an engine that Langdu does not come with")
struct OtherEngineTests {
    private func record(in space: TemporaryFolder) async throws -> WorkerReply.Finished? {
        let file = space.path + "/a.txt"
        try Data("题目\n\n他们来了。我们也来了。\n".utf8).write(to: URL(fileURLWithPath: file))
        var desk = WorkerDesk(narrator: try await Narrator(voice: .tone()), inspect: { _ in }, onProgress: { _ in })
        let request = WorkerRequest(file: file, source: "a.txt", folder: space.path + "/out", name: "a", force: false)
        guard case .success(let draft) = try await desk.draft(for: request),
            case .finished(let finished) = try await desk.finish(draft, onWait: {})
        else { return nil }
        return finished
    }

    @Test("are made, and passed over the next time")
    func worker() async throws {
        let space = try TemporaryFolder()
        let first = try #require(try await record(in: space))
        #expect(!first.wasSkipped)
        #expect(first.manifest.voice.engine == "Tone")
        #expect(first.sentences.map(\.text) == ["题目", "他们来了。", "我们也来了。"])
        #expect(first.sentences.last?.end == first.manifest.audio.duration)
        #expect(try #require(try await record(in: space)).wasSkipped)
    }

    @Test("are whole, and out of date where an earlier pipeline made them")
    func verification() async throws {
        let space = try TemporaryFolder()
        _ = try await record(in: space)
        func outdated() async throws -> [Verification.Origin] {
            let found = Mutex<[Verification.Origin]>([])
            let count = try await Verification(
                of: space.path + "/out", jobs: 1,
                present: Verification.Present(pipeline: Narrator.pipeline, engineVersion: { _ in "1" })
            ).run(
                onProblem: { Issue.record("\($0)") }, onOutdated: { origin in found.withLock { $0.append(origin) } })
            #expect(count == 1)
            return found.withLock(\.self)
        }
        #expect(try await outdated().isEmpty)
        let path = space.path + "/out/a.json"
        let manifest = try String(contentsOfFile: path, encoding: .utf8)
        try manifest.replacing("\"pipeline\": \(Narrator.pipeline)", with: "\"pipeline\": 1")
            .write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try await outdated() == [Verification.Origin(pipeline: 1, engine: "Tone", engineVersion: "1")])
    }
}
