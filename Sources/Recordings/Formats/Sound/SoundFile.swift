internal import CSndfile
internal import Files

/// A sound file open in libsndfile.
///
/// The only type that touches `SNDFILE *`. It owns the handle; ``close()`` ends it with an error check.
struct SoundFile: ~Copyable {
    /// Samples a second.
    let sampleRate: Int
    /// Samples in each channel, as the header says.
    let frameCount: Int
    /// Channels; Langdu writes one.
    let channelCount: Int
    /// What kind of file it is.
    let container: Container

    /// A kind of file.
    enum Container { case wave, flac, opus, vorbis, mp3, other }

    private let handle: OpaquePointer
    private let file: VirtualFile
    private let path: String
    private var isOpen = true
    private var chunk: UnsafeMutableRawBufferPointer?

    /// Starts a mono file.
    ///
    /// - Parameter sampleRate: One that the encoding takes; see ``SoundEncoding/sampleRate(for:)``.
    init(
        writing file: VirtualFile, path: String, sampleRate: Int, encoding: SoundEncoding = .wave
    ) throws(RecordingError) {
        var info = SF_INFO()
        info.samplerate = Int32(sampleRate)
        info.channels = 1
        info.format = Self.format(of: encoding)
        var callbacks = VirtualFile.callbacks()
        guard let handle = sf_open_virtual(&callbacks, Int32(SFM_WRITE), &info, file.context) else {
            let reason = String(cString: sf_strerror(nil))
            throw file.failure?.writing(path) ?? .inputOutput(path: path, reason: reason.trimmingFinalStop)
        }
        if encoding == .mp3 {
            // It says nothing of use in return. Without it, 1.2.0 varies the rate.
            var mode = Int32(SF_BITRATE_MODE_CONSTANT)
            sf_command(handle, Int32(SFC_SET_BITRATE_MODE), &mode, Int32(MemoryLayout<Int32>.size))
        }
        if var level = encoding.compression(at: sampleRate),
            sf_command(handle, Int32(SFC_SET_COMPRESSION_LEVEL), &level, Int32(MemoryLayout<Double>.size)) != SF_TRUE
        {
            sf_close(handle)
            throw .inconsistent(reason: "libsndfile does not take a compression level of \(level)")
        }
        self.init(handle: handle, file: file, path: path, info: info)
    }

    private static func format(of encoding: SoundEncoding) -> Int32 {
        let (major, minor) =
            switch encoding {
            case .wave: (SF_FORMAT_WAV, SF_FORMAT_PCM_16)
            case .flac: (SF_FORMAT_FLAC, SF_FORMAT_PCM_16)
            case .opus: (SF_FORMAT_OGG, SF_FORMAT_OPUS)
            case .mp3: (SF_FORMAT_MPEG, SF_FORMAT_MPEG_LAYER_III)
            }
        return Int32(major) | Int32(minor)
    }

    /// Opens a sound file of any format that libsndfile knows.
    ///
    /// - Throws: ``RecordingError/notAudio(path:reason:)`` with libsndfile's own words.
    init(reading descriptor: consuming Descriptor, path: String) throws(RecordingError) {
        var info = SF_INFO()
        let file = VirtualFile(reading: descriptor)
        var callbacks = VirtualFile.callbacks()
        guard let handle = sf_open_virtual(&callbacks, Int32(SFM_READ), &info, file.context) else {
            let reason = String(cString: sf_strerror(nil))
            if let failure = file.failure { throw .inputOutput(path: path, reason: failure.reason) }
            throw .notAudio(path: path, reason: reason.trimmingFinalStop)
        }
        self.init(handle: handle, file: file, path: path, info: info)
    }

    private init(handle: OpaquePointer, file: VirtualFile, path: String, info: SF_INFO) {
        self.handle = handle
        self.file = file
        self.path = path
        sampleRate = Int(info.samplerate)
        frameCount = Int(info.frames)
        channelCount = Int(info.channels)
        let (major, minor) = (Int(info.format) & SF_FORMAT_TYPEMASK, Int(info.format) & SF_FORMAT_SUBMASK)
        container =
            switch major {
            case Int(SF_FORMAT_WAV), Int(SF_FORMAT_WAVEX), Int(SF_FORMAT_RF64): .wave
            case Int(SF_FORMAT_FLAC): .flac
            case Int(SF_FORMAT_OGG): minor == Int(SF_FORMAT_OPUS) ? .opus : .vorbis
            case Int(SF_FORMAT_MPEG): .mp3
            default: .other
            }
    }

    deinit {
        // The callbacks need `file` up to here.
        if isOpen { sf_close(handle) }
        withExtendedLifetime(file) {}
        chunk?.deallocate()
    }

