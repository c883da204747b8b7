import Foundation

/// Sounds of many kinds, each of whole tenths of a second and the same on every machine to a part in 32,768.
enum TestSound: String, CaseIterable, Sendable {
    case lowTone, middleTone, highTone, whiteNoise, pulses, music, speech

    static let rates = [16_000, 22_050, 24_000, 44_100, 48_000]

    func samples(rate: Int) -> [Int16] {
        var noise = Noise()
        let count = 6 * rate
        return (0..<count).map { index in
            let time = Double(index) / Double(rate)
            let value = level(at: time, noise: noise.next())
            return Int16((max(-1, min(1, value)) * 32_767).rounded())
        }
    }

    private func level(at time: Double, noise: Double) -> Double {
        func tone(_ hertz: Double) -> Double { sin(2 * .pi * hertz * time) }
        switch self {
        case .lowTone: return 0.3 * tone(80)
        case .middleTone: return 0.2 * tone(997)
        case .highTone: return 0.1 * tone(6_000)
        case .whiteNoise: return 0.25 * noise
        // A tenth of a second of sound each second, which the gate has to find.
        case .pulses: return time.truncatingRemainder(dividingBy: 1) < 0.1 ? 0.5 * tone(440) : 0
        // Chords that fade, over a quiet ground.
        case .music:
            let fade = exp(-2 * time.truncatingRemainder(dividingBy: 0.5))
            return 0.02 * tone(55) + fade
                * (0.2 * tone(261.63) + 0.15 * tone(329.63) + 0.15 * tone(392) + 0.05 * tone(2_093))
        // Syllables of a voice with overtones and a hiss, a pause after each four, and half of it much quieter.
        case .speech:
            let inWord = time.truncatingRemainder(dividingBy: 1.2)
            guard inWord < 0.8 else { return 0 }
            let syllable = pow(sin(.pi * inWord / 0.2), 2) * (time < 3 ? 1 : 0.2)
            let voice = (1...20).reduce(0.0) { $0 + tone(150 * Double($1)) / Double($1) }
            return syllable * (0.25 * voice + 0.05 * noise)
        }
    }
}

/// White noise from -1 to 1.
private struct Noise {
    private var state: UInt64 = 1

    mutating func next() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 33) / Double(1 << 30) - 1
    }
}
