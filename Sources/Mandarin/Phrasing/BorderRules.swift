/// Where a minor phrase may end at all: never inside a number with its unit, a date, a name or a word, whatever the model
/// thinks.
///
/// A word of one syllable seldom stands alone in Chinese: as a noun it ends a word (地理学|会), as a verb it begins or ends
/// one (显示|出), as a modifier it begins one (副|主任医师). So a border beside one is closed unless its part of speech or the
/// table opens it.
struct BorderRules: Sendable {
    let table: BorderTable

    /// A word beside a border, with what is known of it.
    struct Side {
        var piece: Piece
        var roles: BorderTable.Role
        var first: BorderTable.Role
        var last: BorderTable.Role
        var isOne: Bool { piece.span.count == 1 }
        var wordClass: WordClass { piece.wordClass }
        var isLatin: Bool { piece.origin == .latin }
        /// Whether it ends with a figure.
        var endsInNumber: Bool
        /// Whether it begins with one.
        var beginsWithNumber: Bool
    }

    /// A figure's last word, and the word after it: a figure said digit by digit is several words.
    func end(ofFigureAt number: Int, in line: Line) -> (last: Piece, next: Piece?) {
        var number = number
        let token = line.pieces[number].token
        while number + 1 < line.pieces.count, line.pieces[number + 1].token == token { number += 1 }
        return (line.pieces[number], line.piece(after: number))
    }

    func side(_ piece: Piece, in line: borrowing Line) -> Side {
        let first = table.roles(of: line.characters[piece.span.lowerBound])
        let last = table.roles(of: line.characters[piece.span.upperBound - 1])
        let isNumber = piece.isRewritten || piece.wordClass == .numeral
        return Side(
            piece: piece, roles: table.roles(of: piece, in: line), first: first, last: last,
            endsInNumber: isNumber && last.contains(.numeral),
            beginsWithNumber: isNumber || piece.wordClass == .time && first.contains(.numeral))
    }

    /// Whether a phrase may end after a piece.
    func isOpen(after number: Int, in line: Line) -> Bool {
        let piece = line.pieces[number]
        guard piece.breakAfter == .prosodicWord, !piece.isHeld else { return false }
        guard let next = line.piece(after: number) else { return true }
        let left = side(piece, in: line), right = side(next, in: line)
        let before = line.piece(before: number), after = line.piece(after: number + 1)
        if isInNumber(left, right, before, number, in: line) || isInDate(left, right, after, in: line) { return false }
        // A mark between the two, such as a quotation mark, parts words.
        if piece.range.upperBound < next.range.lowerBound { return true }
        if isInRate(left, right, before, after, in: line) { return false }
        if isInPair(left, right, in: line) || isInOffice(left, right, after, in: line) { return false }
        guard left.isOne || right.isOne else {
            // 拷贝|出来
            if right.roles.contains(.complement),
                left.wordClass.isVerbal || left.wordClass.isNominal && right.roles.contains(.suffix)
            {
                return false
            }
            return right.wordClass != .measure || left.wordClass != .pronoun
        }
        if isCrossed(left, right, before, in: line) || left.isOne && !mayEnd(left, right, before) { return false }
        return !right.isOne || mayBegin(right, left, before, after, in: line)
    }

    // MARK: Words of one syllable

    /// Whether a word of the lexicon stands across a border beside a word of one syllable: 地理|学|会 has 学会.
    private func isCrossed(_ left: Side, _ right: Side, _ before: Piece?, in line: Line) -> Bool {
        let place = right.piece.span.lowerBound
        guard line.longestFrom[place - 1] > 1, line.longestTo[place] > 1 else { return false }
        if left.isOne, left.roles.contains(.ends) || isComplement(left, before) {
            return right.isOne && !right.roles.contains(.begins)
        }
        return !right.isOne || right.roles.contains(.modal) || !right.roles.contains(.begins)
    }

    private func isComplement(_ left: Side, _ before: Piece?) -> Bool {
        left.roles.contains(.complement) && before?.wordClass.isVerbal == true
    }

