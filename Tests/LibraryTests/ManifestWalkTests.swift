import Files
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Library

@Suite("A walk through manifests")
struct ManifestWalkTests {
    @Test("for manifests tells of those with names that are no text, and of folders that cannot be entered")
    func manifests() throws {
        let space = try TemporaryFolder()
        try space.make(["a.json", "b/c.json", "b/c.wav"])
        try #require(symlink("none", "\(space.path)/b/d.json") == 0)
        let odd = space.bytes() + [UInt8(ascii: "/"), 0xFF, 0xFE] + Array(".json".utf8)
        let descriptor = odd.withCPath { open($0, O_CREAT | O_WRONLY, 0o600) }
        try #require(descriptor >= 0)
        close(descriptor)
        var walk = ManifestWalk(space.path)
        #expect(
            walk.next(10) == [
                .manifest("a"), .manifest("b/c"), .unreadable("b/d.json", reason: "No such file or directory"),
                .unreadable("%FF%FE.json", reason: "its name is not UTF-8"),
            ])
    }
}
