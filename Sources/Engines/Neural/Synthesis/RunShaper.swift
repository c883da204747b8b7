internal import Speech

/// Makes an utterance of a run's sound: silence around it goes, and at breaks the pauses are those that are wanted.
struct RunShaper {
    let sound: RunSound
    let run: TokenRun
    let leading: Int
    let sampleRate: Int

    /// How far around a break its silence is looked for, in seconds.
    private static let reach = 0.06
    /// What is left of a sound's own ends, in seconds.
    private static let attack = 0.015, release = 0.04
    /// Below this share of the whole sound's level nothing is heard.
    private static let threshold: Float = 0.03

    /// The utterance.
    ///
    /// - Parameter pauses: The silence after each phrase, in samples; the last one's is not made.
    func utterance(pauses: [Int]) -> Utterance {
        var times = Times(words: run.words.map(samples), syllables: run.syllables.map(samples))
        let level = sound.level(of: 0..<sound.samples.count) * Self.threshold
        let step = sampleRate / 200
        let (attack, release) = (Int(Self.attack * Double(sampleRate)), Int(Self.release * Double(sampleRate)))
        var cut = SoundCut(of: sound.samples, fade: sampleRate / 300)
        let onset = firstSound(above: level, step: step)
        var start = max(0, onset - attack)
        let end = max(start, lastSound(above: level, step: step))
        if let first = run.phrases.first { times.begin(first, at: onset) }
        for (index, pause) in pauses.dropLast().enumerated() {
            let gap = samples(run.phrases[index].pause)
            let reach = Int(Self.reach * Double(sampleRate))
            let lower = min(max(start, gap.lowerBound - reach), end)
            let upper = min(max(lower, gap.upperBound + reach), end)
            let quiet = sound.quiet(in: lower..<upper, below: level, step: step)
            if !quiet.isEmpty {
                times.end(run.phrases[index], at: quiet.lowerBound)
                times.begin(run.phrases[index + 1], at: quiet.upperBound)
            }
            // A break without a pause of its own leaves the model's way of passing over it.
            guard pause > 0 || quiet.count > 2 * reach else { continue }
            let before = min(quiet.lowerBound + release / 2, quiet.upperBound)
            let after = max(before, quiet.upperBound - attack)
            cut.append(start..<max(start, before))
            cut.appendSilence(pause - (before - quiet.lowerBound) - (quiet.upperBound - after))
            start = max(start, after)
        }
        cut.append(start..<max(start, end))
        return Utterance(
            samples: cut.samples, words: times.words.map { $0.isEmpty ? 0..<0 : cut.place(of: $0) },
            syllables: times.syllables.map { cut.place(of: $0) })
    }

    /// When words and syllables are heard, by the model's durations, and where the sound itself shows it: at pauses.
    private struct Times {
        var words: [Range<Int>]
        var syllables: [Range<Int>]

        /// A phrase's first sound begins at a sample.
        mutating func begin(_ phrase: TokenRun.Phrase, at sample: Int) {
            if let word = phrase.words.first(where: { !words[$0].isEmpty }) { begin(&words[word], at: sample) }
            if let first = phrase.syllables.first { begin(&syllables[first], at: sample) }
        }

        /// A phrase's last sound ends at a sample.
        mutating func end(_ phrase: TokenRun.Phrase, at sample: Int) {
            if let word = phrase.words.last(where: { !words[$0].isEmpty }) { end(&words[word], at: sample) }
            if let last = phrase.syllables.last { end(&syllables[last], at: sample) }
        }

        private func begin(_ range: inout Range<Int>, at sample: Int) {
            if sample < range.upperBound { range = sample..<range.upperBound }
        }

        private func end(_ range: inout Range<Int>, at sample: Int) {
            if sample > range.lowerBound { range = range.lowerBound..<sample }
        }
    }

    /// What is wrong with the sound; nothing where it may be used.
    var flaw: String? {
        guard sound.samples.allSatisfy(\.isFinite) else { return "the sound holds what is no number" }
        let level = sound.level(of: 0..<sound.samples.count)
        guard level > 0.003 else { return "nothing is heard" }
        for (index, syllable) in run.syllables.enumerated() where !syllable.isEmpty {
            let span = samples(syllable)
            if span.isEmpty { return "syllable \(index + 1) takes no time" }
            // Its loudest fiftieth of a second: a light 的 at the end of a phrase is mostly breath.
            if sound.peakLevel(of: span, step: sampleRate / 50) < level / 10 {
                return "syllable \(index + 1) is not heard"
            }
            if span.count > sampleRate * 3 / 2 { return "syllable \(index + 1) lasts over 1.5 s" }
        }
        return nil
    }

    private func samples(_ tokens: Range<Int>) -> Range<Int> {
        sound.samples(of: tokens.lowerBound + leading..<tokens.upperBound + leading)
    }

    private func firstSound(above level: Float, step: Int) -> Int {
        var place = 0
        while place < sound.samples.count, sound.level(of: place..<min(place + step, sound.samples.count)) < level {
            place += step
        }
        return min(place, sound.samples.count)
    }

    private func lastSound(above level: Float, step: Int) -> Int {
        var place = sound.samples.count
        while place > 0, sound.level(of: max(0, place - step)..<place) < level { place -= step }
        return min(sound.samples.count, max(0, place) + Int(Self.release * Double(sampleRate)))
    }
}
