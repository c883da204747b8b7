/// Numbers with their units, dates, and the names of things and offices that no minor phrase may end inside.
extension BorderRules {
    /// 15|个, 含光|800, S20|+, 高达|176亿.
    func isInNumber(
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
    func isInDate(_ left: Side, _ right: Side, _ after: Piece?, in line: Line) -> Bool {
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
    func isInRate(_ left: Side, _ right: Side, _ before: Piece?, _ after: Piece?, in line: Line) -> Bool {
        guard right.roles.contains(.each), let before, let after, after.span.count < 3,
            table.roles(of: line.characters[after.span.lowerBound]).contains(.measure)
        else { return false }
        return before.isRewritten || before.wordClass == .numeral
            || before.span.count == 1 && table.roles(of: before, in: line).contains(.measure)
    }

    /// 两新|一重, 三电|一兽: a figure and a syllable, twice.
    func isInPair(_ left: Side, _ right: Side, in line: Line) -> Bool {
        let place = right.piece.span.lowerBound
        return right.first.contains(.numeral) && !right.piece.isRewritten && place >= 2 && right.piece.span.count < 3
            && !table.roles(of: line.characters[place + 1]).contains(.numeral)
            && table.roles(of: line.characters[place - 2]).contains(.numeral)
            && !left.last.contains(.numeral) && left.piece.span.lowerBound >= place - 2
    }

    /// 禹州市|人民|医院: a place and the office that bears its name.
    func isInOffice(_ left: Side, _ right: Side, _ after: Piece?, in line: Line) -> Bool {
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
}
