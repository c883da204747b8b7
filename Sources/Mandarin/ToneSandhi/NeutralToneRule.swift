/// Syllables that lose their tone in running speech, beyond those that the lexicon marks.
enum NeutralToneRule {
    static func apply(to contour: inout ToneContour, register: Register) {
        for (number, word) in contour.words.enumerated() where word.isRead && word.origin != .user {
            for place in word.span {
                let isNeutral =
                    switch register {
                    case .broadcast: isObligatory(at: place, of: word.span, in: contour)
                    case .colloquial: isNeutral(at: place, of: number, in: contour)
                    }
                if isNeutral { contour.tones[place] = 5 }
            }
        }
    }

    /// What is light in a newsreader's speech too: 个 after 一 and its like, and the second of two equal verbs.
    private static func isObligatory(at place: Int, of word: Range<Int>, in contour: ToneContour) -> Bool {
        guard let previous = contour.character(at: place - 1) else { return false }
        let character = contour.characters[place], isLast = place == word.upperBound - 1
        if character == "个" { return isLast && fewCounters.contains(previous) }
        return character == previous && (word.count == 1 || word.count == 2 && isLast) && tried.contains(character)
    }

    /// What makes 个 light in a newsreader's speech.
    private static let fewCounters = CharacterTable.tones["fewCounters"]
    /// Verbs whose second half is light in a newsreader's speech.
    private static let tried = CharacterTable.tones["tried"]

    private static func isNeutral(at place: Int, of number: Int, in contour: ToneContour) -> Bool {
        let word = contour.words[number].span
        // Where nothing is read before it, a syllable has nothing to lean on.
        guard let previous = contour.character(at: place - 1) else { return false }
        let character = contour.characters[place], isLast = place == word.upperBound - 1
        switch character {
        case "个":
            // 这个, 两个, 十几个; not 个人, and not 各个.
            return isLast && (word.count == 1 || counters.contains(previous))
                || word.lowerBound < place && counters.contains(previous)
        case "上", "里":
            return word.count == 1
                ? leansOnWord(before: number, in: contour)
                : isLast && isLight(number, after: previous, in: contour)
        case "过":
            return word.count == 1 && isAspect(after: number, in: contour)
        default:
            return character == previous && (word.count == 1 || word.count == 2 && isLast)
                && repeated.contains(character)
        }
    }

    /// Whether 上 or 里 is said of the word before it: 大会上, 穿上; in 我们上课 and 长期上夜班 it is a verb.
    private static func leansOnWord(before number: Int, in contour: ToneContour) -> Bool {
        guard let previous = contour.word(before: number) else { return false }
        let isHost =
            hosts.contains(previous.wordClass)
            || previous.wordClass == .time && contour.characters[contour.words[number].span.lowerBound] == "里"
        return isHost
            && !(previous.span.count == 1 && before.contains(contour.characters[previous.span.lowerBound]))
    }

    /// Whether the last character of 山上, 走上, 屋里 is light; in 以上, 公里, 三里, 索马里 and 比不上 it is not.
    private static func isLight(_ number: Int, after previous: Unicode.Scalar, in contour: ToneContour) -> Bool {
        let word = contour.words[number]
        // 两百海里.
        if contour.word(before: number)?.wordClass == .numeral { return false }
        if word.wordClass == .person || word.wordClass == .place { return false }
        return word.span.count < 4 && !fullBefore.contains(previous)
            && !fullWords.contains(Array(contour.characters[word.span]))
    }

    /// Whether 过 says that something has been done before: 赢过, 交流过; in 走过大桥 it is where one goes.
    private static func isAspect(after number: Int, in contour: ToneContour) -> Bool {
        guard let previous = contour.word(before: number) else { return false }
        let next = contour.character(at: contour.words[number].span.upperBound)
        // Many verbs of two characters are nouns more often: 交流过，.
        let isVerb = [.verb, .verbalNoun].contains(previous.wordClass) || next == nil && previous.wordClass == .noun
        guard isVerb, next.map({ !afterPassing.contains($0) }) ?? true else { return false }
        return previous.span.count > 1
            ? !wishes.contains(Array(contour.characters[previous.span]))
            : !motions.contains(contour.characters[previous.span.lowerBound])
    }

    /// What comes before the measure word 个.
    private static let counters = CharacterTable.tones["counters"]
    /// The parts of speech that a localizer or a complement follows.
    private static let hosts: Set<WordClass> = [.noun, .place, .organization, .verb, .verbalNoun, .measure, .other]
    /// What 上 and 里 do not lean on: prepositions, particles, and what makes 上 a verb or an attribute.
    private static let before = CharacterTable.tones["before"]
    /// What makes a full word of 上 and 里 together with it: miles, directions, potential complements.
    private static let fullBefore = CharacterTable.tones["fullBefore"]
    /// Other words that end in a full 上 or 里.
    private static let fullWords = CharacterTable.tones.words("fullWords")
    /// Verbs after which 过 says how far one goes.
    private static let motions = CharacterTable.tones["motions"]
    /// Verbs that take another verb: in 喜欢过节 and 准备过江 one passes.
    private static let wishes = CharacterTable.tones.words("wishes")
    /// What follows 过 as a verb: 过于, 过去, 过来, 过程.
    private static let afterPassing = CharacterTable.tones["afterPassing"]
    /// Verbs and names of kin whose second half is light.
    private static let repeated = CharacterTable.tones["repeated"]
}
