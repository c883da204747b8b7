internal import Files
internal import Glibc

/// Samples kept until all are known: as many as there are, in constant memory.
///
/// They lie in a scratch file of their own that has no name, so that it vanishes with whoever holds it, and can be read
/// as often as there are files to write from them.
struct SampleSpool: ~Copyable, Sendable {
    /// The longest recording in seconds: 27 hours, past which a plain WAV file at 22,050 Hz wraps silently.
    static let maximumSeconds = 27 * 3600

    /// Samples a second.
    let sampleRate: Int
    /// The samples so far.
    private(set) var count = 0

    /// The most samples it takes: 27 hours, or fewer where the rate is so high that 4 GiB come first.
    static func maximumCount(atRate sampleRate: Int) -> Int { min(maximumSeconds * sampleRate, maximumBytes / 2) }

    private let file: TemporaryFile
    /// What the samples are to become, for messages.
    private let path: String
    /// The last samples, which are not in the file yet.
    private var buffer: [Int16] = []
    private var countInFile = 0

    private static let blockSize = 65_536
    /// What 32-bit sizes can say, less room for a header.
    private static let maximumBytes = Int(UInt32.max) - 131_072

    /// Makes an empty spool in a folder.
    ///
    /// - Parameter name: What the samples are to become.
    /// - Throws: ``RecordingError/inconsistent(reason:)`` for a sample rate that no file can have,
    ///   ``RecordingError/cannotCreate(path:reason:)`` or ``RecordingError/noSpace(path:reason:)``.
    init(in directory: String, for name: String, sampleRate: Int) throws(RecordingError) {
        guard (1...1_000_000).contains(sampleRate) else {
            throw .inconsistent(reason: "\(sampleRate) is no sample rate")
        }
        let path = "\(directory)/\(name)"
        do {
            var file = try TemporaryFile(in: directory, for: name)
            try file.removeName()
            self.file = file
        } catch {
            throw error.creating(path)
        }
        self.path = path
        self.sampleRate = sampleRate
    }

    /// Adds samples at the end.
    ///
    /// - Throws: ``RecordingError/tooLong(path:seconds:)``, ``RecordingError/noSpace(path:reason:)`` or
    ///   ``RecordingError/inputOutput(path:reason:)``.
    mutating func append(_ samples: [Int16]) throws(RecordingError) {
        try reserve(samples.count)
        buffer += samples
        if buffer.count >= Self.blockSize { try flush() }
    }

    /// Adds `duration` samples of exact silence.
    ///
    /// - Throws: As ``append(_:)``.
    mutating func appendSilence(_ duration: Int) throws(RecordingError) {
        guard duration >= 0 else { throw .inconsistent(reason: "a pause of \(duration) samples") }
        try reserve(duration)
        var rest = duration
        while rest > 0 {
            let part = min(rest, Self.blockSize)
            buffer += repeatElement(0, count: part)
            rest -= part
            if buffer.count >= Self.blockSize { try flush() }
        }
    }

    /// Hands out all samples in order, in blocks.
    ///
    /// - Throws: ``RecordingError/inputOutput(path:reason:)``, and what `body` throws.
    func forEachBlock(_ body: ([Int16]) throws(RecordingError) -> Void) throws(RecordingError) {
        for start in stride(from: 0, to: countInFile, by: Self.blockSize) {
            try body(read(start..<min(countInFile, start + Self.blockSize)))
        }
        if !buffer.isEmpty { try body(buffer) }
    }

    /// The file opened once more, at its start and for reading; ``flush()`` comes before.
    ///
    /// - Throws: ``RecordingError/inputOutput(path:reason:)``.
    func reopened() throws(RecordingError) -> Descriptor {
        do {
            // It has no name any more, and a second handle would share the position.
            return try Descriptor(opening: "/proc/self/fd/\(file.descriptor.number)", O_RDONLY)
        } catch {
            throw .inputOutput(path: path, reason: "reading the samples back failed: \(error.reason)")
        }
    }

    private func read(_ range: Range<Int>) throws(RecordingError) -> [Int16] {
        var block = [Int16](repeating: 0, count: range.count)
        let bytes: Int
        do {
            bytes = try file.descriptor.read(all: &block, at: range.lowerBound * 2)
        } catch {
            throw .inputOutput(path: path, reason: "reading the samples back failed: \(error.reason)")
        }
        guard bytes == block.count * 2 else {
            throw .inputOutput(path: path, reason: "the samples do not all read back")
        }
        return block
    }

    private mutating func reserve(_ more: Int) throws(RecordingError) {
        let maximum = Self.maximumCount(atRate: sampleRate)
        guard more <= maximum - count else { throw .tooLong(path: path, seconds: maximum / sampleRate) }
        count += more
    }

    /// Writes all samples to the file.
    ///
    /// - Throws: As ``append(_:)``.
    mutating func flush() throws(RecordingError) {
        do {
            try file.descriptor.write(all: buffer, at: countInFile * 2)
        } catch {
            throw error.writing(path)
        }
        countInFile += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }
}
