import Foundation
import Testing

@testable import Recordings

/// The loudness of sounds beside what ffmpeg's `ebur128` filter says of them.
@Suite("Loudness of any sound")
struct LoudnessReferenceTests {
    @Test("is what ffmpeg found", arguments: TestSound.allCases, TestSound.rates)
    func reference(sound: TestSound, rate: Int) throws {
        let measured = try loudness(of: sound.samples(rate: rate), rate: rate)
        let noted = try #require(ffmpegLoudness[sound]?[rate], "no reference for \(sound) at \(rate) Hz")
        #expect(abs(measured - noted) <= 0.1, "\(sound) at \(rate) Hz: \(measured), not \(noted)")
    }

    @Test("is what this machine's ffmpeg finds", arguments: TestSound.allCases, TestSound.rates)
    func live(sound: TestSound, rate: Int) throws {
        let folder = try Folder()
        let samples = sound.samples(rate: rate)
        let path = "\(folder.path)/x.wav"
        var wave = try WaveWriter(at: path, sampleRate: rate, tags: SoundTags(title: "x"), chapters: [])
        try wave.append(samples)
        try wave.finish()
        let filter = "ebur128=metadata=1,ametadata=print:key=lavfi.r128.I:file=-"
        let arguments = ["-nostdin", "-v", "error", "-i", path, "-af", filter, "-f", "null", "/dev/null"]
        let said = try required("ffmpeg", arguments)
        let last = String(decoding: said, as: UTF8.self).split(separator: "lavfi.r128.I=").last
        let found = try #require(last.flatMap { Double($0.prefix { !$0.isNewline }) })
        let measured = try loudness(of: samples, rate: rate)
        #expect(abs(measured - found) <= 0.1, "\(sound) at \(rate) Hz: \(measured), not \(found)")
    }

    private func loudness(of samples: [Int16], rate: Int) throws -> Double {
        var meter = try LoudnessMeter(sampleRate: rate)
        for start in stride(from: 0, to: samples.count, by: 10_007) {
            try meter.add(Array(samples[start..<min(samples.count, start + 10_007)]))
        }
        let loudness = meter.integrated
        return try #require(loudness)
    }

    @Test("leaves no true peak over -1 dBTP", arguments: TestSound.allCases, [-23.0, -16, -6])
    func truePeak(sound: TestSound, target: Double) throws {
        let folder = try Folder()
        let rate = 22_050
        var spool = try SampleSpool(in: folder.path, for: "x.wav", sampleRate: rate)
        try spool.append(sound.samples(rate: rate))
        let result = try spool.levelled(to: target, in: folder.path, for: "x.wav")
        var meter = try LoudnessMeter(sampleRate: rate, truePeak: true)
        try result.spool.forEachBlock { (block) throws(RecordingError) in try meter.add(block) }
        let (peak, count, level) = (meter.truePeak, result.spool.count, result.level)
        #expect(peak <= -1 && count == 6 * rate)
        #expect(level?.truePeak == peak)
    }
}

/// Integrated loudness in LUFS by the `ebur128` filter of FFmpeg 5.1, at each rate.
private let ffmpegLoudness: [TestSound: [Int: Double]] = [
    .lowTone: [16_000: -15.811, 22_050: -15.851, 24_000: -15.851, 44_100: -15.891, 48_000: -15.901],
    .middleTone: [16_000: -16.954, 22_050: -16.966, 24_000: -16.97, 44_100: -16.99, 48_000: -16.996],
    .highTone: [16_000: -19.58, 22_050: -19.62, 24_000: -19.63, 44_100: -19.67, 48_000: -19.68],
    .whiteNoise: [16_000: -14.061, 22_050: -13.901, 24_000: -13.874, 44_100: -13.707, 48_000: -13.691],
    .pulses: [16_000: -15.66, 22_050: -15.692, 24_000: -15.7, 44_100: -15.74, 48_000: -15.742],
    .music: [16_000: -17.771, 22_050: -17.808, 24_000: -17.817, 44_100: -17.857, 48_000: -17.86],
    .speech: [16_000: -19.172, 22_050: -19.204, 24_000: -19.204, 44_100: -19.23, 48_000: -19.246],
]
