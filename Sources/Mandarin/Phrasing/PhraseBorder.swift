/// Borders between words at which no phrase may end, whatever the model thinks: inside a number, a date or a name, before
/// what leans on the word before, after what leans on the word that follows.
enum PhraseBorder {
    /// Whether a phrase may end after a piece that another follows.
    static func mayEndPhrase(after number: Int, in line: Line) -> Bool {
        let piece = line.pieces[number]
        guard piece.breakAfter == .prosodicWord else { return false }
        guard let next = line.piece(after: number) else { return true }
        let ends = Ends(
            piece: piece, next: next, pieceFirst: line.characters[piece.span.lowerBound],
            last: line.characters[piece.span.upperBound - 1], first: line.characters[next.span.lowerBound],
            nextLast: line.characters[next.span.upperBound - 1])
        return !isInsideNumber(ends, followedBy: pieceAfterToken(of: number + 1, in: line))
            && !isInsideName(ends, followedBy: number + 1, in: line)
            && !leansBack(ends, before: line.piece(after: number + 1))
            && !leansForward(ends, after: line.piece(before: number))
    }

    /// The piece after all those that a number is said in.
    private static func pieceAfterToken(of number: Int, in line: Line) -> Piece? {
        var last = number
        while let next = line.piece(after: last) {
            if !next.isFigures || next.token != line.pieces[number].token { return next }
            last += 1
        }
        return nil
    }

    /// Two pieces that meet, and the characters between which they do.
    private struct Ends {
        let piece: Piece
        let next: Piece
        let pieceFirst: Unicode.Scalar
        let last: Unicode.Scalar
        let first: Unicode.Scalar
        let nextLast: Unicode.Scalar
    }

    /// 11月|22日, 15|个人, 二|三十, 前|四位, 1|分钱, S|20; and 含光|800, a name that no measure word follows.
    private static func isInsideNumber(_ ends: Ends, followedBy third: Piece?) -> Bool {
        let (piece, next) = (ends.piece, ends.next)
        let isNumber = piece.wordClass == .numeral || piece.isFigures
        let isNumberNext = next.wordClass == .numeral || next.isFigures
        // 上|月
        if piece.span.count == 1, next.span.count == 1, leads.contains(ends.last), dateWords.contains(ends.first) {
            return true
        }
        if isNumber, isNumberNext || next.wordClass == .measure || next.origin == .latin { return true }
        // A number that nothing counts is a name or a part of one: 58|同城, 99|聚划算.
        if piece.isFigures, numerals.contains(ends.last), !startsClause.contains(next.wordClass) { return true }
        if isNumber, numerals.contains(ends.first) || next.span.count == 1 && dateWords.contains(ends.first) {
            return true
        }
        if numerals.contains(ends.last), numerals.contains(ends.first) { return true }
        guard isNumberNext || numerals.contains(ends.first) else {
            return dateWords.contains(ends.last) && piece.wordClass != .noun && partsOfMonths.contains(ends.first)
        }
        if piece.origin == .latin || dateWords.contains(ends.last) { return true }
        if piece.span.count == 1, leads.contains(ends.last) { return true }
        if function.contains(piece.wordClass) || piece.wordClass == .verb { return false }
        // 嫦娥|五号, 两城|一谷
        if !next.isFigures {
            return ends.nextLast == "号" || numerals.contains(ends.pieceFirst) && numerals.contains(ends.first)
        }
        return !(third.map { counts.contains($0.wordClass) } ?? false) && numerals.contains(ends.first)
    }

    /// 美|樹, 禹州市|人民医院.
    private static func isInsideName(_ ends: Ends, followedBy number: Int, in line: Line) -> Bool {
        let (piece, next) = (ends.piece, ends.next)
        if piece.span.count == 1, next.span.count == 1, names.contains(piece.wordClass), names.contains(next.wordClass)
        {
            return true
        }
        guard piece.wordClass == .place else { return false }
        if next.wordClass == .organization { return true }
        guard places.contains(ends.last) else { return false }
        var last = number
        for _ in 0..<4 {
            guard !function.contains(line.pieces[last].wordClass) else { return false }
            if offices.contains(line.characters[line.pieces[last].span.upperBound - 1]) { return true }
            guard line.piece(after: last) != nil else { return false }
            last += 1
        }
        return false
    }

    /// 地理学|会, 设计|出, 家庭|车: one syllable that belongs to the word before.
    private static func leansBack(_ ends: Ends, before third: Piece?) -> Bool {
        guard ends.next.span.count == 1, ends.next.isRead else { return false }
        if suffixes.contains(ends.first), !function.contains(ends.piece.wordClass), ends.piece.span.count > 1 {
            return true
        }
        switch ends.next.wordClass {
        case .affix, .localizer, .modal: return true
        // 图书馆门口|等了三个小时: a verb as well.
        case .particle: return particles.contains(ends.first)
        case .measure:
            return ends.piece.wordClass == .numeral || ends.piece.wordClass == .pronoun || ends.piece.isFigures
        case .noun, .other, .place, .organization:
            // 老人|手牵着手, but 地理学|会.
            return third?.wordClass != .verb
        default:
            return (ends.piece.wordClass == .verb || ends.piece.wordClass == .verbalNoun)
                && complements.contains(ends.first)
        }
    }

    /// 水|环境, 非|要, 为|你: one syllable that belongs to the word after.
    private static func leansForward(_ ends: Ends, after previous: Piece?) -> Bool {
        guard ends.piece.span.count == 1, ends.piece.isRead else { return false }
        if auxiliaries.contains(ends.last) { return true }
        switch ends.piece.wordClass {
        case .adverb, .numeral, .preposition, .conjunction: return true
        // 寄错的信|改变了 leans on what is before it.
        case .noun, .other, .adjective, .attributive: return previous == nil || nominal.contains(ends.next.wordClass)
        default: return false
        }
    }

    /// The classes of what names are made of.
    private static let names: Set<WordClass> = [.noun, .person, .place, .organization, .other]
    /// The classes of what a syllable before it may be a part of.
    private static let nominal: Set<WordClass> = [.noun, .verbalNoun, .organization, .other]
    /// The classes of what counts.
    private static let counts: Set<WordClass> = [.measure, .time, .numeral]
    /// The classes of words that go on after a number rather than with it.
    private static let startsClause: Set<WordClass> = [.adverb, .preposition, .conjunction, .pronoun]
    /// The classes of function words.
    private static let function: Set<WordClass> = [.adverb, .preposition, .conjunction, .pronoun, .particle, .modal]

    private static let numerals = CharacterTable.borders["numeral"]
    private static let dateWords = CharacterTable.borders["date"]
    private static let partsOfMonths = CharacterTable.borders["month"]
    private static let leads = CharacterTable.borders["lead"]
    private static let complements = CharacterTable.borders["complement"]
    private static let auxiliaries = CharacterTable.borders["auxiliary"]
    private static let places = CharacterTable.borders["place"]
    private static let offices = CharacterTable.borders["office"]
    private static let suffixes = CharacterTable.borders["suffix"]
    /// Function words that lean on the word before.
    static let particles = CharacterTable.borders["particle"]
}
