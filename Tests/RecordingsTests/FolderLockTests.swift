import Files
import Foundation
import Glibc
import Synchronization
import Testing

@testable import Recordings

@Suite("The lock on a folder")
struct FolderLockTests {
    private func written(in folder: Folder) async throws -> WrittenRecording {
        var writer = try RecordingWriter(in: RecordingDirectory(at: folder.path), name: "文", sampleRate: 22_050)
        try writer.append(hum(6_615))
        return try await writer.written(timeline: timeline(["开头"], of: 6_615), details: details)
    }

    private func holder(of folder: Folder) throws -> Descriptor {
        let holder = try Descriptor(opening: folder.path, O_RDONLY | O_DIRECTORY)
        try #require(holder.lock() == .taken)
        return holder
    }

    @Test("is waited for with one word, until the task is cancelled; nothing is left behind")
    func cancelled() async throws {
        let folder = try Folder()
        let holder = try holder(of: folder)
        let words = Mutex(0)
        let task = Task { [recording = try await written(in: folder)] in
            _ = try await recording.publish { words.withLock { $0 += 1 } }
        }
        while words.withLock({ $0 }) == 0 { try await Task.sleep(for: .milliseconds(20)) }
        try await Task.sleep(for: .milliseconds(200))
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(words.withLock { $0 } == 1)
        #expect(try folder.names.isEmpty)
        withExtendedLifetime(holder) {}
    }

    @Test("is waited for until it is free")
    func freed() async throws {
        let folder = try Folder()
        let holder = try holder(of: folder)
        let task = Task { [recording = try await written(in: folder)] in _ = try await recording.publish() }
        try await Task.sleep(for: .milliseconds(200))
        #expect(try !folder.names.contains("文.json"))
        _ = consume holder
        try await task.value
        #expect(try folder.names == ["文.json", "文.wav"])
    }
}
