import Foundation
import Glibc
import Testing

@testable import Recordings

@Suite("The lock on a folder")
struct FolderLockTests {
    @Test("is waited for with one word, until it is free or the wait is to end", arguments: [false, true])
    func waiting(isFreed: Bool) throws {
        let folder = try Folder()
        var holder: Descriptor? = try Descriptor(opening: folder.path, O_RDONLY | O_DIRECTORY)
        try #require(holder?.lock() == .taken)
        var words = 0
        var looks = 0
        func attempt() throws {
            _ = try FolderLock(of: folder.path) {
                words += 1
            } isCancelled: {
                looks += 1
                if words == 1, looks > 40 { if isFreed { holder = nil } else { return true } }
                return false
            }
        }
        if isFreed { try attempt() } else { #expect(throws: CancellationError.self) { try attempt() } }
        #expect(words == 1)
    }
}
