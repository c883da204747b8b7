internal import Foundation

/// A short sound in the pause before each chapter but the first, so that a listener hears that a new one begins.
public enum ChapterSound: String, Hashable, Sendable, Codable, CaseIterable {
    /// Two soft notes, a fourth apart, as of a small bell.
    case chime
    /// One dry knock, as of wood.
    case knock

    /// The sound at a rate; it begins and ends in silence, and is about as loud as quiet speech.
    func samples(atRate rate: Int) -> [Int16] {
        let count = Int(seconds * Double(rate))
        return (0..<count).map { index in
            let time = Double(index) / Double(rate)
            let level = strokes.reduce(0.0) { $0 + $1.level(at: time) }
            // The end is led down to nothing within a twentieth of a second.
            let end = min(1, (seconds - time) / 0.05)
            return Int16((max(-1, min(1, level * end)) * 32_767).rounded())
        }
    }

    private var seconds: Double {
        switch self {
        case .chime: 1.2
        case .knock: 0.25
        }
    }

    private var strokes: [Stroke] {
        switch self {
        case .chime:
            [
                Stroke(start: 0, hertz: 880, decay: 4, level: 0.1),
                Stroke(start: 0.22, hertz: 1_174.66, decay: 4, level: 0.1),
            ]
        case .knock: [Stroke(start: 0, hertz: 420, decay: 28, level: 0.18)]
        }
    }

    /// A tone with an overtone that is struck and fades.
    private struct Stroke {
        var start: Double
        var hertz: Double
        /// How fast it fades: by a factor of e in the second's part of this.
        var decay: Double
        /// Of full scale.
        var level: Double

        func level(at time: Double) -> Double {
            let time = time - start
            guard time > 0 else { return 0 }
            // Four thousandths of a second to rise, so that it does not click.
            let rise = min(1, time / 0.004)
            let tone = sin(2 * .pi * hertz * time) + 0.25 * sin(2 * .pi * hertz * 2.01 * time) * exp(-decay * time)
            return level * rise * exp(-decay * time) * tone
        }
    }
}
