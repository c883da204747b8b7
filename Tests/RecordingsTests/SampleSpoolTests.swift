import Glibc
import Testing

@testable import Recordings

@Suite("The spool")
struct SampleSpoolTests {
    @Test("gives back what it was given", arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
    func roundTrip(count: Int) throws {
        let folder = try Folder()
        var spool = try SampleSpool(in: folder.path, for: "长.wav", sampleRate: 22_050)
        let first = hum(count)
        try spool.append(first)
        try spool.appendSilence(80_000)
        try spool.append(Array(first[(count / 2)...]))
        var read: [Int16] = []
        try spool.forEachBlock { read += $0 }
        #expect(read == first + [Int16](repeating: 0, count: 80_000) + first[(count / 2)...])
        #expect(spool.count == read.count)
    }

    @Test("can be read twice, and added to in between")
    func reread() throws {
        let folder = try Folder()
        var spool = try SampleSpool(in: folder.path, for: "长.wav", sampleRate: 22_050)
        var read: [Int16] = []
        try spool.append([1, 2])
        try spool.forEachBlock { read += $0 }
        try spool.append([3])
        try spool.forEachBlock { read += $0 }
        #expect(read == [1, 2, 1, 2, 3])
    }

    @Test("takes 27 hours and not a sample more")
    func tooLong() throws {
        let folder = try Folder()
        var spool = try SampleSpool(in: folder.path, for: "长.wav", sampleRate: 1)
        try spool.appendSilence(27 * 3600)
        let refusal = RecordingError.tooLong(path: "\(folder.path)/长.wav", seconds: 27 * 3600)
        #expect(throws: refusal) { try spool.append([1]) }
        #expect(throws: refusal) { try spool.appendSilence(Int.max) }
        #expect(spool.count == 27 * 3600)
        #expect(refusal.kind == .badData)
        #expect(
            "\(refusal)"
                == "\(folder.path)/长.wav: over 27 hours of speech do not fit a WAV file\n  Split the article into parts."
        )
    }

    @Test("never passes what 32-bit sizes can say", arguments: [8_000, 22_050, 44_100, 48_000, 192_000])
    func wrapping(rate: Int) {
        let count = SampleSpool.maximumCount(atRate: rate)
        #expect(count * 2 + 60_000 < 1 << 32)
        #expect(count <= 27 * 3600 * rate)
    }

    @Test("has no name, and goes with whoever holds it")
    func nameless() throws {
        let folder = try Folder()
        var spool = try SampleSpool(in: folder.path, for: "长.wav", sampleRate: 22_050)
        try spool.append(hum(100_000))
        #expect(try folder.names == [])
        #expect(spool.count == 100_000)
    }

    @Test("fails at once when the disk is full", .enabled(if: canMount, "only the superuser can mount a small disk"))
    func full() throws {
        let folder = try Folder(diskOf: "256k")
        var spool = try SampleSpool(in: folder.path, for: "满.wav", sampleRate: 22_050)
        try spool.append(hum(131_072))
        #expect(throws: RecordingError.noSpace(path: "\(folder.path)/满.wav", reason: "No space left on device")) {
            try spool.append(hum(65_536))
        }
    }

    @Test("fails at once at a limit of the file size")
    func limited() async throws {
        let folder = try Folder()
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 200_000, rlim_max: 200_000)
            #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
            var spool = try SampleSpool(in: path, for: "限.wav", sampleRate: 22_050)
            try spool.append(hum(65_536))
            let error = #expect(throws: RecordingError.self) { try spool.appendSilence(65_536) }
            #expect(error?.kind == .inputOutput)
            #expect(error?.description.contains("no room to write: File too large") == true)
        }
        #expect(try folder.names == [])
    }
}
