extension SampleSpool {
    /// The samples made as loud as they are to be, and how loud that is; the samples as they are where there is nothing
    /// to be heard.
    ///
    /// - Parameters:
    ///   - loudness: In LUFS. No true peak passes −1 dBTP, which takes a little of it where peaks are high.
    /// - Throws: ``RecordingError``.
    consuming func levelled(
        to loudness: Double, in directory: String, for name: String
    ) throws(RecordingError) -> LevelledSamples {
        var meter = try LoudnessMeter(sampleRate: sampleRate)
        try forEachBlock { (block) throws(RecordingError) in try meter.add(block) }
        guard let measured = meter.integrated else { return LevelledSamples(spool: self, level: nil) }
        // In steps of a hundredth, so that rounding on another machine does not change the samples.
        let gain = Level.factor(((loudness - measured) * 100).rounded() / 100)
        var ceiling = Level.maximumTruePeak - 0.3
        while true {
            var louder = try SampleSpool(in: directory, for: name, sampleRate: sampleRate)
            var meter = try LoudnessMeter(sampleRate: sampleRate, truePeak: true)
            var limiter = Limiter(gain: gain, ceiling: Level.factor(ceiling), sampleRate: sampleRate)
            try forEachBlock { (block) throws(RecordingError) in
                let samples = limiter.process(block)
                try meter.add(samples)
                try louder.append(samples)
            }
            let rest = limiter.finish()
            try meter.add(rest)
            try louder.append(rest)
            let peak = meter.truePeak
            // The limiter estimates peaks between samples. Where the meter finds a higher one, which only sounds like
            // noise have, it has the last word.
            if peak <= Level.maximumTruePeak || !peak.isFinite {
                let level = meter.integrated.map { Level(loudness: $0, truePeak: peak) }
                return LevelledSamples(spool: louder, level: level)
            }
            ceiling -= peak - Level.maximumTruePeak + 0.1
        }
    }
}

/// Samples as loud as they are to be.
struct LevelledSamples: ~Copyable {
    var spool: SampleSpool
    /// How loud they are, where that was set.
    var level: Level?
}
