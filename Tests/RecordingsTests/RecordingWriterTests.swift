import Files
import Foundation
import Glibc
import Speech
import Testing

@testable import Recordings

@Suite("Recordings")
struct RecordingWriterTests {
    @Test("are a WAV file and the manifest that describes it")
    func pair() throws {
        let folder = try Folder()
        let directory = try RecordingDirectory(at: folder.path)
        let samples = hum(70_000)
        let head = try record(samples, ["开头", "", "后来"], in: directory)
        #expect(try folder.names == ["文.json", "文.wav"])
        let manifest = try Manifest(at: directory.manifestPath(for: "文"))
        let wave = try SoundChapters(at: directory.audioPath(for: "文"))
        #expect(manifest.head == head)
        #expect(manifest.timeline == timeline(["开头", "", "后来"], of: 70_000))
        #expect(head.audio.file == "文.wav")
        #expect(head.audio.bytes == (try folder.bytes("文.wav").count))
        #expect(wave.chapters.map(\.title) == ["开头", "第2节", "后来"])
        #expect(wave.chapters.map(\.start) == manifest.timeline.chapters.map(\.start))
        #expect(try samplesRead(directory.audioPath(for: "文")) == samples)
    }

    @Test("keep all chapters in the manifest where the file has room for fewer")
    func manyChapters() throws {
        let folder = try Folder()
        let directory = try RecordingDirectory(at: folder.path)
        let titles = (0..<1_500).map { "第\($0)章" }
        try record(hum(15_000), titles, in: directory)
        #expect(try Manifest(at: directory.manifestPath(for: "文")).head.chapters.map(\.title) == titles)
        #expect(try SoundChapters(at: directory.audioPath(for: "文")).chapters.count == 1_000)
    }

    @Test("are the same to the byte each time")
    func deterministic() throws {
        let folder = try Folder()
        let first = try RecordingDirectory(at: "\(folder.path)/一")
        let second = try RecordingDirectory(at: "\(folder.path)/二")
        try record(hum(1_000), in: second, name: "别的")
        for directory in [first, second] { try record(hum(50_000), in: directory) }
        for name in ["文.wav", "文.json"] {
            #expect(try folder.bytes("一/\(name)") == folder.bytes("二/\(name)"))
        }
    }

    @Test("are known again while they are whole")
    func skipping() throws {
        let folder = try Folder()
        let directory = try RecordingDirectory(at: folder.path)
        #expect(directory.recording(named: "文", fingerprint: "a1b2") == nil)
        let head = try record(hum(500), in: directory)
        #expect(directory.recording(named: "文", fingerprint: "a1b2") == head)
        #expect(directory.recording(named: "文", fingerprint: "other") == nil)
        truncate(directory.audioPath(for: "文"), 500)
        #expect(directory.recording(named: "文", fingerprint: "a1b2") == nil)
        unlink(directory.audioPath(for: "文"))
        #expect(directory.recording(named: "文", fingerprint: "a1b2") == nil)
    }

    @Test("take the place of older ones")
    func replacement() throws {
        let folder = try Folder()
        let directory = try RecordingDirectory(at: folder.path)
        try record(hum(500), in: directory)
        var newer = details
        newer.fingerprint = "c3d4"
        try record(hum(900), in: directory, details: newer)
        #expect(directory.recording(named: "文", fingerprint: "c3d4")?.audio.samples == 900)
        #expect(try folder.names == ["文.json", "文.wav"])
    }

