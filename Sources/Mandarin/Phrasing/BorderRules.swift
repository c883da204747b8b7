/// Where a minor phrase may end at all: never inside a number with its unit, a date, a name or a word, whatever the model
/// thinks.
///
/// A word of one syllable seldom stands alone in Chinese: as a noun it ends a word (地理学|会), as a verb it begins or ends
/// one (显示|出), as a modifier it begins one (副|主任医师). So a border beside one is closed unless its part of speech or the
/// table opens it.
struct BorderRules: Sendable {
    let table: BorderTable

    /// A word beside a border, with what is known of it.
    private struct Side {
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
    private func end(ofFigureAt number: Int, in line: Line) -> (last: Piece, next: Piece?) {
        var number = number
        let token = line.pieces[number].token
        while number + 1 < line.pieces.count, line.pieces[number + 1].token == token { number += 1 }
        return (line.pieces[number], line.piece(after: number))
    }

    private func side(_ piece: Piece, in line: borrowing Line) -> Side {
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

    // MARK: Numbers

    /// 15|个, 含光|800, S20|+, 高达|176亿.
    private func isInNumber(
        _ left: Side, _ right: Side, _ before: Piece?, _ number: Int, in line: Line
    ) -> Bool {
        if left.isLatin {
            // MP|3, T|台, BOBO|组合.
            if right.isLatin || right.beginsWithNumber { return true }
            return right.isOne
                ? !right.roles.contains(.begins) && !right.wordClass.isFunction
                : right.wordClass == .noun || right.wordClass == .verbalNoun
        }
        if left.endsInNumber {
            if right.beginsWithNumber || right.isLatin || right.first.contains(.measure) { return true }
            // What a bare figure counts or names: 1.08亿|像素. Before a verb or an adverb the figure is the end of a name.
            if left.piece.isRewritten || right.isOne { return !right.wordClass.beginsPredicate }
            return right.wordClass == .measure || right.first.contains(.numeral)
        }
        // 以上 and its like lean on a word too: 省级|以上.
        if right.roles.contains(.afterNumber),
            left.last.contains(.measure) || left.beginsWithNumber || !right.isOne && !left.roles.contains(.particle)
        {
            return true
        }
        guard right.beginsWithNumber else {
            // 四年|内在: the word that is cut there may be another.
            return right.first.isSuperset(of: [.afterNumber, .part]) && left.last.contains(.measure)
                && (left.first.contains(.numeral)
                    || before.map { $0.isRewritten || $0.wordClass == .numeral } ?? false)
        }
        if left.piece.isRewritten || left.roles.contains(.beforeNumber) {
            // 5元|每小时; but 14日|15时.
            return !left.last.contains(.day)
        }
        // 含光|800|芯片, 长征|五号; but 工厂|47个.
        guard left.wordClass.isNominal || left.wordClass == .adjective || left.isOne && !left.roles.contains(.ends)
        else { return false }
        if right.piece.isRewritten {
            let figure = end(ofFigureAt: number + 1, in: line)
            return side(figure.last, in: line).endsInNumber && !isCounted(figure.next, in: line)
        }
        return !left.roles.contains(.suffix) && line.characters[right.piece.span.upperBound - 1] == "号"
    }

    /// Whether the word after a figure makes a quantity of it.
    private func isCounted(_ after: Piece?, in line: Line) -> Bool {
        guard let after else { return false }
        // 地铁|19|号线 is a name.
        if line.characters[after.span.lowerBound] == "号" { return false }
        return after.wordClass == .measure || after.wordClass == .numeral || after.isRewritten
            || table.roles(of: line.characters[after.span.lowerBound]).contains(.measure)
    }

    /// 11月|22日, 5月|中旬, 去年|5月.
    private func isInDate(_ left: Side, _ right: Side, _ after: Piece?, in line: Line) -> Bool {
        if left.last.contains(.unit) {
            if right.first.contains(.part) {
                let isPart = right.isOne || [.time, .localizer].contains(right.wordClass)
                if isPart, right.wordClass != .time || !left.last.contains(.day) { return true }
            }
            if right.beginsWithNumber { return !left.last.contains(.day) }
        }
        guard left.roles.contains(.year), right.beginsWithNumber else { return false }
        return right.last.contains(.unit)
            || (after.map { table.roles(of: line.characters[$0.span.lowerBound]).contains(.unit) } ?? false)
    }

    /// 毫摩尔|每升: the measure that a number has, and what it is counted by.
    private func isInRate(_ left: Side, _ right: Side, _ before: Piece?, _ after: Piece?, in line: Line) -> Bool {
        guard right.roles.contains(.each), let before, let after, after.span.count < 3,
            table.roles(of: line.characters[after.span.lowerBound]).contains(.measure)
        else { return false }
        return before.isRewritten || before.wordClass == .numeral
            || before.span.count == 1 && table.roles(of: before, in: line).contains(.measure)
    }

    /// 两新|一重, 三电|一兽: a figure and a syllable, twice.
    private func isInPair(_ left: Side, _ right: Side, in line: Line) -> Bool {
        let place = right.piece.span.lowerBound
        return right.first.contains(.numeral) && !right.piece.isRewritten && place >= 2 && right.piece.span.count < 3
            && !table.roles(of: line.characters[place + 1]).contains(.numeral)
            && table.roles(of: line.characters[place - 2]).contains(.numeral)
            && !left.last.contains(.numeral) && left.piece.span.lowerBound >= place - 2
    }

    /// 禹州市|人民|医院: a place and the office that bears its name.
    private func isInOffice(_ left: Side, _ right: Side, _ after: Piece?, in line: Line) -> Bool {
        // 农业|农村|厅
        if let after, after.span.count == 1, left.wordClass.isNominal, right.wordClass.isNominal,
            table.roles(of: after, in: line).contains(.office)
        {
            return true
        }
        guard left.wordClass == .place || left.isOne && left.last.contains(.area), !right.isOne,
            [.noun, .organization, .other].contains(right.wordClass)
        else { return false }
        if right.last.contains(.office) { return true }
        guard let after, [.noun, .organization].contains(after.wordClass) else { return false }
        return table.roles(of: line.characters[after.span.upperBound - 1]).contains(.office)
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
    fileprivate var isNominal: Bool {
        switch self {
        case .noun, .verbalNoun, .person, .place, .organization, .affix, .other: true
        default: false
        }
    }

    fileprivate var isVerbal: Bool { self == .verb || self == .verbalNoun || self == .adjective }

    /// Whether words of the class have meaning only with others.
    fileprivate var isFunction: Bool {
        switch self {
        case .adverb, .preposition, .conjunction, .pronoun, .particle, .modal: true
        default: false
        }
    }

    /// Whether words of the class may stand at the head of what is said of a noun.
    fileprivate var beginsPredicate: Bool {
        switch self {
        case .adverb, .preposition, .conjunction, .verb, .pronoun, .time: true
        default: false
        }
    }
}
