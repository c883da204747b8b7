internal import Mandarin
internal import Speech

/// The melody of sentences: how high, how lively and how fast each phrase is said.
///
/// Pitch falls over a sentence and starts anew, though less high, at each clause; the last phrase of a statement is
/// lower and slower, that of a yes/no question higher (Shen, The Prosody of Mandarin Chinese, 1989; Yuan, 2006).
struct Melody {
    var profile: ReadingStyle.Melody

    /// A delivery for each phrase of a sentence.
    func deliveries(for phrases: [Phrase], of sentence: Script.Sentence, role: Timeline.Sentence.Role) -> [Delivery] {
        let lengths = phrases.map { max(1, $0.words.reduce(0) { $0 + max(1, $1.syllables.count) }) }
        let total = Double(lengths.reduce(0, +))
        let isQuestion = sentence.isYesNoQuestion
        let isHeading = role == .title || role == .heading
        let depths = sentence.parenthesisDepths(at: phrases.map { $0.words.first?.range.lowerBound ?? 0 })
        var done = 0.0
        return phrases.indices.map { index in
            let place = (done + Double(lengths[index]) / 2) / total
            done += Double(lengths[index])
            var delivery = Delivery(pitch: profile.declination * (0.5 - place))
            delivery.pitch += profile.reset * (0.5 - placeInClause(of: index, in: phrases, lengths))
            if isHeading { delivery.range = profile.headingRange }
            if depths[index] > 0 { delivery.pitch += profile.parenthesis }
            guard index == phrases.count - 1 else { return delivery }
            if isQuestion {
                delivery.pitch += profile.question
            } else {
                delivery.pitch += profile.final
                delivery.rate = profile.finalRate
            }
            return delivery
        }
    }

    /// Where in its clause the middle of a phrase is, from 0 to 1.
    private func placeInClause(of index: Int, in phrases: [Phrase], _ lengths: [Int]) -> Double {
        func endsClause(_ phrase: Phrase) -> Bool { (phrase.words.last?.breakAfter ?? .none) >= .majorPhrase }
        var first = index, last = index
        while first > 0, !endsClause(phrases[first - 1]) { first -= 1 }
        while last < phrases.count - 1, !endsClause(phrases[last]) { last += 1 }
        let before = lengths[first..<index].reduce(0, +), all = lengths[first...last].reduce(0, +)
        return (Double(before) + Double(lengths[index]) / 2) / Double(all)
    }
}
