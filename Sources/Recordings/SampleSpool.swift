internal import Glibc

/// Samples kept on disk until all are known: as many as there are, in constant memory.
///
/// The file has no name, so that nothing is left behind however the process ends.
public struct SampleSpool: ~Copyable, Sendable {
    /// The longest recording in seconds: 27 hours, past which a plain WAV file at 22,050 Hz wraps silently.
    public static let maximumSeconds = 27 * 3600

    /// Samples a second.
    public let sampleRate: Int
    /// The samples so far.
    public private(set) var count = 0

    /// The most samples it takes: 27 hours, or fewer where the rate is so high that 4 GiB come first.
    public var maximumCount: Int { Self.maximumCount(atRate: sampleRate) }

    static func maximumCount(atRate sampleRate: Int) -> Int { min(maximumSeconds * sampleRate, maximumBytes / 2) }

    private let file: TemporaryFile
    private let path: String
    private var buffer: [Int16] = []

    private static let blockSize = 32_768
    /// What 32-bit sizes can say, less room for a header.
    private static let maximumBytes = Int(UInt32.max) - 131_072

    /// Makes an empty spool in `directory`, which is on the disk that will hold the recording.
    ///
    /// - Parameter name: What it will become, for messages.
    /// - Throws: ``RecordingError/cannotCreate(path:reason:)`` or ``RecordingError/noSpace(path:reason:)``.
    public init(in directory: RecordingDirectory, for name: String = "spool", sampleRate: Int) throws(RecordingError) {
        path = "\(directory.path)/\(name)"
        self.sampleRate = sampleRate
        guard (1...1_000_000).contains(sampleRate) else {
            throw .inconsistent(reason: "\(sampleRate) is no sample rate")
        }
        do {
            var file = try TemporaryFile(in: directory.path, for: name)
            try file.removeName()
            self.file = file
        } catch {
            throw error.creating(path)
        }
        buffer.reserveCapacity(Self.blockSize)
    }

    /// Adds samples at the end.
    ///
    /// - Throws: ``RecordingError/tooLong(path:seconds:)``, ``RecordingError/noSpace(path:reason:)`` or
    ///   ``RecordingError/inputOutput(path:reason:)``.
    public mutating func append(_ samples: [Int16]) throws(RecordingError) {
        try append(samples[...])
    }

    /// Adds samples at the end; see ``append(_:)-([Int16])``.
    public mutating func append(_ samples: ArraySlice<Int16>) throws(RecordingError) {
        try reserve(samples.count)
        var rest = samples
        while !rest.isEmpty {
            let part = rest.prefix(Self.blockSize - buffer.count)
            buffer.append(contentsOf: part)
            rest = rest.dropFirst(part.count)
            if buffer.count == Self.blockSize { try flush() }
        }
    }

    /// Adds `duration` samples of exact silence.
    ///
    /// - Throws: As ``append(_:)-([Int16])``.
    public mutating func appendSilence(_ duration: Int) throws(RecordingError) {
        guard duration >= 0 else { throw .inconsistent(reason: "a pause of \(duration) samples") }
        try reserve(duration)
        var rest = duration
        while rest > 0 {
            let part = min(rest, Self.blockSize - buffer.count)
            buffer.append(contentsOf: repeatElement(0, count: part))
            rest -= part
            if buffer.count == Self.blockSize { try flush() }
        }
    }

    /// Hands out all samples in order, in blocks.
    ///
    /// - Parameter body: Takes one block.
    /// - Throws: ``RecordingError/inputOutput(path:reason:)``, and what `body` throws.
    public mutating func forEachBlock(
        _ body: ([Int16]) throws(RecordingError) -> Void
    ) throws(RecordingError) {
        try flush()
        var block = [Int16](repeating: 0, count: min(count, Self.blockSize))
        var position = 0
        while position < count {
            let size = min(block.count, count - position)
            if size < block.count { block.removeLast(block.count - size) }
            try read(into: &block, at: position)
            try body(block)
            position += size
        }
    }

    private func read(into block: inout [Int16], at position: Int) throws(RecordingError) {
        let wanted = block.count * 2
        let read: Int
        do {
            read = try file.descriptor.read(all: &block, at: position * 2)
        } catch {
            throw .inputOutput(path: path, reason: "reading the samples back failed: \(error.reason)")
        }
        guard read == wanted else { throw .inputOutput(path: path, reason: "the samples do not all read back") }
    }

    private mutating func reserve(_ more: Int) throws(RecordingError) {
        guard more <= maximumCount - count else {
            throw .tooLong(path: path, seconds: maximumCount / sampleRate)
        }
        count += more
    }

    private mutating func flush() throws(RecordingError) {
        do {
            try file.descriptor.write(all: buffer)
        } catch {
            throw error.writing(path)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
