/// How a phrase is said, beside the voice's own way.
public struct Delivery: Hashable, Sendable {
    /// How much higher than usual, in semitones.
    public var pitch: Double
    /// How much further tones move, as a factor.
    public var range: Double
    /// How much faster, as a factor.
    public var rate: Double

    /// Makes a delivery; without parameters it is the voice's own.
    public init(pitch: Double = 0, range: Double = 1, rate: Double = 1) {
        self.pitch = pitch
        self.range = range
        self.rate = rate
    }
}
