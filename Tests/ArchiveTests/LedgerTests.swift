import Files
import Foundation
import Testing

@testable import Archive

@Suite("The ledger")
struct LedgerTests {
    private static let files = RecordingMarks(
        input: FileMark(size: 1, modified: 2, changed: 3), manifest: FileMark(size: 4, modified: 5, changed: 6),
        audio: FileMark(size: 7, modified: 8, changed: 9))

    private func record(_ path: String, settings: String = "s", files: RecordingMarks = files) -> LedgerRecord {
        LedgerRecord(of: ArticlePath(path.utf8), settings: settings, files: files)
    }

    private func ledger(_ space: Workspace) throws -> Ledger {
        try Ledger(at: space.path + "/ledger", others: [], output: space.path)
    }

    private func isKnown(_ record: LedgerRecord, _ space: Workspace) throws -> Bool {
        try ledger(space).contains(record)
    }

    @Test("knows what was finished in just that state, over any number of runs")
    func memory() throws {
        let space = try Workspace()
        for number in 0..<3 { try ledger(space).append(record("\(number).txt")) }
        for number in 0..<3 { #expect(try isKnown(record("\(number).txt"), space)) }
        #expect(try !isKnown(record("3.txt"), space))
        #expect(try !isKnown(record("0.txt", settings: "t"), space))
        for change in [\RecordingMarks.input, \.manifest, \.audio] {
            for part in [\FileMark.size, \.modified, \.changed] {
                var files = Self.files
                files[keyPath: change][keyPath: part] += 1
                #expect(try !isKnown(record("0.txt", files: files), space))
            }
        }
    }

    @Test("is good for as much as is whole", arguments: [0, 5, 16, 17, 31, 32, 40, 47])
    func torn(length: Int) throws {
        let space = try Workspace()
        do {
            let ledger = try ledger(space)
            ledger.append(record("a.txt"))
            ledger.append(record("b.txt"))
        }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: space.path + "/ledger"))
        try file.truncate(atOffset: UInt64(length))
        try file.close()
        try ledger(space).append(record("c.txt"))
        #expect(try isKnown(record("a.txt"), space) == (length >= 32))
        #expect(try !isKnown(record("b.txt"), space))
        #expect(try isKnown(record("c.txt"), space))
    }

    @Test("is begun anew where it is something else")
    func damaged() throws {
        let space = try Workspace()
        try Data(repeating: 0x5A, count: 1000).write(to: URL(fileURLWithPath: space.path + "/ledger"))
        try ledger(space).append(record("a.txt"))
        #expect(try isKnown(record("a.txt"), space))
    }

    @Test("forgets earlier states of articles that changed often")
    func compaction() throws {
        let space = try Workspace()
        do {
            let ledger = try ledger(space)
            for state in 0..<1500 { ledger.append(record("a.txt", settings: "\(state)")) }
        }
        #expect(try isKnown(record("a.txt", settings: "1499"), space))
        let size = try FileManager.default.attributesOfItem(atPath: space.path + "/ledger")[.size] as? Int
        #expect(size == 32)
        #expect(try isKnown(record("a.txt", settings: "1499"), space))
    }

    @Test("belongs to one run at a time")
    func lock() throws {
        let space = try Workspace()
        let first = try ledger(space)
        #expect(throws: ArchiveError.outputInUse(path: space.path)) { try isKnown(record("a.txt"), space) }
        first.append(record("a.txt"))
    }
}
