package import Speech

/// A recording as its files of text tell of it.
package struct RecordedText: Sendable {
    /// What was read.
    package var article: Manifest.Article
    /// When what is heard.
    package var timeline: Timeline
    /// How the words are spoken, where that is known.
    package var readings: Readings?
    /// Who reads it, as listeners are told.
    package var narrator = ""
    /// Whether a file of its readings is to be written.
    package var keepsReadings = true
    /// The picture of its front.
    package var cover: Cover?
    /// The file of its sound that a book takes, where there is one.
    package var sound: BookSound?

    /// Makes the text of a recording.
    package init(article: Manifest.Article, timeline: Timeline, readings: Readings? = nil) {
        self.article = article
        self.timeline = timeline
        self.readings = readings
    }

    /// The text of a recording as its manifest has it.
    package init(_ manifest: Manifest, readings: Readings? = nil) {
        self.init(article: manifest.head.article, timeline: manifest.timeline, readings: readings)
        narrator = manifest.head.voice.title
    }
}

extension RecordedText {
    /// A time in thousandths of a second, to the nearest, but never after the sound's end.
    func milliseconds(_ sample: Int) -> Int {
        let rate = Double(max(1, timeline.sampleRate))
        let end = Int(clamping: (Double(max(0, timeline.length)) / rate * 1000).rounded(.down))
        return min(end, max(0, Int(clamping: (Double(sample) / rate * 1000).rounded())))
    }

    /// The sentences with sound and text, each as a cue.
    var sentenceCues: [Cue] {
        timeline.sentences.compactMap { sentence in
            let text = SentenceText(sentence)
            return cue(text, text.scalars.indices, from: sentence.start, to: sentence.speechEnd)
        }
    }

    /// The sentences with sound and text in lines that fit a screen, each as a cue.
    var lineCues: [Cue] {
        timeline.sentences.flatMap { sentence in
            let text = SentenceText(sentence)
            return ScreenLines.lines(of: text).compactMap { line in
                cue(text, line.range, from: line.samples.lowerBound, to: min(line.samples.upperBound, sentence.end))
            }
        }
    }

    /// The chapters that last, each as a cue.
    var chapterCues: [Cue] {
        let ends = timeline.chapters.dropFirst().map(\.start) + [timeline.length]
        return zip(timeline.chapters.indices, ends).compactMap { index, end in
            let (start, end) = (milliseconds(timeline.chapters[index].start), milliseconds(end))
            return start < end ? Cue(start: start, end: end, text: chapterTitle(index)) : nil
        }
    }

    /// A chapter's name on one line; 第*n*节 for a blank one.
    func chapterTitle(_ index: Int) -> String {
        let title = timeline.chapters[index].title.onOneLine
        return title.isEmpty ? "第\(index + 1)节" : title
    }

    /// A part of a sentence as a cue, with the words that begin in it; nothing where there is none to see or to hear.
    private func cue(_ text: SentenceText, _ range: Range<Int>, from start: Int, to end: Int) -> Cue? {
        let isBlank = { (index: Int) in text.scalars[index].properties.isWhitespace }
        guard let first = range.first(where: { !isBlank($0) }), let last = range.last(where: { !isBlank($0) }) else {
            return nil
        }
        let (start, end) = (milliseconds(start), milliseconds(end))
        guard start < end else { return nil }
        var cue = Cue(start: start, end: end, text: String(scalars: text.scalars[first...last]))
        for word in text.words where (first...last).contains(word.range.lowerBound) {
            let place = word.range.lowerBound - first
            let time = milliseconds(word.samples.lowerBound)
            guard time < end, time >= cue.words.last?.time ?? start, place > cue.words.last?.place ?? -1 else {
                continue
            }
            cue.words.append(Cue.Word(place: place, time: time))
        }
        return cue
    }
}
