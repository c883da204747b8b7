/// A program that plays a recording, as `langdu play` steers it.
protocol SoundPlayer: AnyObject {
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
    /// - Throws: ``NoPlayer``.
    static func start(_ file: String, speed: Double) throws -> any SoundPlayer {
        if let mpv = Programs.path(of: "mpv"), let player = MPV(mpv, playing: file, speed: speed) { return player }
        if let ffplay = Programs.path(of: "ffplay") { return FFplay(ffplay, playing: file, speed: speed) }
        throw NoPlayer(file: file)
    }

    /// No program that plays is installed.
    struct NoPlayer: Error, CustomStringConvertible {
        var file: String
        var description: String {
            "no program that plays was found\n  Install mpv (apt install mpv), or open \(file) with a player of yours."
        }
    }
}
