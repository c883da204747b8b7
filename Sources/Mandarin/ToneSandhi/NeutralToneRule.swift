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
    private static let fewCounters = Set("一两几这那哪".unicodeScalars)
    /// Verbs whose second half is light in a newsreader's speech.
    private static let tried = Set("看玩尝问试说走谈等".unicodeScalars)

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
    private static let counters = Set("零一二两三四五六七八九十百千万亿几多数半这那哪每某整".unicodeScalars)
    /// The parts of speech that a localizer or a complement follows.
    private static let hosts: Set<WordClass> = [.noun, .place, .organization, .verb, .verbalNoun, .measure, .other]
    /// What 上 and 里 do not lean on: prepositions, particles, and what makes 上 a verb or an attribute.
    private static let before = Set("在从到把向往由是的了要能会可不没就才已将并去来也再又都以及和与十一二三四五六七八九后前".unicodeScalars)
    /// What makes a full word of 上 and 里 together with it: miles, directions, potential complements.
    private static let fullBefore = Set("零一二两三四五六七八九十百千万亿几数多余公英华邻故表乡以之至向北南犯圣无如不得而马欧".unicodeScalars)
    /// Other words that end in a full 上 or 里.
    private static let fullWords: Set<[Unicode.Scalar]> = Set(
        "阿里 哈里 德里 居里 尤里 嘉里 古里 格里 内里 陆上 水上 中上".unicodeScalars.split(separator: " ").map(Array.init))
    /// Verbs after which 过 says how far one goes.
    private static let motions = Set("走跑飞穿越跨渡路经通超胜高翻绕掠闪划流驶开游度熬挺躲逃避错放瞒骗混闯爬跳擦拂转递接伸抢夺扭背凑盖压敌斗滑冲".unicodeScalars)
    /// Verbs that take another verb: in 喜欢过节 and 准备过江 one passes.
    private static let wishes: Set<[Unicode.Scalar]> = Set(
        "喜欢 准备 打算 希望 开始 继续 愿意 可以 应该 回家 一起 怎么".unicodeScalars.split(separator: " ").map(Array.init))
    /// What follows 过 as a verb: 过于, 过去, 过来, 过程.
    private static let afterPassing = Set("于去来程度高多大低重快早关江河桥年节冬".unicodeScalars)
    /// Verbs and names of kin whose second half is light.
    private static let repeated = Set(
        "看说想走听试谈聊问读写笑坐玩逛尝找学瞧算数查歇拍望摸摆帮摇翻讲逛转救猜洗换抱挤伸碰敲停补管写搞读修靠陪躲跳跑赶评认考练晒放改收擦提推挑拖抬抄扶忍弄喝唱喂劝剪养传交买动数妈爸哥姐弟妹爷奶叔舅姑姥婆公伯娃宝太星猩"
            .unicodeScalars)
}
