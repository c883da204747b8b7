internal import Files

/// The layout of a WAV file as its header tells it: what players go by that read no further.
///
/// libsndfile opens files whose header is cut off or whose sizes do not fit; others do not.
struct WaveLayout {
    /// What is wrong with a file of `size` bytes, or nothing.
    ///
    /// - Parameter samples: How many samples of 16 bits it is to have.
    static func flaw(of file: borrowing Descriptor, size: Int, samples: Int) throws(SystemFailure) -> String? {
        guard samples > 0 else { return "it has no sound" }
        var bytes = [UInt8](repeating: 0, count: 12)
        guard try file.read(all: &bytes, at: 0) == 12, bytes.prefix(4).elementsEqual("RIFF".utf8),
            bytes[8...].elementsEqual("WAVE".utf8)
        else { return "its header is not that of a WAV file" }
        guard number(bytes, 4) == size - 8 else { return "its header tells of another size" }
        var offset = 12
        var hasFormat = false
        while offset + 8 <= size, try file.read(all: &bytes, at: offset) >= 8 {
            let length = number(bytes, 4)
            guard length <= size - offset - 8 else { return "it is cut off" }
            if bytes.prefix(4).elementsEqual("fmt ".utf8) { hasFormat = length >= 16 }
            if bytes.prefix(4).elementsEqual("data".utf8) {
                guard hasFormat else { return "its header does not tell the format" }
                return length == samples * 2 ? nil : "its header tells of another length of sound"
            }
            offset += 8 + length + length % 2
        }
        return "its header tells of no sound"
    }

    private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
        bytes[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
