import Files
import Foundation
import Glibc
import Speech
import Testing

@testable import Recordings

/// Speech-like sound at a rate, with chapters whose names are hard, and all tags.
private enum Sample {
    static let titles = ["开头", "𠮷野家的🀄︎", "“引号”=等号;分号#井\\反斜", "后来"]

    static let details: RecordingDetails = {
        var details = RecordingsTests.details
        details.article.published = "2024年3月5日 7:30"
        details.comment = "说明"
        return details
    }()

    static let options: RecordingOptions = {
        var options = RecordingOptions(sound: RecordingFormats.sound)
        options.album = "城市专栏"
        options.track = 7
        options.cover = .none
        return options
    }()

    @discardableResult
    static func record(
        _ samples: [Int16], rate: Int = 22_050, titles: [String] = titles, options: RecordingOptions = options,
        in folder: Folder
    ) async throws -> Manifest.Head {
        var writer = try RecordingWriter(
            in: RecordingDirectory(at: folder.path), name: "文", sampleRate: rate, options: options)
        try writer.append(samples)
        return try await writer.written(
            timeline: timeline(titles, of: samples.count, sampleRate: rate), details: details
        ).publish()
    }
}

@Suite("Formats of sound")
struct FormatTests {
    private static let names = RecordingFormats.sound.map { type(of: $0).format.name }

    @Test("are all made from one sound, and read back with their chapters", arguments: [8_000, 22_050, 24_000, 44_100])
    func whole(rate: Int) async throws {
        let folder = try Folder()
        let samples = TestSound.speech.samples(rate: rate)
        let head = try await Sample.record(samples, rate: rate, in: folder)
        #expect(try folder.names == (Self.names + ["json"]).map { "文.\($0)" }.sorted())
        #expect(head.allFiles.map(\.format) == Self.names)
        for format in Self.names {
            let path = "\(folder.path)/文.\(format)"
            let found = try SoundChapters(at: path)
            #expect(found.chapters.map(\.title) == Sample.titles, "\(format)")
            for (chapter, start) in zip(found.chapters, head.chapters.map(\.start)) {
                #expect(abs(found.seconds(chapter.start) - start) <= 0.001, "\(format)")
            }
            #expect(abs(found.seconds(found.length) - head.audio.duration) < 0.0001, "\(format)")
            #expect(try RecordedSound.flaw(at: path, against: head, format: format) == nil)
        }
        #expect(try samplesRead("\(folder.path)/文.flac") == samples)
    }

    /// Encoders may take away from noise and from what is high; what they do to speech is tested where speech is made.
    @Test("are as loud as the sound, and do not clip", arguments: ["flac", "opus", "mp3", "m4a"])
    func loudness(format: String) async throws {
        let folder = try Folder()
        let samples = TestSound.music.samples(rate: 22_050)
        try await Sample.record(samples, options: RecordingOptions(formats: [format]), in: folder)
        var path = "\(folder.path)/文.\(format)"
        if format == "m4a" {
            path = "\(folder.path)/文.wav"
            _ = try required("ffmpeg", ["-v", "error", "-i", "\(folder.path)/文.m4a", "-y", path])
        }
        var original = try LoudnessMeter(sampleRate: 22_050)
        try original.add(samples)
        let sound = try SoundFile(reading: Descriptor(openingInput: path), path: path)
        let rate = sound.sampleRate
        let decoded = try samplesRead(path)
        var meter = try LoudnessMeter(sampleRate: rate)
        try meter.add(decoded)
        let (loudness, loudnessAfter) = (original.integrated, meter.integrated)
        let (before, after) = (try #require(loudness), try #require(loudnessAfter))
        #expect(abs(before - after) < 0.3, "\(before) \(after)")
        #expect(decoded.allSatisfy { $0 < 32_767 && $0 > -32_768 })
        let mean = decoded.reduce(0.0) { $0 + Double($1) } / Double(max(1, decoded.count))
        let meanBefore = samples.reduce(0.0) { $0 + Double($1) } / Double(samples.count)
        #expect(abs(mean - meanBefore) < 5)
    }

    @Test("take what is very short", arguments: [10, 100, 1_023, 1_025])
    func short(count: Int) async throws {
        let folder = try Folder()
        let head = try await Sample.record(hum(count), titles: ["一"], in: folder)
        #expect(head.allFiles.count == Self.names.count)
    }

    @Test("list as many chapters as they can", arguments: [1_500])
    func manyChapters(count: Int) async throws {
        let folder = try Folder()
        let head = try await Sample.record(hum(count * 50), titles: (0..<count).map { "第\($0)章𠮷" }, in: folder)
        for format in RecordingFormats.sound.map({ type(of: $0).format }) {
            let path = "\(folder.path)/文.\(format.name)"
            let chapters = try SoundChapters(at: path).chapters
            #expect(chapters.count == format.chapterLimit)
            #expect(chapters.first?.title == "第0章𠮷")
            #expect(try RecordedSound.flaw(at: path, against: head, format: format.name) == nil)
        }
    }

    @Test("list chapters with long and blank names")
    func names() async throws {
        let folder = try Folder()
        let titles = [String(repeating: "很长的名字", count: 60), "", "上\n下\u{0}"]
        try await Sample.record(hum(30_000), titles: titles, in: folder)
        for format in Self.names {
            let found = try SoundChapters(at: "\(folder.path)/文.\(format)").chapters.map(\.title)
            #expect(found.dropFirst() == ["第2节", "上 下"], "\(format)")
            #expect(found[0].hasPrefix("很长的名字") && found[0].hasSuffix("…") && found[0].utf8.count <= 255, "\(format)")
        }
    }

    @Test("without a program that they need say so before anything is spoken")
    func missingProgram() async throws {
        await #expect(processExitsWith: .success) {
            setenv("PATH", "/nowhere", 1)
            let error = #expect(throws: RecordingError.noProgram(name: "ffmpeg", format: "m4b")) {
                try RecordingOptions(formats: ["wav", "m4b"]).requirePrograms()
            }
            #expect(error?.kind.rawValue == 69)
            #expect(error?.description.contains("apt install ffmpeg") == true)
        }
    }

    @Test("are known by their names", arguments: ["aac", "mp4", "", "WAV", "mp3\u{1B}[2J"])
    func unknown(name: String) throws {
        let error = try #require(throws: RecordingOptionsError.self) { try RecordingOptions(formats: [name]) }
        #expect(error.description.contains("wav, flac, opus, mp3, m4a, m4b"))
        #expect(!error.description.contains("\u{1B}"))
        #expect(throws: RecordingOptionsError.self) { try RecordingOptions(formats: []) }
        #expect(throws: Never.self) { try RecordingOptions(formats: ["mp3", "mp3"]) }
    }
}

