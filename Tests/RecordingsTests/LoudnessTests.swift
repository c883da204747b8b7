import Foundation
import Testing

@testable import Recordings

@Suite("Loudness")
struct LoudnessTests {
    private func sine(_ amplitude: Double, hertz: Double = 997, seconds: Double = 5, rate: Int = 22_050) -> [Int16] {
        (0..<Int(seconds * Double(rate))).map {
            Int16((amplitude * 32_767 * sin(2 * .pi * hertz * Double($0) / Double(rate))).rounded())
        }
    }

    @Test("of silence is none")
    func silence() throws {
        var meter = try LoudnessMeter(sampleRate: 22_050)
        try meter.add([Int16](repeating: 0, count: 50_000))
        let loudness = meter.integrated
        #expect(loudness == nil)
    }

    @Test("is what a recording was to have, and stands in its manifest", arguments: [-19.0, -16, -30])
    func recording(target: Double) throws {
        let folder = try Folder()
        let directory = try RecordingDirectory(at: folder.path)
        var writer = try RecordingWriter(in: directory, name: "文", sampleRate: 22_050, loudness: target)
        let samples = sine(0.05)
        try writer.append(samples)
        let head = try writer.finish(
            timeline: timeline(["一"], of: samples.count), details: details)
        #expect(abs(try #require(head.audio.loudness) - target) < 0.02)
        let amplitude = Double(try samplesRead(directory.audioPath(for: "文")).max() ?? 0) / 32_768
        #expect(abs(20 * log10(amplitude) - 3.01 - target) < 0.3)
    }

    @Test("of a recording without sound is left alone")
    func silentRecording() throws {
        let folder = try Folder()
        var writer = try RecordingWriter(
            in: RecordingDirectory(at: folder.path), name: "文", sampleRate: 22_050, loudness: -19)
        try writer.appendSilence(20_000)
        let head = try writer.finish(timeline: timeline(["一"], of: 20_000), details: details)
        #expect(head.audio.loudness == nil)
    }
}

@Suite("The limiter")
struct LimiterTests {
    private func limited(_ samples: [Int16], gain: Double, ceiling: Double, block: Int) -> [Int16] {
        var limiter = Limiter(gain: gain, ceiling: ceiling, sampleRate: 22_050)
        var output: [Int16] = []
        for start in stride(from: 0, to: samples.count, by: block) {
            output += limiter.process(Array(samples[start..<min(samples.count, start + block)]))
        }
        return output + limiter.finish()
    }

    @Test("passes what is quiet as it is, whatever the blocks", arguments: [1, 7, 100, 1024, 5_000])
    func quiet(block: Int) {
        let samples = (0..<3_000).map { Int16($0 % 200 * 50 - 5_000) }
        #expect(limited(samples, gain: 1, ceiling: 0.9, block: block) == samples)
    }

    @Test("lets no true peak pass, and gives as many samples as it took", arguments: 1...6)
    func peaks(seed: Int) throws {
        var state = UInt64(seed)
        func noise() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 33) / Double(1 << 31) * 40_000 - 20_000
        }
        // Bursts of noise over a hum, as smooth as speech is.
        var last = [0.0, 0.0]
        let samples = (0..<30_000).map { index -> Int16 in
            let hum = 6_000 * sin(Double(index) / 20)
            last = [noise(), (last[0] + last[1]) / 2]
            return Int16(hum + (index / 3_000 % 2 == 0 ? (last[0] + last[1]) / 2 : 0))
        }
        let output = limited(samples, gain: 2.5, ceiling: 0.86, block: 4_096)
        #expect(output.count == samples.count)
        var meter = try LoudnessMeter(sampleRate: 22_050, truePeak: true)
        try meter.add(output)
        let peak = Level.factor(meter.truePeak)
        #expect(peak < 0.86 * 1.02 && peak > 0.75, "\(peak)")
    }

    @Test("gives the same whatever the blocks", arguments: [1, 100, 469, 1_024, 4_099, 32_768])
    func blocks(block: Int) {
        let samples = (0..<20_000).map { Int16(20_000 * sin(Double($0) / 9) * sin(Double($0) / 3_000)) }
        let whole = limited(samples, gain: 2, ceiling: 0.86, block: 20_000)
        #expect(whole.count == samples.count)
        #expect(limited(samples, gain: 2, ceiling: 0.86, block: block) == whole)
    }
}
