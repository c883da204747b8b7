import Foundation
import Glibc
import Testing

@testable import Recordings

@Suite("Atomic files")
struct AtomicFileTests {
    @Test("appear when committed, in place of the older one")
    func commit() throws {
        let folder = try Folder()
        let path = try folder.write([1], "文.txt")
        var file = try AtomicFile(at: path)
        try file.write("新的")
        #expect(try folder.bytes("文.txt") == [1])
        try file.write([0x0A])
        try file.commit()
        #expect(try folder.bytes("文.txt") == Array("新的\n".utf8))
        #expect(try folder.names == ["文.txt"])
    }

    @Test("leave nothing when they are let go")
    func letGo() throws {
        let folder = try Folder()
        do {
            var file = try AtomicFile(at: "\(folder.path)/文.txt")
            try file.write([UInt8](repeating: 7, count: 200_000))
            #expect(try folder.names.map { $0.hasPrefix(".文.txt.\(getpid())-") } == [true])
            #expect(try folder.names.map { $0.hasSuffix(".langdu-part") } == [true])
        }
        #expect(try folder.names == [])
    }

    @Test("may have as long a name as the system takes")
    func longName() throws {
        let folder = try Folder()
        let name = String(repeating: "长", count: 85)
        try AtomicFile(at: "\(folder.path)/\(name)").commit()
        #expect(try folder.names == [name])
    }

    @Test("cannot stand in a missing folder")
    func missingFolder() throws {
        let folder = try Folder()
        let path = "\(folder.path)/没有/文.txt"
        #expect(throws: RecordingError.cannotCreate(path: path, reason: "No such file or directory")) {
            try AtomicFile(at: path).commit()
        }
    }

    @Test("do not take a folder's place")
    func folderInPlace() throws {
        let folder = try Folder()
        let path = "\(folder.path)/夹"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(throws: RecordingError.cannotCreate(path: path, reason: "Is a directory")) {
            try AtomicFile(at: path).commit()
        }
        #expect(try folder.names == ["夹"])
    }
}

@Suite("Output folders")
struct RecordingDirectoryTests {
    @Test("are made with those above them", arguments: ["新", "新/更新/最新", "新///", "./新/../另"])
    func creation(path: String) throws {
        let folder = try Folder()
        let made = "\(folder.path)/\(path)"
        for _ in 1...2 {
            try AtomicFile(at: RecordingDirectory(at: made).path + "/文").commit()
        }
        #expect(access("\(made)/文", F_OK) == 0)
    }

    @Test("are not files, nor stand in files", arguments: ["文", "文/下", "文/下/更下"])
    func file(path: String) throws {
        let folder = try Folder()
        try folder.write([], "文")
        let error = #expect(throws: RecordingError.self) { try RecordingDirectory(at: "\(folder.path)/\(path)") }
        #expect(
            error == .cannotCreate(path: "\(folder.path)/文", reason: "this is a file, not a folder"))
        #expect(error?.kind.rawValue == 73)
    }

    @Test("have a name")
    func nameless() {
        #expect(throws: RecordingError.cannotCreate(path: "“”", reason: "this is no folder's name")) {
            try RecordingDirectory(at: "")
        }
    }

    @Test("can be written to", .enabled(if: canMount, "only the superuser can mount a read-only disk"))
    func readOnly() throws {
        let folder = try Folder(diskOf: "64k")
        folder.makeReadOnly()
        for path in [folder.path, "\(folder.path)/新"] {
            #expect(throws: RecordingError.cannotCreate(path: path, reason: "Read-only file system")) {
                try RecordingDirectory(at: path)
            }
        }
    }

    @Test("are not taken from others", .enabled(if: geteuid() != 0, "the superuser may write everywhere"))
    func permissions() throws {
        let folder = try Folder()
        chmod(folder.path, 0o555)
        defer { chmod(folder.path, 0o755) }
        #expect(throws: RecordingError.cannotCreate(path: folder.path, reason: "Permission denied")) {
            try RecordingDirectory(at: folder.path)
        }
    }

    @Test("lose what dead writers left, and nothing else")
    func sweep() throws {
        let folder = try Folder()
        let others = [".hidden", "文.langdu-part", "文.wav", ".other.part"]
        for name in others + [".文.wav.1-abc.langdu-part", ".文.json.99999-1.langdu-part"] {
            try folder.write([1], name)
        }
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/.夹.1-a.langdu-part", withIntermediateDirectories: false)
        let living = try AtomicFile(at: "\(folder.path)/活.wav")
        let directory = try RecordingDirectory(at: folder.path)
        #expect(directory.sweep() == 0, "all went when the folder was opened")
        #expect(try Set(folder.names).isSuperset(of: others + [".夹.1-a.langdu-part"]))
        #expect(try folder.names.count == others.count + 2)
        try living.commit()
        #expect(try folder.names.contains("活.wav"))
    }

    @Test("show nothing of a writer that was killed, and lose its leftovers at the next start")
    func kill() async throws {
        let folder = try Folder()
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
            let directory = try RecordingDirectory(at: path)
            var writer = try RecordingWriter(in: directory, name: "文", sampleRate: 22_050)
            try writer.append(hum(100_000))
            let recording = try await writer.written(timeline: timeline(["一"], of: 100_000), details: details)
            raise(SIGKILL)
            withExtendedLifetime(recording) {}
        }
        #expect(try folder.names.map { $0.hasPrefix(".文.wav.") && $0.hasSuffix(".langdu-part") } == [true])
        _ = try RecordingDirectory(at: folder.path)
        #expect(try folder.names == [])
    }
}
