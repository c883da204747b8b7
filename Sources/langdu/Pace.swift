/// How fast something comes along: by what was done lately, so that what was there already, or kept, counts for nothing.
struct Pace {
    private var marks: [(seconds: Double, done: Int)] = []

    /// How far back it looks, in seconds.
    private static let window = 30.0

    /// Seconds until all is done; nothing as long as nobody can tell.
    ///
    /// - Parameters:
    ///   - done: How many are done now.
    ///   - seconds: The time now.
    mutating func left(of all: Int, done: Int, at seconds: Double) -> Double? {
        marks.append((seconds, done))
        let recent = marks.firstIndex { seconds - $0.seconds <= Self.window } ?? 0
        // The last one before the window is its beginning.
        marks.removeFirst(max(0, recent - 1))
        guard let first = marks.first, done > first.done, seconds > first.seconds else { return nil }
        return Double(max(0, all - done)) * (seconds - first.seconds) / Double(done - first.done)
    }
}
