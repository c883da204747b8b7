/// What a manifest says may come from anywhere; what cannot be so is found here, before anyone reckons with it.
extension Manifest {
    /// The longest recording that a manifest may tell of, in seconds: eleven days.
    public static let longestDuration = 1_000_000.0

    /// How far two times may be apart that mean the same sample, in seconds.
    fileprivate static let tolerance = 0.001
    /// The most Unicode scalars of a paragraph.
    fileprivate static let longestText = 10_000_000

    /// What cannot be so, with its key: `“sentences.3.end” is 1e+17; …`. Nothing where all is well.
    var flaw: String? {
        if let flaw = head.flaw { return flaw }
        var check = FlawCheck(duration: head.audio.duration)
        for (index, sentence) in sentences.enumerated() {
            if let flaw = check.flaw(of: sentence, at: index, chapters: head.chapters.count) { return flaw }
        }
        return nil
    }
}

extension Manifest.Head {
    /// What cannot be so, with its key; nothing where all is well.
    var flaw: String? {
        func outside<Number: Comparable>(_ key: String, _ value: Number?, _ range: ClosedRange<Number>) -> String? {
            guard let value, !range.contains(value) else { return nil }
            return "“\(key)” is \(value); it goes from \(range.lowerBound) to \(range.upperBound)"
        }
        if schema != Manifest.schema {
            return schema > Manifest.schema
                ? "a later version of langdu wrote it (schema \(schema))" : "“schema” is \(schema); it is 1"
        }
        let numbers =
            outside("audio.sampleRate", audio.sampleRate, 1...1_000_000)
            ?? outside("audio.channels", audio.channels, 1...64)
            ?? outside("audio.duration", audio.duration, 0...Manifest.longestDuration)
            ?? outside("audio.bytes", audio.bytes, 0...Int.max)
            ?? outside("audio.samples", audio.samples, 0...Int.max)
            ?? outside("audio.loudness", audio.loudness, -1000...1000)
            ?? outside("audio.truePeak", audio.truePeak, -1000...1000)
            ?? outside("silent.characters", silent?.characters, 0...Int.max)
        if let numbers { return numbers }
        let length = Double(audio.samples) / Double(audio.sampleRate)
        if abs(length - audio.duration) > Manifest.tolerance {
            return "“audio.duration” is \(audio.duration), but \(audio.samples) samples take \(length) s"
        }
        if audioFileName == nil {
            return "“audio.file” is “\(audio.file.onOneLine)”; it is a sound file beside the manifest, "
                + "in the format of “audio.format”"
        }
        for (index, file) in (files ?? []).enumerated() {
            if let flaw = outside("files.\(index).bytes", file.bytes, 0...Int.max) { return flaw }
            if !Manifest.isFileName(file.file) {
                return "“files.\(index).file” is “\(file.file.onOneLine)”; it is a file beside the manifest"
            }
        }
        var check = FlawCheck(duration: audio.duration)
        for (index, chapter) in chapters.enumerated() {
            if let flaw = check.order("chapters.\(index)", [("start", chapter.start), ("end", chapter.end)]) {
                return flaw
            }
        }
        return nil
    }
}

/// Goes through times that follow each other within a recording.
private struct FlawCheck {
    let duration: Double
    /// The latest time so far.
    private var last = 0.0

    init(duration: Double) { self.duration = duration }

    /// Takes the times of something, each no earlier than the one before, up to the recording's end.
    mutating func order(
        _ place: @autoclosure () -> String, _ times: [(key: String, time: Double)]
    ) -> String? {
        for (key, time) in times {
            guard time >= 0, time >= last - Manifest.tolerance, time <= duration + Manifest.tolerance else {
                let reason =
                    time < 0 || !time.isFinite || time > duration
                    ? "it goes from 0 to \(duration), where the recording ends" : "the time before it is \(last)"
                return "“\(place()).\(key)” is \(time); \(reason)"
            }
            last = max(last, time)
        }
        return nil
    }

    mutating func flaw(of sentence: Manifest.Sentence, at index: Int, chapters: Int) -> String? {
        func place() -> String { "sentences.\(index)" }
        guard sentence.chapter >= 0, sentence.chapter < chapters else {
            return "“\(place()).chapter” is \(sentence.chapter), but there are \(chapters) chapters"
        }
        guard sentence.paragraph >= 0 else { return "“\(place()).paragraph” is \(sentence.paragraph)" }
        let all = 0..<Manifest.longestText
        guard let text = Self.range(sentence.offset, sentence.length, sentence.text, within: all) else {
            return "“\(place()).offset” is \(sentence.offset), where no text can be"
        }
        if let flaw = order(place(), [("start", sentence.start)]) { return flaw }
        for (number, word) in sentence.words.enumerated() {
            guard Self.range(word.offset, word.length, word.text, within: text) != nil else {
                return "“\(place()).words.\(number).offset” is \(word.offset), outside of its sentence"
            }
            let times = [("start", word.start), ("end", word.end)]
            if let flaw = order("\(place()).words.\(number)", times) { return flaw }
        }
        let wordsEnd = last
        // Of what is heard, only the start must come before the speech's end: words may last into the pause.
        last = sentence.start
        if let flaw = order(place(), [("speechEnd", sentence.speechEnd)]) { return flaw }
        last = max(last, wordsEnd)
        return order(place(), [("end", sentence.end)])
    }

    /// The scalars that something takes up, or nothing where they cannot be within others.
    private static func range(_ offset: Int, _ length: Int?, _ text: String, within outer: Range<Int>) -> Range<Int>? {
        let length = length ?? text.unicodeScalars.count
        guard offset >= outer.lowerBound, offset <= outer.upperBound, length >= 0,
            length <= outer.upperBound - offset
        else { return nil }
        return offset..<offset + length
    }
}
