import Foundation

/// ffplay, which takes no orders: to go elsewhere it is started anew there, and the time is that of the clock.
final class FFplay: SoundPlayer {
    let name = "ffplay"
    private let program: String
    private let file: String
    private var process: Process?
    private var start: Double = 0
    private var started = ContinuousClock.now
    private var end: LastActs?

    init(_ program: String, playing file: String, at start: Double, speed: Double) {
        self.program = program
        self.file = file
        self.speed = speed
        play(from: start)
    }

    var time: Double {
        isPaused ? start : start + started.duration(to: .now) / .seconds(1) * speed
    }

    var hasEnded: Bool { !isPaused && process?.isRunning != true }

    var isPaused = false {
        didSet {
            guard isPaused != oldValue else { return }
            if isPaused {
                // The time before, for now the clock stands still.
                start += started.duration(to: .now) / .seconds(1) * speed
                stop()
            } else {
                play(from: start)
            }
        }
    }

    var speed: Double {
        willSet { start = time }
        didSet { if !isPaused { play(from: start) } }
    }

    func seek(to time: Double) {
        start = time
        if !isPaused { play(from: time) }
    }

    func stop() {
        end?.perform()
        (process, end) = (nil, nil)
    }

    private func play(from time: Double) {
        stop()
        (start, started) = (time, .now)
        process = try? Programs.start(
            program,
            ["-nodisp", "-autoexit", "-loglevel", "quiet", "-ss", "\(time)", "-af", Self.tempo(speed), "-i", file])
        // It keeps nothing, and takes seconds to end when it is asked.
        let id = process?.processIdentifier
        end = LastActs { if let id { kill(id, SIGKILL) } }
    }

    /// One filter changes the tempo by two at most.
    private static func tempo(_ speed: Double) -> String {
        let steps = speed > 2 ? [2, speed / 2] : [speed]
        return steps.map { "atempo=\($0)" }.joined(separator: ",")
    }
}