@Suite("Formats of sound on a bad disk")
struct FormatFailureTests {
    private static let names = RecordingFormats.sound.map { type(of: $0).format.name }
    /// A picture that takes some 30 kB.
    private static let cover: Cover? = {
        var picture = Picture(width: 200, height: 200, ground: .init(0xFFFFFF), inks: [.init(0), .init(0xFF0000)])
        var state: UInt32 = 1
        for place in 0..<40_000 {
            state = state &* 1_664_525 &+ 1_013_904_223
            picture.paint(
                x: place % 200, y: place / 200, ink: Int(state >> 31), share: UInt8(truncatingIfNeeded: state >> 16))
        }
        return picture.png.flatMap(Cover.init)
    }()

    /// Whether a recording of this format is complete or absent on a disk of so many pages.
    private func record(_ format: String, pages: Int) async throws -> Bool {
        let folder = try Folder(diskOf: "\(pages * 4)k")
        var options = try RecordingOptions(formats: [format])
        options.cover = Self.cover.map { .picture($0) } ?? .none
        do {
            let head = try await Sample.record(TestSound.speech.samples(rate: 22_050), options: options, in: folder)
            #expect(try folder.names == ["文.json", "文.\(format)"].sorted())
            #expect(try RecordedSound.flaw(at: "\(folder.path)/文.\(format)", against: head) == nil)
            return true
        } catch let error as RecordingError {
            #expect(error.kind.rawValue == 74, "\(format) \(pages) \(error)")
            #expect(try folder.names == [], "\(format) with \(pages) pages")
            return false
        }
    }

    /// Fine steps where the samples fit but the file may not, so that the disk is full at each of its stages: while
    /// encoding, at the encoder's end, while tags are put in.
    @Test(
        "are complete or absent on a disk of any size", .enabled(if: canMount, "only the superuser can mount a disk"),
        arguments: names)
    func full(format: String) async throws {
        var outcomes: Set<Bool> = []
        for pages in Array(stride(from: 2, to: 64, by: 12)) + Array(stride(from: 64, to: 150, by: 3)) + [200, 300] {
            guard format != "m4b", format != "m4a" || pages % 4 == 0 else { continue }
            outcomes.insert(try await record(format, pages: pages))
        }
        if format != "m4b" { #expect(outcomes == [true, false]) }
    }

    @Test("tell of a full disk even where libraries do not", arguments: names, [2_000, 12_000])
    func limited(format: String, size: Int) async throws {
        let folder = try Folder()
        let samples = TestSound.speech.samples(rate: 22_050)
        // The samples lie in a larger file already when the limit comes.
        await #expect(processExitsWith: .success) {
            [path = folder.path as String, size = size as Int, format = format as String, samples = samples as [Int16]]
            in
            signal(SIGXFSZ, SIG_IGN)
            let sound = try FinishedSound(
                spool(samples, in: path), tags: SoundTags(title: "题"), chapters: chapters(["一", "二"]))
            var limit = rlimit(rlim_cur: UInt(size), rlim_max: UInt(size))
            #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
            let writer = try #require(RecordingOptions(formats: [format]).sound.first)
            let error = await #expect(throws: RecordingError.self) {
                _ = try await writer.write(sound, to: AtomicFile(at: "\(path)/文.\(format)"))
            }
            #expect(error?.kind == .inputOutput, "\(error.map { "\($0)" } ?? "")")
        }
        #expect(try folder.names == [])
    }

    @Test("that a dead writer left are swept", arguments: ["flac", "opus", "mp3", "m4a"])
    func killed(format: String) async throws {
        let folder = try Folder()
        await #expect(processExitsWith: .signal(SIGALRM)) {
            [path = folder.path as String, format = format as String] in
            let directory = try RecordingDirectory(at: path)
            let options = try RecordingOptions(formats: [format])
            let samples = TestSound.speech.samples(rate: 22_050)
            var timer = itimerval()
            timer.it_value.tv_usec = 90_000
            setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
            while true {
                var writer = try RecordingWriter(in: directory, name: "文", sampleRate: 22_050, options: options)
                try writer.append(samples)
                _ = try await writer.written(timeline: timeline(["一"], of: samples.count), details: details).publish()
            }
        }
        let directory = try RecordingDirectory(at: folder.path)
        #expect(try Set(folder.names).isSubset(of: ["文.json", "文.\(format)"]), "the rest was swept")
        guard let head = try? Manifest.Head(at: directory.manifestPath(for: "文")) else { return }
        #expect(try RecordedSound.flaw(at: "\(folder.path)/文.\(format)", against: head) == nil)
        #expect(try RecordedFiles.flaw(in: folder.path, against: head) == nil)
    }
}