    /// The failure that the disk or libsndfile has met, if any.
    private func check(_ isFine: Bool = true) throws(RecordingError) {
        if let failure = file.failure { throw failure.writing(path) }
        if !isFine || sf_error(handle) != 0 {
            throw .inputOutput(path: path, reason: String(cString: sf_strerror(handle)).trimmingFinalStop)
        }
    }

    /// Sets an INFO tag. Only good before the first sample.
    mutating func setTag(_ tag: Int, _ text: String) throws(RecordingError) {
        try check(sf_set_string(handle, Int32(tag), text) == 0)
    }

    /// Sets the cue points and their names. Only good once, and before the first sample: later, libsndfile would
    /// write the names over the sound.
    mutating func setChapters(_ marks: ChapterMarks) throws(RecordingError) {
        guard !marks.marks.isEmpty, chunk == nil else { return }
        let stride = MemoryLayout<SF_CUE_POINT>.stride
        let size = MemoryLayout<UInt32>.size + marks.marks.count * stride
        let cues = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
        defer { cues.deallocate() }
        cues.initializeMemory(as: UInt8.self, repeating: 0)
        cues.storeBytes(of: UInt32(marks.marks.count), as: UInt32.self)
        for (index, mark) in marks.marks.enumerated() {
            var cue = SF_CUE_POINT()
            cue.indx = Int32(index + 1)
            cue.position = mark.position
            cue.fcc_chunk = Int32(littleEndian: 0x6174_6164)  // "data"
            cue.sample_offset = mark.position
            cues.storeBytes(of: cue, toByteOffset: MemoryLayout<UInt32>.size + index * stride, as: SF_CUE_POINT.self)
        }
        try check(sf_command(handle, Int32(SFC_SET_CUE), cues.baseAddress, Int32(size)) == SF_TRUE)

        let bytes = marks.labelList
        let names = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
        names.copyBytes(from: bytes)
        // libsndfile asks that the bytes stay until the file is closed.
        chunk = names
        var info = SF_CHUNK_INFO()
        withUnsafeMutableBytes(of: &info.id) { $0.copyBytes(from: "LIST".utf8) }
        info.id_size = 4
        info.datalen = UInt32(bytes.count)
        info.data = names.baseAddress
        try check(sf_set_chunk(handle, &info) == 0)
    }

    /// Adds samples.
    mutating func write(_ samples: Span<Int16>) throws(RecordingError) {
        let written = samples.withUnsafeBufferPointer { sf_write_short(handle, $0.baseAddress, sf_count_t($0.count)) }
        try check(written == samples.count)
    }

    /// Adds samples from -1 to 1, for encodings that take them as they are.
    mutating func write(_ samples: Span<Float>) throws(RecordingError) {
        let written = samples.withUnsafeBufferPointer { sf_write_float(handle, $0.baseAddress, sf_count_t($0.count)) }
        try check(written == samples.count)
    }

    /// Reads up to `count` samples of all channels.
    mutating func read(_ count: Int) throws(RecordingError) -> [Int16] {
        let samples = [Int16](unsafeUninitializedCapacity: count) { buffer, initialized in
            initialized = max(0, Int(sf_read_short(handle, buffer.baseAddress, sf_count_t(count))))
        }
        if let failure = file.failure { throw .inputOutput(path: path, reason: failure.reason) }
        return samples
    }

    /// The bytes of each chunk called `name` (four letters), in order. Larger ones than `limit` are left out.
    func chunks(_ name: String, limit: Int = 64 << 20) -> [[UInt8]] {
        var wanted = SF_CHUNK_INFO()
        withUnsafeMutableBytes(of: &wanted.id) { $0.copyBytes(from: name.utf8.prefix(4)) }
        wanted.id_size = 4
        var found: [[UInt8]] = []
        var iterator = sf_get_chunk_iterator(handle, &wanted)
        while let current = iterator {
            var info = SF_CHUNK_INFO()
            if sf_get_chunk_size(current, &info) == 0, info.datalen > 0, Int(info.datalen) <= limit {
                var bytes = [UInt8](repeating: 0, count: Int(info.datalen))
                let isRead = bytes.withUnsafeMutableBytes {
                    info.data = $0.baseAddress
                    return sf_get_chunk_data(current, &info) == 0
                }
                if isRead { found.append(bytes) }
            }
            iterator = sf_next_chunk_iterator(current)
        }
        return found
    }

    /// Ends the file. Only when this returns has libsndfile nothing more to write.
    consuming func close() throws(RecordingError) {
        isOpen = false
        let result = sf_close(handle)
        if let failure = file.failure { throw failure.writing(path) }
        guard result == 0 else {
            throw .inputOutput(path: path, reason: String(cString: sf_error_number(result)).trimmingFinalStop)
        }
    }
}

extension String {
    /// The text without the full stop that libsndfile's messages end in.
    fileprivate var trimmingFinalStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
