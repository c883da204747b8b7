import Foundation

/// mpv, steered through its socket by lines of JSON.
final class MPV: SoundPlayer {
    let name = "mpv"
    private let process: Process
    private let socket: LineSocket
    private let end: LastActs
    private var last: Double = 0

    /// Starts mpv; nothing when it does not listen within three seconds.
    ///
    /// - Throws: ``SoundPlayers/SoundFailed`` when it ends at once.
    init?(_ program: String, playing file: String, at start: Double, speed: Double) throws {
        var template = Array("\(NSTemporaryDirectory())/langdu-XXXXXX".utf8CString)
        // A folder of this user's alone: who can reach the socket can have mpv run programs.
        let isMade = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } != nil }
        guard isMade else { return nil }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let address = "\(folder)/mpv"
        let arguments = [
            "--no-video", "--no-terminal", "--keep-open=no", "--speed=\(speed)", "--start=\(start)",
            "--input-ipc-server=\(address)", "--",
            file,
        ]
        guard let process = try? Programs.start(program, arguments) else {
            try? FileManager.default.removeItem(atPath: folder)
            return nil
        }
        self.process = process
        self.speed = speed
        last = start
        let id = process.processIdentifier
        end = LastActs {
            kill(id, SIGTERM)
            try? FileManager.default.removeItem(atPath: folder)
        }
        var connection: LineSocket?
        for _ in 0..<60 where connection == nil && process.isRunning {
            usleep(50_000)
            connection = LineSocket(connectingTo: address)
        }
        guard let connection else {
            let hasEnded = !process.isRunning
            end.perform()
            if hasEnded { throw SoundPlayers.SoundFailed(program: "mpv", file: file) }
            return nil
        }
        socket = connection
    }

    var time: Double {
        if let time = ask("get_property", "time-pos")?["data"] as? Double { last = time }
        return last
    }

    var hasEnded: Bool { !process.isRunning }

    var isPaused = false {
        didSet { _ = ask("set_property", "pause", isPaused) }
    }

    var speed: Double {
        didSet { _ = ask("set_property", "speed", speed) }
    }

    func seek(to time: Double) {
        _ = ask("seek", time, "absolute+exact")
        last = time
    }

    func stop() {
        _ = ask("quit")
        end.perform()
        process.waitUntilExit()
    }

    /// Gives an order and waits for its answer; events in between are passed over.
    private func ask(_ command: Any...) -> [String: Any]? {
        guard let data = try? JSONSerialization.data(withJSONObject: ["command": command]), socket.write(data) else {
            return nil
        }
        while let line = socket.readLine() {
            guard let answer = try? JSONSerialization.jsonObject(with: line) as? [String: Any] else { return nil }
            if answer["error"] != nil, answer["event"] == nil { return answer }
        }
        return nil
    }
}