/// A spool that holds samples.
private func spool(_ samples: [Int16], in folder: String) throws -> SampleSpool {
    var spool = try SampleSpool(in: folder, for: "文", sampleRate: 22_050)
    try spool.append(samples)
    return spool
}

@Suite("What other programs see in a recording's files")
struct ReaderTests {
    private struct Probe: Decodable {
        struct Chapter: Decodable {
            var start_time: String
            var tags: [String: String]
        }
        struct Stream: Decodable {
            var codec_type: String
            var tags: [String: String]?
            var disposition: [String: Int]
        }
        struct Format: Decodable {
            var duration: String
            var bit_rate: String
            var tags: [String: String]?
        }
        var chapters: [Chapter]
        var streams: [Stream]
        var format: Format

        /// All tags; those of Ogg belong to the stream. Keys' case is each format's own.
        var tags: [String: String] {
            let all = [format.tags ?? [:]] + streams.map { $0.tags ?? [:] }
            return all.reduce(into: [:]) { tags, some in
                // Of an MPEG-4 file's tracks the first is the sound; another lists the chapters.
                for (key, value) in some where tags[key.lowercased()] == nil { tags[key.lowercased()] = value }
            }
        }
    }

    private func probe(_ path: String) throws -> Probe {
        let arguments = ["-v", "error", "-show_chapters", "-show_format", "-show_streams", "-of", "json", path]
        return try JSONDecoder().decode(Probe.self, from: try required("ffprobe", arguments))
    }

    @Test("ffprobe: the cover", arguments: ["flac", "opus", "mp3", "m4a", "m4b"])
    func cover(format: String) async throws {
        let folder = try Folder()
        let options = try RecordingOptions(formats: [format])
        try await Sample.record(TestSound.speech.samples(rate: 22_050), options: options, in: folder)
        let path = "\(folder.path)/文.\(format)"
        let seen = try probe(path)
        #expect(seen.streams.contains { $0.codec_type == "video" && $0.disposition["attached_pic"] == 1 })
        // The chapters stay where they were.
        #expect(seen.chapters.map { $0.tags["title"] } == Sample.titles)
    }

    @Test("ffprobe: chapters, names and tags", arguments: ["wav", "flac", "opus", "mp3", "m4a", "m4b"])
    func ffprobe(format: String) async throws {
        let folder = try Folder()
        var options = Sample.options
        options.sound = try RecordingOptions(formats: [format]).sound
        let head = try await Sample.record(TestSound.speech.samples(rate: 22_050), options: options, in: folder)
        let seen = try probe("\(folder.path)/文.\(format)")
        #expect(seen.chapters.map { $0.tags["title"] } == Sample.titles)
        for (chapter, noted) in zip(seen.chapters, head.chapters) {
            #expect(abs((Double(chapter.start_time) ?? -1) - noted.start) <= 0.001)
        }
        #expect(abs((Double(seen.format.duration) ?? 0) - head.audio.duration) < 0.1)
        let tags = seen.tags
        #expect(tags["title"] == "春天的城市")
        #expect(tags["artist"] == "晚报")
        #expect(tags["album"] == "城市专栏")
        #expect(tags["track"] == "7")
        #expect(tags["comment"] == "说明")
        guard format != "wav" else { return }
        #expect(tags["date"] == "2024-03-05T07:30")
        let lyrics = tags.first { $0.key.hasPrefix("lyrics") }
        #expect(lyrics?.value.contains("今天很好。") == true)
        #expect(tags["language"] == "zho")
        if format == "mp3" || format == "m4a" {
            #expect((55_000...70_000).contains(Int(seen.format.bit_rate) ?? 0), "\(seen.format.bit_rate)")
        }
        #expect(!seen.streams.contains { $0.codec_type == "video" })
        if format == "opus" { #expect((20_000...45_000).contains(Int(seen.format.bit_rate) ?? 0)) }
    }
}
