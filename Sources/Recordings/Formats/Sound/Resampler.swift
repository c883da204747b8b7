internal import CSamplerate

/// Brings samples to another rate, band-limited: nothing above half of either rate is left to fold back.
///
/// The samples stay numbers with fractions, so that nothing is rounded and no dither is needed before an encoder that
/// takes them so.
struct Resampler: ~Copyable {
    private let state: OpaquePointer
    private let ratio: Double
    /// How many samples there are to be in all.
    private let total: Int
    private let gain: Float
    private var given = 0

    /// - Parameters:
    ///   - count: How many samples there will be.
    ///   - gain: What they are multiplied by.
    init(from rate: Int, to newRate: Int, count: Int, gain: Float = 1) throws(RecordingError) {
        var failure: Int32 = 0
        guard let state = src_new(Int32(SRC_SINC_MEDIUM_QUALITY), 1, &failure) else {
            throw .inconsistent(reason: "no resampler: \(Self.words(failure))")
        }
        self.state = state
        self.gain = gain
        ratio = Double(newRate) / Double(rate)
        total = Self.count(count, from: rate, to: newRate)
    }

    deinit { src_delete(state) }

    /// How many samples a sound has at another rate.
    static func count(_ count: Int, from rate: Int, to newRate: Int) -> Int {
        Int((Double(count) * Double(newRate) / Double(rate)).rounded())
    }

    /// Takes a block, and gives what is known of it.
    mutating func process(_ block: [Int16]) throws(RecordingError) -> [Float] {
        try process(block.map { Float($0) * gain / 32_768 }, isLast: false)
    }

    /// Gives the rest, so that there are as many as there are to be.
    mutating func finish() throws(RecordingError) -> [Float] {
        let rest = try process([], isLast: true)
        defer { given = total }
        return rest + [Float](repeating: 0, count: max(0, total - given))
    }

    private mutating func process(_ block: [Float], isLast: Bool) throws(RecordingError) -> [Float] {
        var output: [Float] = []
        var block = block[...]
        var failure: Int32 = 0
        while true {
            let (step, used) = self.step(block, isLast: isLast, &failure)
            guard failure == 0 else { throw .inconsistent(reason: "resampling: \(Self.words(failure))") }
            output += step
            block = block.dropFirst(used)
            if step.isEmpty && (used == 0 || block.isEmpty) { break }
        }
        // Rounding may give one more or less than there are to be.
        let kept = Array(output.prefix(max(0, total - given)))
        given += kept.count
        return kept
    }

    private func step(_ block: ArraySlice<Float>, isLast: Bool, _ failure: inout Int32) -> ([Float], used: Int) {
        var used = 0
        let room = Int(Double(block.count) * ratio) + 1_024
        let output = [Float](unsafeUninitializedCapacity: room) { output, count in
            block.withUnsafeBufferPointer { input in
                var empty: Float = 0
                withUnsafePointer(to: &empty) { nothing in
                    var data = SRC_DATA()
                    data.data_in = input.baseAddress ?? nothing
                    data.input_frames = input.count
                    data.data_out = output.baseAddress
                    data.output_frames = room
                    data.src_ratio = ratio
                    data.end_of_input = isLast ? 1 : 0
                    failure = src_process(state, &data)
                    used = data.input_frames_used
                    count = failure == 0 ? data.output_frames_gen : 0
                }
            }
        }
        return (output, used)
    }

    private static func words(_ failure: Int32) -> String { src_strerror(failure).map { String(cString: $0) } ?? "" }
}
