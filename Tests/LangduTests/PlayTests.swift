import Foundation
import TestSupport
import Testing

/// `langdu play` with a player that is only a script, so that it is heard nowhere and is told from all others.
@Suite("Playing", .serialized)
struct PlayTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let article = try folder.file("a.txt", SampleText.article)
        #expect(try Program(["read", "-o", folder.path, article]).status == 0)
        try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/bin/setpriv", withDestinationPath: "/usr/bin/setpriv")
    }

    /// Puts a script in the place of ffplay; no other player is on the path.
    private func player(_ script: String) throws {
        let path = try folder.file("bin/ffplay", "#!/bin/bash\necho \"$@\" > \(folder.path)/arguments\n\(script)\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    private var setup: String { "export PATH=\(folder.path)/bin XDG_STATE_HOME=\(folder.path)/state" }
    private var recording: String { folder.path + "/a.wav" }

    /// Starts the program, and waits until its player has begun.
    private func started(_ arguments: [String] = []) throws -> Process {
        try player("echo $$ > \(folder.path)/pid; exec /bin/sleep 60")
        try? FileManager.default.removeItem(atPath: folder.path + "/pid")
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("langdu").path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", "\(setup); exec \"$@\"", "-", program, "play", recording] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        for _ in 0..<200 where playerID == nil { usleep(50_000) }
        return process
    }

    private var playerID: Int32? {
        (try? String(contentsOfFile: folder.path + "/pid", encoding: .utf8)).flatMap {
            Int32($0.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }

    @Test("ends its player whatever ends it", arguments: [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGKILL])
    func signals(signal: Int32) throws {
        let process = try started()
        let player = try #require(playerID)
        #expect(kill(player, 0) == 0)
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationStatus == (signal == SIGKILL ? SIGKILL : 128 + signal))
        for _ in 0..<100 where kill(player, 0) == 0 { usleep(20_000) }
        #expect(kill(player, 0) == -1)
    }

    @Test("gives the terminal back when it is ended")
    func terminal() throws {
        try player("exec /bin/sleep 60")
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("langdu").path
        let steps = try folder.file(
            "steps",
            """
            (/bin/sleep 1.5; kill -TERM $(/bin/cat \(folder.path)/program)) &
            \(setup)
            /bin/sh -c 'echo $$ > \(folder.path)/program; exec \(program) play \(recording)'
            /bin/stty -a
            """)
        _ = try Program(after: "/usr/bin/script -qefc 'bash \(steps)' \(folder.path)/screen > /dev/null", ["voices"])
        let screen = try String(contentsOfFile: folder.path + "/screen", encoding: .utf8)
        #expect(screen.contains("\u{1B}[?1049h"))
        #expect(screen.contains("\u{1B}[?25h\u{1B}[?1049l"))
        #expect(screen.contains(" icanon") && screen.contains(" echo "))
    }

    @Test("says so where the player ends at once")
    func noDevice() throws {
        try player("exit 0")
        let run = try Program(after: setup, ["play", recording])
        #expect(run.status == 69)
        #expect(run.errors.contains("There may be no sound device"))
    }

    @Test("says so where the sound is missing")
    func noSound() throws {
        try player("exit 0")
        try FileManager.default.removeItem(atPath: recording)
        let run = try Program(after: setup, ["play", folder.path + "/a.json"])
        #expect(run.status == 66)
        #expect(run.errors.contains("a.wav"))
    }

    @Test("goes on where it was left, unless it is told otherwise")
    func place() throws {
        let process = try started(["--speed", "3"])
        sleep(3)
        process.terminate()
        process.waitUntilExit()
        func start(_ arguments: [String] = []) throws -> Double {
            let process = try started(arguments)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let words = try String(contentsOfFile: folder.path + "/arguments", encoding: .utf8).split(separator: " ")
            return try #require(words.firstIndex(of: "-ss").flatMap { Double(words[$0 + 1]) })
        }
        #expect(try start() > 5)
        #expect(try start(["--from-start"]) == 0)
    }

    @Test("prints every sentence to a pipe, the last one too")
    func pipe() throws {
        struct Recording: Decodable {
            struct Audio: Decodable { var duration: Double }
            struct Sentence: Decodable { var text: String }
            var audio: Audio
            var sentences: [Sentence]
        }
        let data = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/a.json"))
        let manifest = try JSONDecoder().decode(Recording.self, from: data)
        try player("exec /bin/sleep \(manifest.audio.duration / 3 - 0.1)")
        let run = try Program(after: setup, ["play", "--speed", "3", recording])
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").map(String.init) == manifest.sentences.map(\.text))
    }
}
