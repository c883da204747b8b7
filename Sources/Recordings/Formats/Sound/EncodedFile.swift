internal import Files
internal import Speech

/// Writes a recording's sound by one of libsndfile's encoders, puts tags and chapters in by TagLib, and reads all back.
struct EncodedFile {
    let encoding: SoundEncoding
    let container: SoundFile.Container
    let format: RecordingFormat

    func write(
        _ sound: borrowing FinishedSound, to file: consuming AtomicFile
    ) throws(RecordingError) -> AtomicFile {
        let rate = encoding.sampleRate(for: sound.sampleRate)
        try encode(sound, at: rate, to: file)
        let chapters = sound.chapters.listed(atMost: format.chapterLimit)
        try FileTags(
            fields: sound.tags.fields(for: container), chapters: Self.chapters(chapters, of: sound),
            cover: sound.tags.cover
        ).write(to: file.duplicateDescriptor(), of: container, path: file.path)
        try verify(file, sound, at: rate)
        return file
    }

    private func encode(
        _ sound: borrowing FinishedSound, at rate: Int, to file: borrowing AtomicFile
    ) throws(RecordingError) {
        var output = try SoundFile(
            writing: VirtualFile(writing: file.duplicateDescriptor()), path: file.path, sampleRate: rate,
            encoding: encoding)
        let gain = encoding.gain
        if rate == sound.sampleRate, gain == 1 {
            try sound.forEachBlock { (block) throws(RecordingError) in try output.write(block.span) }
        } else if rate == sound.sampleRate {
            try sound.forEachBlock { (block) throws(RecordingError) in
                let samples = block.map { Float($0) * gain / 32_768 }
                try output.write(samples.span)
            }
        } else {
            var resampler = try Resampler(from: sound.sampleRate, to: rate, count: sound.count, gain: gain)
            try sound.forEachBlock { (block) throws(RecordingError) in
                let samples = try resampler.process(block)
                try output.write(samples.span)
            }
            let rest = try resampler.finish()
            try output.write(rest.span)
        }
        try output.close()
    }

    private static func chapters(
        _ chapters: [Timeline.Chapter], of sound: borrowing FinishedSound
    ) -> [FileTags.Chapter] {
        let rate = Double(sound.sampleRate)
        let starts = chapters.map { UInt32(clamping: Int((Double($0.start) * 1000 / rate).rounded())) }
        let end = UInt32(clamping: Int((Double(sound.count) * 1000 / rate).rounded()))
        return zip(chapters, zip(starts, starts.dropFirst() + [end])).map {
            FileTags.Chapter(title: $0.title, start: $1.0, end: $1.1)
        }
    }

    /// Makes sure that the file opens, decodes to as many samples, of a lossless encoding the same ones, and lists the
    /// chapters.
    private func verify(
        _ file: borrowing AtomicFile, _ sound: borrowing FinishedSound, at rate: Int
    ) throws(RecordingError) {
        let path = file.path
        do throws(RecordingError) {
            var decoded = try SoundFile(reading: file.duplicateDescriptor(), path: path)
            guard decoded.container == container, decoded.sampleRate == rate, decoded.channelCount == 1 else {
                throw .damaged(path: path, reason: "it is another kind of file")
            }
            if encoding.isLossless {
                try sound.forEachBlock { (block) throws(RecordingError) in
                    guard try decoded.read(block.count) == block else {
                        throw .damaged(path: path, reason: "its samples differ")
                    }
                }
            }
            let count = Resampler.count(sound.count, from: sound.sampleRate, to: rate)
            var found = encoding.isLossless ? sound.count : 0
            while case let block = try decoded.read(65_536), !block.isEmpty { found += block.count }
            guard found == count else {
                throw .damaged(path: path, reason: "it decodes to \(found) of \(count) samples")
            }
            try SoundChapters(of: file.duplicateDescriptor(), path: path).verify(against: sound, format, path)
        } catch .notAudio(_, let reason) {
            throw .damaged(path: path, reason: reason)
        }
    }
}