    /// Whether a phrase may begin with a word of one syllable after one that may end it.
    private func mayBegin(_ right: Side, _ left: Side, _ before: Piece?, _ after: Piece?, in line: Line) -> Bool {
        let isAfterEnd = left.roles.contains(.ends)
        let next = after.map { table.roles(of: line.characters[$0.span.lowerBound]) } ?? []
        let isBeforeAspect = after?.span.count == 1 && next.contains(.aspect)
        if right.roles.contains(.complement), left.wordClass.isVerbal, !isAfterEnd { return false }
        if right.roles.contains(.shortComplement), left.isOne, !isAfterEnd {
            // 走|在, 政策卡|在; but 借来的钱|在, 观察站|在.
            let isVerb = left.wordClass.isNominal && !left.roles.contains(.suffix) && before?.wordClass == .noun
            if left.wordClass.isVerbal || isVerb || isBeforeAspect { return false }
        }
        // Before 着, 了 and 过 it is a verb, and before a number too.
        if isBeforeAspect { return true }
        if [.measure, .localizer, .affix, .particle, .modal].contains(right.wordClass) { return false }
        if right.roles.contains(.begins) || right.wordClass.isFunction { return true }
        if right.wordClass == .time { return true }
        if right.wordClass == .numeral, !right.roles.contains(.suffix) || after?.wordClass == .numeral { return true }
        // 中间|品, 勾勒|出, 索道上|站.
        if right.roles.contains(.suffix), !left.roles.contains(.particle), !left.wordClass.isFunction,
            left.piece.origin != .name
        {
            return false
        }
        if after?.isRewritten == true { return true }
        switch right.wordClass {
        case .verb, .adjective, .attributive: return true
        default:
            // 旗下的|骏威客车厂; but 买东西的|人.
            return right.roles.contains(.prefix) || isAfterEnd && after?.wordClass.isNominal == true
        }
    }

    /// Whether a phrase may end with a word of one syllable.
    private func mayEnd(_ left: Side, _ right: Side, _ before: Piece?) -> Bool {
        if left.roles.contains(.particle) { return true }
        // At the start of a phrase nearly every one is the head of a longer word: 上|一站, 国|常会.
        guard let before else { return left.wordClass == .pronoun && left.roles.contains(.ends) }
        let isAfterFunction = [.adverb, .preposition, .conjunction].contains(before.wordClass)
        if left.roles.contains(.ends) {
            if left.wordClass == .pronoun { return true }
            return !isAfterFunction && (before.wordClass != .particle || left.wordClass != .localizer)
        }
        if isAfterFunction { return false }
        if before.wordClass == .particle {
            return left.wordClass == .noun && right.wordClass.beginsPredicate
                && left.roles.isDisjoint(with: [.prefix, .firstPrefix])
        }
        if isComplement(left, before) || left.wordClass == .time { return true }
        if left.roles.contains(.firstPrefix), ![.noun, .place, .numeral, .measure].contains(before.wordClass) {
            return ![.noun, .organization].contains(right.wordClass)
        }
        if left.roles.contains(.suffix) { return true }
        if left.roles.contains(.prefix) || left.wordClass.isFunction { return false }
        if left.wordClass == .measure || left.wordClass == .localizer { return true }
        if left.roles.contains(.measure), before.wordClass == .numeral || before.isRewritten { return true }
        return left.wordClass.isNominal && right.wordClass.beginsPredicate
            && (!right.isOne || right.wordClass.isFunction)
    }
}

extension WordClass {
    /// Whether words of the class name things.
    var isNominal: Bool {
        switch self {
        case .noun, .verbalNoun, .person, .place, .organization, .affix, .other: true
        default: false
        }
    }

    var isVerbal: Bool { self == .verb || self == .verbalNoun || self == .adjective }

    /// Whether words of the class have meaning only with others.
    var isFunction: Bool {
        switch self {
        case .adverb, .preposition, .conjunction, .pronoun, .particle, .modal: true
        default: false
        }
    }

    /// Whether words of the class may stand at the head of what is said of a noun.
    var beginsPredicate: Bool {
        switch self {
        case .adverb, .preposition, .conjunction, .verb, .pronoun, .time: true
        default: false
        }
    }
}
