internal import Glibc

/// Samples kept until all are known: as many as there are, in constant memory.
///
/// Those of the first minutes are kept in memory, more of them in the file that they become, behind room for its header.
/// So nothing has to be copied where that file is written in order, a block at a time: what is written never reaches
/// what is still to be read.
struct SampleSpool: ~Copyable, Sendable {
    /// The longest recording in seconds: 27 hours, past which a plain WAV file at 22,050 Hz wraps silently.
    static let maximumSeconds = 27 * 3600

    /// Samples a second.
    let sampleRate: Int
    /// The samples so far.
    private(set) var count = 0

    /// The most samples it takes: 27 hours, or fewer where the rate is so high that 4 GiB come first.
    var maximumCount: Int { Self.maximumCount(atRate: sampleRate) }

    static func maximumCount(atRate sampleRate: Int) -> Int { min(maximumSeconds * sampleRate, maximumBytes / 2) }

    private let file: Descriptor
    private let path: String
    private var buffer: [Int16]
    private var bytesInFile = 0

    /// How many samples are kept in memory.
    private let memorySize: Int
    private static let blockSize = 65_536
    private static let silence = [Int16](repeating: 0, count: 4096)
    /// Room for the longest header, which has 60,000 bytes, and a block.
    private static let room = 262_144
    /// What 32-bit sizes can say, less room for a header.
    private static let maximumBytes = Int(UInt32.max) - 131_072

    /// Makes an empty spool in a new file.
    ///
    /// - Parameter memoryBlocks: How many blocks of 128 KB are kept in memory: twelve minutes at 22,050 Hz, in which
    ///   most articles fit.
    /// - Throws: ``RecordingError/inconsistent(reason:)`` for a sample rate that no file can have, or
    ///   ``RecordingError/noSpace(path:reason:)``.
    init(in file: borrowing AtomicFile, sampleRate: Int, memoryBlocks: Int = 256) throws(RecordingError) {
        guard (1...1_000_000).contains(sampleRate) else {
            throw .inconsistent(reason: "\(sampleRate) is no sample rate")
        }
        self.file = try file.duplicateDescriptor()
        path = file.path
        self.sampleRate = sampleRate
        memorySize = memoryBlocks * Self.blockSize
        buffer = []
        // Memory that nothing is written to is not used.
        buffer.reserveCapacity(memorySize)
    }

    /// Adds samples at the end.
    ///
    /// - Throws: ``RecordingError/tooLong(path:seconds:)``, ``RecordingError/noSpace(path:reason:)`` or
    ///   ``RecordingError/inputOutput(path:reason:)``.
    mutating func append(_ samples: Span<Int16>) throws(RecordingError) {
        try reserve(samples.count)
        var place = 0
        while place < samples.count {
            let end = min(samples.count, place + memorySize - buffer.count)
            buffer.append(samples.extracting(place..<end))
            place = end
            if buffer.count == memorySize { try flush() }
        }
    }

    /// Adds `duration` samples of exact silence.
    ///
    /// - Throws: As ``append(_:)``.
    mutating func appendSilence(_ duration: Int) throws(RecordingError) {
        guard duration >= 0 else { throw .inconsistent(reason: "a pause of \(duration) samples") }
        try reserve(duration)
        var rest = duration
        while rest > 0 {
            let part = min(rest, memorySize - buffer.count, Self.silence.count)
            buffer.append(Self.silence.span.extracting(..<part))
            rest -= part
            if buffer.count == memorySize { try flush() }
        }
    }

    /// Hands out all samples in order, in blocks.
    ///
    /// - Parameter body: Takes one block. It may write as much to the file, from its start, as it was handed, and a
    ///   header.
    /// - Throws: ``RecordingError/inputOutput(path:reason:)``, and what `body` throws.
    func forEachBlock(_ body: (Span<Int16>) throws(RecordingError) -> Void) throws(RecordingError) {
        var block = [Int16](repeating: 0, count: bytesInFile > 0 ? Self.blockSize : 0)
        for offset in stride(from: 0, to: bytesInFile, by: Self.blockSize * 2) {
            try read(into: &block, at: Self.room + offset)
            try body(block.span)
        }
        for start in stride(from: 0, to: buffer.count, by: Self.blockSize) {
            try body(buffer.span.extracting(start..<min(buffer.count, start + Self.blockSize)))
        }
    }

    private func read(into block: inout [Int16], at offset: Int) throws(RecordingError) {
        let read: Int
        do {
            read = try file.read(all: &block, at: offset)
        } catch {
            throw .inputOutput(path: path, reason: "reading the samples back failed: \(error.reason)")
        }
        guard read == block.count * 2 else {
            throw .inputOutput(path: path, reason: "the samples do not all read back")
        }
    }

    private mutating func reserve(_ more: Int) throws(RecordingError) {
        guard more <= maximumCount - count else {
            throw .tooLong(path: path, seconds: maximumCount / sampleRate)
        }
        count += more
    }

    /// Writes what memory no longer holds.
    private mutating func flush() throws(RecordingError) {
        do {
            try file.write(all: buffer, at: Self.room + bytesInFile)
        } catch {
            throw error.writing(path)
        }
        bytesInFile += buffer.count * 2
        buffer.removeAll(keepingCapacity: true)
    }
}
