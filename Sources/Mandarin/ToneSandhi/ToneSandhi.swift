/// Turns dictionary tones into tones as spoken: 一 and 不, neutral tones, then third tones.
///
/// Works on the words between two pauses; a pause stops every rule.
struct ToneSandhi: Sendable {
    /// Changes the tones of a sentence's words in place.
    func apply(to words: inout [Word]) {
        var start = 0
        for index in words.indices {
            // Latin words have no tones, and nothing reaches across them.
            let isEnd = words[index].breakAfter >= .majorPhrase || words[index].syllables.isEmpty
            guard isEnd || index == words.count - 1 else { continue }
            var stretch = ToneStretch(words[start...index])
            ReduplicationRule.apply(to: &stretch)
            OneAndNotRule.apply(to: &stretch)
            ThirdToneRule.apply(to: &stretch)
            stretch.write(to: &words)
            start = index + 1
        }
    }
}

/// The syllables of the words between two pauses, in one row.
struct ToneStretch {
    /// A syllable and where it comes from.
    struct Item {
        var hanzi: Unicode.Scalar
        var tone: UInt8
        var word: Int
        /// Whether it is the last of its word.
        var endsWord: Bool
    }

    var items: [Item] = []
    private let words: Range<Int>

    init(_ words: ArraySlice<Word>) {
        self.words = words.indices
        for index in words.indices {
            let word = words[index]
            for (position, (hanzi, syllable)) in zip(word.spoken.unicodeScalars, word.syllables).enumerated() {
                items.append(
                    Item(
                        hanzi: hanzi, tone: syllable.tone, word: index, endsWord: position == word.syllables.count - 1))
            }
        }
    }

    /// The item at an index, if there is one.
    subscript(at index: Int) -> Item? { items.indices.contains(index) ? items[index] : nil }

    /// Writes the tones back.
    func write(to words: inout [Word]) {
        var position = 0
        for (index, item) in items.enumerated() {
            position = index > 0 && items[index - 1].word == item.word ? position + 1 : 0
            words[item.word].syllables[position].tone = item.tone
        }
    }
}
