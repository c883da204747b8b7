/// What a worker may take before it is taken for broken.
public struct WorkerLimits: Hashable, Sendable {
    /// Bytes of memory.
    public var memory: Int
    /// Seconds that any article may take.
    public var seconds: Double
    /// Bytes of an article for which there is one second more.
    public var bytesPerSecond: Double
    /// How often a broken worker's article is tried in all.
    static let attempts = 2
    /// How often it is tried where workers were killed from outside, which says little about the article.
    static let kills = 5

    /// Makes limits; the defaults are some fifty times what an article takes.
    public init(memory: Int = 500_000_000, seconds: Double = 20, bytesPerSecond: Double = 2048) {
        self.memory = memory
        self.seconds = seconds
        self.bytesPerSecond = bytesPerSecond
    }

    /// Gives more time, for recordings of so many files: an encoder may take as long as the voice.
    public mutating func allow(for files: Int) {
        seconds *= Double(max(1, files))
        bytesPerSecond /= Double(max(1, files))
    }

    /// How long an article of this size may take.
    func time(forBytes size: Int64) -> Duration { .seconds(seconds + Double(size) / bytesPerSecond) }
}

/// The program that workers run.
public struct WorkerProgram: Hashable, Sendable {
    /// Its path.
    public var path: String
    /// Its arguments, which hold the voice and the lexicon.
    public var arguments: [String]

    /// Makes a program.
    public init(path: String = "/proc/self/exe", arguments: [String]) {
        self.path = path
        self.arguments = arguments
    }
}
