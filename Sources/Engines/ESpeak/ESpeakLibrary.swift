internal import CESpeakNG

/// libespeak-ng, started.
///
/// The only type that calls the library. The library is one set of global variables, so one value of this type may
/// exist in a process, and it may be used by one thread at a time: ``ESpeakSynthesizer`` sees to both.
struct ESpeakLibrary: ~Copyable {
    /// Samples a second.
    let sampleRate: Int

    /// The library's version, such as `1.51`.
    static var version: String { espeak_Info(nil).map { String(cString: $0) } ?? "unknown" }

    /// Room for the samples of most phrases, two seconds.
    private static let usualCount = 44_100

    /// Starts the library with the system's data.
    ///
    /// - Throws: ``ESpeakError/cannotStart`` when its data is not installed.
    init() throws(ESpeakError) {
        let options = Int32(espeakINITIALIZE_PHONEME_EVENTS) | Int32(espeakINITIALIZE_DONT_EXIT)
        let rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nil, options)
        guard rate > 0 else { throw .cannotStart }
        sampleRate = Int(rate)
        espeak_SetSynthCallback { samples, count, events in
            guard let events, let address = events.pointee.user_data else { return 0 }
            // The sound that the call to espeak_Synth was given, inside which alone this runs.
            address.assumingMemoryBound(to: ESpeakSound.self).pointee.append(samples, Int(count), events)
            return 0
        }
    }

    /// Loads a voice from an eSpeak voice file.
    func load(voiceFile path: String) -> Bool { espeak_ng_SetVoiceByFile(path) == ENS_OK }

    /// Sets how the loaded voice speaks from now on.
    func set(_ parameters: ESpeakVoice.Parameters) -> Bool {
        [
            (espeakRATE, parameters.rate), (espeakPITCH, parameters.pitch), (espeakRANGE, parameters.range),
            (espeakVOLUME, parameters.volume),
        ].allSatisfy { espeak_SetParameter($0, Int32($1), 0) == EE_OK }
    }

    /// How the loaded voice would say a text, in the IPA.
    func ipa(of text: String) -> String {
        text.withCString { bytes in
            var rest: UnsafeRawPointer? = UnsafeRawPointer(bytes)
            var parts: [String] = []
            // Each call takes a clause and moves the pointer behind it; at the end there is none.
            while rest != nil {
                guard let phonemes = espeak_TextToPhonemes(&rest, Int32(espeakCHARS_UTF8), Int32(espeakPHONEMES_IPA))
                else { break }
                parts.append(String(cString: phonemes))
            }
            return parts.joined(separator: " ")
        }
    }

    /// Speaks a text that may hold phonemes in `[[ ]]`.
    ///
    /// - Returns: The sound and the events in it, or `nil` when the library reports an error.
    func synthesize(_ text: String) -> ESpeakSound? {
        var sound = ESpeakSound()
        sound.samples.reserveCapacity(Self.usualCount)
        sound.phonemes.reserveCapacity(text.utf8.count / 2)
        let flags = UInt32(espeakCHARS_UTF8 | espeakPHONEMES)
        let status = withUnsafeMutablePointer(to: &sound) { sound in
            text.withCString { bytes in
                espeak_Synth(bytes, text.utf8.count + 1, 0, POS_CHARACTER, 0, flags, nil, sound)
            }
        }
        guard status == EE_OK else { return nil }
        sound.trim(to: sampleRate / 200)
        sound.soften(sampleRate / 1000)
        return sound
    }
}

/// What one call to the engine gave.
struct ESpeakSound: Sendable {
    /// 16-bit mono samples.
    var samples: [Int16] = []
    /// Where each word of the text begins: its position in the text, in Unicode scalars, and its first sample.
    var words: [(position: Int, sample: Int)] = []
    /// Each phoneme as the engine names it, pauses among them.
    var phonemes: [Phoneme] = []

    /// The first sample of each phoneme that sounds.
    var starts: [Int] {
        var starts: [Int] = []
        starts.reserveCapacity(phonemes.count)
        for phoneme in phonemes where phoneme.isSound { starts.append(phoneme.sample) }
        return starts
    }

    /// The sample after the last sound: where the engine's closing pause begins.
    var end: Int {
        guard let last = phonemes.lastIndex(where: \.isSound), last + 1 < phonemes.count else { return samples.count }
        return min(max(phonemes[last + 1].sample, 0), samples.count)
    }

    /// Takes what the library hands out.
    fileprivate mutating func append(
        _ part: UnsafeMutablePointer<Int16>?, _ count: Int, _ events: UnsafeMutablePointer<espeak_EVENT>
    ) {
        if let part, count > 0 { samples.append(contentsOf: UnsafeBufferPointer(start: part, count: count)) }
        var event = events
        while event.pointee.type != espeakEVENT_LIST_TERMINATED {
            let sample = Int(event.pointee.sample)
            if event.pointee.type == espeakEVENT_WORD {
                words.append((position: Int(event.pointee.text_position) - 1, sample: sample))
            } else if event.pointee.type == espeakEVENT_PHONEME {
                phonemes.append(Phoneme(id: event.pointee.id.string, sample: sample))
            }
            event += 1
        }
    }

    /// Fades the first samples in, so that no step is heard where the sound follows another; it ends in silence anyway.
    fileprivate mutating func soften(_ count: Int) {
        for index in 0..<min(count, samples.count) { samples[index] = Int16(Int(samples[index]) * index / count) }
    }

    /// Cuts the closing pause to at most `pause` samples.
    ///
    /// eSpeak NG sizes that pause by what it reads past the end of its phoneme list, left there by earlier calls: it is
    /// the one thing in which a call depends on those before it.
    fileprivate mutating func trim(to pause: Int) {
        samples.removeLast(max(0, samples.count - end - pause))
    }

    /// A phoneme, and when it is heard.
    struct Phoneme: Hashable, Sendable {
        /// The engine's name for it: ASCII letters and signs, filled up with NUL.
        private let letters: UInt64
        /// Its first sample.
        let sample: Int

        /// - Parameter id: The name as the engine gives it, in eight bytes.
        init(id: (CChar, CChar, CChar, CChar, CChar, CChar, CChar, CChar), sample: Int) {
            letters = withUnsafeBytes(of: id) { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
            self.sample = sample
        }

        /// The engine's name for it.
        var name: String {
            String(
                decoding: (0..<8).map { UInt8(truncatingIfNeeded: letters >> ($0 * 8)) }.prefix { $0 != 0 },
                as: UTF8.self)
        }

        /// Whether it is more than a pause or a mark, whose names begin with `_`.
        var isSound: Bool {
            let first = UInt8(truncatingIfNeeded: letters)
            return first != 0 && first != UInt8(ascii: "_")
        }
    }
}
