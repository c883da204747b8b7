import Foundation
import TestSupport
import Testing

@Suite("A folder that another program has locked")
struct LockTests {
    @Test(
        "is waited for with a word, and a signal ends the wait",
        arguments: [("read", "INT"), ("read", "TERM"), ("batch", "INT"), ("batch", "TERM")])
    func locked(command: String, signal: String) throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("a.txt", "新闻\n\n今天很好。\n")
        let arguments =
            command == "read" ? [folder.path + "/a.txt", "-o", folder.path] : [folder.path, "-o", folder.path]
        // The shell holds the lock, and sends the signal when the word is there.
        let setup = """
            exec 9<'\(folder.path)'; flock 9
            "$0" "$@" 9<&- 2>'\(folder.path)/words' & pid=$!
            for n in $(seq 200); do grep -q 'locked this folder' '\(folder.path)/words' && break; sleep 0.1; done
            kill -\(signal) $pid; wait $pid; status=$?
            cat '\(folder.path)/words' >&2; exit $status; :
            """
        let run = try Program(after: setup, [command] + arguments)
        #expect(run.status == 75, "\(run.errors)")
        #expect(run.errors.components(separatedBy: "locked this folder").count == 2, "\(run.errors)")
        #expect(folder.names().filter { $0.hasSuffix(".wav") || $0 == "a.json" }.isEmpty)
        // A worker that does not end in time is killed, and what it leaves is swept by the next.
        #expect(command == "batch" || folder.names().allSatisfy { !$0.hasSuffix("-part") })
        #expect(try Program([command] + arguments).status == 0)
        #expect(folder.names().allSatisfy { !$0.hasSuffix("-part") })
    }

    @Test("by another batch is refused at once, and nothing is lost")
    func twoBatches() throws {
        let folder = try TemporaryFolder()
        for number in 0..<6 { _ = try folder.file("\(number).txt", "新闻\(number)\n\n今天很好。\n") }
        let setup = "\"$0\" \"$@\" 2>'\(folder.path)/first' & sleep 0.2"
        let second = try Program(after: setup, ["batch", folder.path, "-o", folder.path + "/out", "--jobs", "1"])
        #expect(second.status == 75 || second.status == 0, "\(second.errors)")
        #expect(second.status == 0 || second.errors.contains("another run is writing here"))
        for _ in 0..<100 where folder.names(in: "out").count(where: { $0.hasSuffix(".json") }) < 6 { usleep(100_000) }
        #expect(try Program(["batch", folder.path, "-o", folder.path + "/out"]).status != 70)
        #expect(try Program(["verify", folder.path + "/out"]).status == 0)
        #expect(folder.names(in: "out").count { $0.hasSuffix(".wav") } == 6)
    }
}
