/// Third tones before third tones become second, cycle by cycle: in feet, in words, then across words.
///
/// So 展览馆 (2+1) is 2 2 3 and 小老虎 (1+2) is 3 2 3.
enum ThirdToneRule {
    static func apply(to phrase: inout Phrase) {
        for (word, head) in zip(phrase.words, phrase.heads) {
            var borders: [Int] = []
            var foot = word.lowerBound..<min(word.upperBound, word.lowerBound + head)
            while !foot.isEmpty {
                raise(at: foot.dropLast(), in: &phrase)
                if foot.upperBound < word.upperBound { borders.append(foot.upperBound - 1) }
                foot = foot.upperBound..<min(word.upperBound, foot.upperBound + 2)
            }
            raise(at: borders, in: &phrase)
        }
        raise(at: phrase.words.map { $0.upperBound - 1 }, in: &phrase)
    }

    private static func raise(at places: some Sequence<Int>, in phrase: inout Phrase) {
        for place in places where place >= 0 && place + 1 < phrase.tones.count {
            if phrase.tones[place] == 3, phrase.tones[place + 1] == 3 { phrase.tones[place] = 2 }
        }
    }
}
