import Foundation
import Testing

@testable import Recordings

@Suite("The sound of a recording")
struct RecordedSoundTests {
    /// Changes to a WAV file after which others cannot open it, or hear something else.
    static let damages: [(String, @Sendable (inout [UInt8]) -> Void)] = [
        ("cut in the header", { $0.removeSubrange(30...) }),
        ("cut before the samples", { $0.removeSubrange((dataStart($0) + 8)...) }),
        ("cut in the middle", { $0.removeLast(1000) }),
        ("longer", { $0 += [UInt8](repeating: 0, count: 1000) }),
        ("of another size in the header", { $0[4] &+= 2 }),
        ("without its data chunk", { $0[dataStart($0) + 3] = 0x78 }),
        ("of no samples in the header", { bytes in for index in 4..<8 { bytes[dataStart(bytes) + index] = 0 } }),
        ("of more samples in the header", { bytes in bytes[dataStart(bytes) + 7] = 0x7F }),
        ("of another rate", { $0[24] ^= 0x11 }),
        ("no RIFF file", { $0[0] = 0x58 }),
    ]

    private static func dataStart(_ bytes: [UInt8]) -> Int {
        var offset = 12
        while !bytes[offset..<offset + 4].elementsEqual("data".utf8) {
            offset += 8 + bytes[offset + 4..<offset + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        return offset
    }

    @Test("is found to be whole")
    func whole() throws {
        let folder = try Folder()
        let head = try record(hum(6_615), in: RecordingDirectory(at: folder.path))
        #expect(try RecordedSound.flaw(at: "\(folder.path)/文.wav", against: head) == nil)
    }

    @Test("is found to be damaged", arguments: damages.indices)
    func damaged(index: Int) throws {
        let folder = try Folder()
        let head = try record(hum(6_615), in: RecordingDirectory(at: folder.path))
        var bytes = try folder.bytes("文.wav")
        Self.damages[index].1(&bytes)
        let path = try folder.write(bytes, "文.wav")
        do throws(RecordingError) {
            #expect(try RecordedSound.flaw(at: path, against: head) != nil, "\(Self.damages[index].0)")
        } catch {
            #expect(error.kind == .badData)
        }
    }

    @Test("is told from another's by its chapters")
    func chapters() throws {
        let folder = try Folder()
        let directory = try RecordingDirectory(at: folder.path)
        var head = try record(hum(6_615), in: directory)
        head.chapters[1].start += 0.01
        #expect(try RecordedSound.flaw(at: "\(folder.path)/文.wav", against: head)?.contains("chapter 2") == true)
    }
}
