public import Mandarin

/// Words that are spoken in one breath: what an engine gets at a time.
public struct Phrase: Hashable, Sendable {
    /// The words in order. The last one's break tells how the phrase ends.
    public var words: ArraySlice<Word>

    /// Makes a phrase.
    public init(_ words: ArraySlice<Word>) {
        self.words = words
    }

    /// The most syllables in a phrase; a longer stretch without a break is cut at a word's end.
    ///
    /// No breath lasts longer, and what one phrase takes in memory is bounded by it.
    public static let syllableLimit = 60
}

extension Script.Sentence {
    /// The sentence as phrases: it is cut after every word with at least a minor phrase break.
    ///
    /// Words are never cut, and together the phrases hold every word of the sentence.
    public var phrases: [Phrase] {
        var phrases: [Phrase] = []
        var start = words.startIndex
        var syllables = 0
        for (index, word) in words.enumerated() {
            let weight = word.weight
            if index > start, syllables + weight > Phrase.syllableLimit {
                phrases.append(Phrase(words[start..<index]))
                start = index
                syllables = 0
            }
            syllables += weight
            if word.breakAfter >= .minorPhrase || index == words.count - 1 {
                phrases.append(Phrase(words[start...index]))
                start = index + 1
                syllables = 0
            }
        }
        return phrases
    }
}

extension Word {
    /// About how many syllables a word takes to say.
    fileprivate var weight: Int {
        syllables.isEmpty ? (spoken.utf8.count + 2) / 3 : syllables.count
    }
}