    @Test("lose the older manifest before the older audio")
    func replacementOrder() throws {
        let folder = try Folder()
        let directory = try RecordingDirectory(at: folder.path)
        try record(hum(500), in: directory)
        // A folder in the audio's place stops the writer just where the order matters.
        unlink(directory.audioPath(for: "文"))
        mkdir(directory.audioPath(for: "文"), 0o755)
        #expect(throws: RecordingError.cannotCreate(path: directory.audioPath(for: "文"), reason: "Is a directory")) {
            try record(hum(900), in: directory)
        }
        #expect(try folder.names == ["文.wav"])
    }

    @Test("are absent when the manifest cannot be put in place")
    func manifestInTheWay() throws {
        let folder = try Folder()
        let directory = try RecordingDirectory(at: folder.path)
        mkdir(directory.manifestPath(for: "文"), 0o755)
        #expect(throws: RecordingError.self) { try record(hum(900), in: directory) }
        #expect(try folder.names == ["文.json"])
    }

    @Test("leave nothing when they are given up")
    func discard() throws {
        let folder = try Folder()
        var writer = try RecordingWriter(in: RecordingDirectory(at: folder.path), name: "文", sampleRate: 22_050)
        try writer.append(hum(100_000))
        writer.discard()
        #expect(try folder.names == [])
    }

    @Test("have a name that stays in the folder", arguments: ["", "../外", "甲/乙", ".隐藏", "零\u{0}"])
    func names(name: String) throws {
        let folder = try Folder()
        let directory = try RecordingDirectory(at: folder.path)
        let error = #expect(throws: RecordingError.self) {
            try RecordingWriter(in: directory, name: name, sampleRate: 22_050).discard()
        }
        #expect(error?.kind == .cannotCreate)
    }

    private static let misfits: [(reason: String, spoil: @Sendable (inout Timeline) -> Void)] = [
        ("the sample rate is 8000, not 22050", { $0.sampleRate = 8_000 }),
        ("there are 599 samples, not 600", { $0.length = 599 }),
        ("chapter 1 is out of order", { $0.chapters[1].start = 601 }),
        ("chapter 1 is out of order", { $0.chapters[1].start = -1 }),
        ("sentence 1 does not follow the one before", { $0.sentences[1].start += 1 }),
        ("sentence 0 ends before it starts", { $0.sentences[0].speechEnd = -1 }),
        ("sentence 1 is in no chapter", { $0.sentences[1].chapter = 2 }),
        ("a word of sentence 0 is out of order", { $0.sentences[0].words[0].end = 200 }),
        ("a word of sentence 1 is out of order", { $0.sentences[1].words[1].end = 601 }),
        ("the sentences end at sample 300, not 600", { $0.sentences.removeLast() }),
    ]

    @Test("are refused with a timeline that does not fit", arguments: misfits.indices)
    func timelines(index: Int) async throws {
        let (reason, spoil) = Self.misfits[index]
        let folder = try Folder()
        var writer = try RecordingWriter(in: RecordingDirectory(at: folder.path), name: "文", sampleRate: 22_050)
        try writer.append(hum(600))
        var timeline = timeline(["一", "二"], of: 600)
        spoil(&timeline)
        do throws(RecordingError) {
            _ = try await writer.written(timeline: timeline, details: details)
            Issue.record("the timeline was taken")
        } catch {
            #expect(error == .inconsistent(reason: "in the timeline, \(reason)"))
            #expect(error.kind.rawValue == 70)
        }
        #expect(try folder.names == [])
    }

    @Test("have no name until they are published, which can be once")
    func publishing() async throws {
        let folder = try Folder()
        let directory = try RecordingDirectory(at: folder.path)
        func written() async throws -> WrittenRecording {
            var writer = try RecordingWriter(in: directory, name: "文", sampleRate: 22_050)
            try writer.append(hum(600))
            return try await writer.written(timeline: timeline(["一", "二"], of: 600), details: details)
        }
        _ = try await written()
        #expect(try folder.names == [])
        let recording = try await written()
        #expect(try folder.names.allSatisfy { $0.hasSuffix(".langdu-part") })
        #expect(directory.sweep() == 0)
        #expect(try await recording.publish().audio.samples == 600)
        await #expect(throws: RecordingError.inconsistent(reason: "“文” was published before")) {
            try await recording.publish()
        }
        #expect(try folder.names == ["文.json", "文.wav"])
    }

    @Test(
        "are complete or absent on a disk of any size",
        .enabled(if: canMount, "only the superuser can mount a small disk"))
    func fullDisks() throws {
        var outcomes: Set<Bool> = []
        for pages in stride(from: 2, through: 40, by: 1) {
            let folder = try Folder(diskOf: "\(pages * 4)k")
            do {
                try record(hum(26_000), in: RecordingDirectory(at: folder.path))
                #expect(try folder.names == ["文.json", "文.wav"])
                outcomes.insert(true)
            } catch let error as RecordingError {
                #expect(error.kind.rawValue == 74)
                #expect(error.description.contains("no room to write: No space left on device"))
                #expect(try folder.names == [], "with \(pages) pages")
                outcomes.insert(false)
            }
        }
        #expect(outcomes == [true, false])
    }

    @Test("keep the older pair when the disk is full", .enabled(if: canMount, "only the superuser can mount a disk"))
    func fullDiskWithOlder() throws {
        let folder = try Folder(diskOf: "200k")
        let directory = try RecordingDirectory(at: folder.path)
        let head = try record(hum(20_000), in: directory)
        #expect(throws: RecordingError.self) { try record(hum(100_000), in: directory) }
        #expect(directory.recording(named: "文", fingerprint: "a1b2") == head)
        #expect(try folder.names == ["文.json", "文.wav"])
    }

    @Test("wait while another writer puts its pair in place")
    func waiting() async throws {
        let folder = try Folder()
        let directory = try RecordingDirectory(at: folder.path)
        let other = try Descriptor(opening: folder.path, O_RDONLY | O_DIRECTORY)
        #expect(other.lock() == .taken)
        let writer = Task.detached { try record(hum(900), in: directory) }
        try await Task.sleep(for: .milliseconds(200))
        #expect(try folder.names.allSatisfy { $0.hasPrefix(".") })
        _ = consume other
        #expect(try await writer.value.audio.samples == 900)
        #expect(try folder.names == ["文.json", "文.wav"])
    }

    @Test("by many writers of one name are never mixed")
    func concurrent() async throws {
        let folder = try Folder()
        let directory = try RecordingDirectory(at: folder.path)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 1...8 {
                group.addTask {
                    for round in 1...5 {
                        let count = writer * 1_000 + round * 10
                        let head = try record(hum(count), in: directory)
                        #expect(head.audio.samples == count)
                    }
                }
            }
            try await group.waitForAll()
        }
        let manifest = try Manifest(at: directory.manifestPath(for: "文"))
        #expect(try SoundChapters(at: directory.audioPath(for: "文")).length == manifest.head.audio.samples)
        #expect(try folder.names == ["文.json", "文.wav"])
    }

    @Test("are whole at whatever moment the writer dies", arguments: [300, 1_000, 2_000, 4_000, 7_000, 11_000, 20_000])
    func killed(microseconds: Int) async throws {
        let folder = try Folder()
        await #expect(processExitsWith: .signal(SIGALRM)) {
            [path = folder.path as String, microseconds = microseconds as Int] in
            let directory = try RecordingDirectory(at: path)
            var timer = itimerval()
            timer.it_value.tv_usec = microseconds
            setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
            while true {
                for count in [1_000, 40_000, 5_000] { try record(hum(count), in: directory) }
            }
        }
        let directory = try RecordingDirectory(at: folder.path)
        #expect(try Set(folder.names).isSubset(of: ["文.json", "文.wav"]), "the rest was swept")
        guard let manifest = try? Manifest(at: directory.manifestPath(for: "文")) else {
            #expect(try !folder.names.contains("文.json"))
            return
        }
        #expect(directory.recording(named: "文", fingerprint: "a1b2") == manifest.head)
        #expect(try samplesRead(directory.audioPath(for: "文")) == hum(manifest.head.audio.samples))
    }
}
