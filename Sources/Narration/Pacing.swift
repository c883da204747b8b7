internal import Mandarin
internal import Speech

/// How long to pause where.
struct Pacing {
    var pauses: ReadingStyle.Pauses
    var sampleRate: Int

    /// Samples of silence after a phrase inside a sentence.
    func silence(after level: Break) -> Int {
        switch level {
        case .none, .prosodicWord: 0
        case .minorPhrase: samples(pauses.minorPhrase)
        case .majorPhrase: samples(pauses.majorPhrase)
        case .clause: samples(pauses.clause)
        case .sentence, .paragraph, .section: samples(pauses.sentence)
        }
    }

    /// Samples of silence after the last sentence of an item.
    ///
    /// - Parameter next: What is read next in the same chapter; `nil` at its end.
    func silence(after role: Timeline.Sentence.Role, before next: Timeline.Sentence.Role?) -> Int {
        guard let next else { return samples(pauses.section) }
        return switch role {
        case .title: samples(pauses.title)
        case .heading: samples(next == .heading ? pauses.headingPart : pauses.heading)
        case .announcement, .paragraph: samples(pauses.paragraph)
        }
    }

    /// Samples of silence between a chapter's sound and its heading.
    var silenceAfterChapterSound: Int { samples(pauses.headingPart) }

    /// Samples of silence after the last word of all.
    var silenceAtEnd: Int { samples(pauses.end) }

    private func samples(_ milliseconds: Int) -> Int { milliseconds * sampleRate / 1000 }
}
