/// A program that plays a recording, as `langdu play` steers it.
protocol SoundPlayer: AnyObject {
    /// The program's name.
    var name: String { get }
    /// The time being heard, in seconds.
    var time: Double { get }
    /// Whether the recording was heard to its end, or the program has ended.
    var hasEnded: Bool { get }
    /// Whether it is silent for now.
    var isPaused: Bool { get set }
    /// The speed as a factor; pitch is kept.
    var speed: Double { get set }
    /// Goes to a time in seconds.
    func seek(to time: Double)
    /// Ends the program.
    func stop()
}

/// Finds a program that plays.
enum SoundPlayers {
    /// Starts the first program that is there: mpv, or ffplay.
    ///
    /// - Parameter start: Where to begin, in seconds.
    /// - Throws: ``NoPlayer``.
    static func start(_ file: String, at start: Double, speed: Double) throws -> any SoundPlayer {
        let mpv = Programs.path(of: "mpv")
        if let mpv, let player = try MPV(mpv, playing: file, at: start, speed: speed) { return player }
        if let ffplay = Programs.path(of: "ffplay") {
            return FFplay(ffplay, playing: file, at: start, speed: speed)
        }
        throw mpv == nil ? NoPlayer(file: file) : SoundFailed(program: "mpv", file: file)
    }

    /// No program that plays is installed.
    struct NoPlayer: Error, CustomStringConvertible {
        var file: String
        var description: String {
            "no program that plays was found\n  Install mpv (apt install mpv), or open \(file) with a player of yours."
        }
    }

    /// The program that plays has ended before the recording did.
    struct SoundFailed: Error, CustomStringConvertible {
        var program: String
        var file: String
        var description: String {
            """
            \(file): \(program) cannot play it here
              There may be no sound device. “\(program) \(file)” says more.
            """
        }
    }
}
