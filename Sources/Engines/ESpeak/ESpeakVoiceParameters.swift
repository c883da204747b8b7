internal import Speech

extension ESpeakVoice {
    /// What the engine is told before a call, in its own units.
    public struct Parameters: Hashable, Sendable {
        /// Speed in eSpeak's words a minute.
        public var rate: Int
        /// Base pitch, from 0 to 99.
        public var pitch: Int
        /// How far tones move, from 0 to 99.
        public var range: Int
        /// Amplitude in percent, from 0 to 200.
        public var volume: Int
    }

    /// How much louder English is to be asked for, so that it is as loud as Mandarin (measured on four voices).
    private static let englishVolume = 1.22

    /// The voice's parameters for a phrase that is to be said in a way of its own, as far as the engine can.
    func parameters(for delivery: Delivery, in language: ESpeakSynthesizer.Language) -> Parameters {
        Parameters(
            rate: min(400, max(80, Int(clamping: (Double(rate) * delivery.rate).rounded()))),
            pitch: PitchScale.parameter(pitch, raisedBy: delivery.pitch),
            range: min(99, max(0, Int(clamping: (Double(range) * delivery.range).rounded()))),
            volume: language == .mandarin
                ? volume : min(200, Int(clamping: (Double(volume) * Self.englishVolume).rounded())))
    }
}

/// eSpeak NG's pitch parameter in semitones, as measured on the first tone.
enum PitchScale {
    /// The parameters that were measured.
    private static let parameters: [Double] = [0, 25, 50, 75, 99]
    /// How much higher than 50 each of them sounds.
    private static let semitones = [-4.6, -2.5, 0, 3, 6.2]

    /// The parameter that sounds a number of semitones above another; the highest or lowest where there is none.
    static func parameter(_ parameter: Int, raisedBy semitones: Double) -> Int {
        guard semitones != 0 else { return parameter }
        let target = interpolated(Double(parameter), from: parameters, to: Self.semitones) + semitones
        return Int(clamping: interpolated(target, from: Self.semitones, to: parameters).rounded())
    }

    private static func interpolated(_ value: Double, from x: [Double], to y: [Double]) -> Double {
        let upper = max(1, x.firstIndex { $0 >= value } ?? x.count - 1), lower = upper - 1
        let share = (value - x[lower]) / (x[upper] - x[lower])
        return y[lower] + min(1, max(0, share)) * (y[upper] - y[lower])
    }
}
