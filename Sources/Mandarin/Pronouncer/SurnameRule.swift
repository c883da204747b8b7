/// Reads surnames as such where the words around say that a name stands there.
enum SurnameRule {
    static func apply(to line: inout Line) {
        for number in line.pieces.indices {
            let piece = line.pieces[number], place = piece.span.lowerBound
            guard piece.isRead, !piece.isSettled, let reading = Surnames.readings[line.characters[place]] else {
                continue
            }
            if isSurname(number, in: line) {
                set(reading, at: place, of: number, in: &line)
            } else if let double = double(number, in: line) {
                for (offset, syllable) in double.enumerated() {
                    set(syllable, at: place + offset, of: offset < piece.span.count ? number : number + 1, in: &line)
                }
            }
        }
    }

    private static func set(_ reading: Syllable, at place: Int, of number: Int, in line: inout Line) {
        guard line.syllables[place] != reading else { return }
        line.syllables[place] = reading
        line.pieces[number].origin = .context
    }

    /// Whether a word of one character is a surname.
    private static func isSurname(_ number: Int, in line: Line) -> Bool {
        let piece = line.pieces[number], place = piece.span.lowerBound
        guard piece.span.count == 1 else { return false }
        if let next = line.piece(after: number), Surnames.titles.contains(Array(line.characters(of: next))) {
            // 区 and 单 before a title are what they mean more often: 区书记, 单老师 only after a pause or a name's herald.
            return !officeholders.contains(line.characters[place]) || heralded(number, in: line)
        }
        // 他姓单.
        if let previous = line.piece(before: number), previous.span.count == 1,
            line.characters[previous.span.lowerBound] == "姓", line.piece(after: number).map({ isVerbal($0) }) ?? true
        {
            return true
        }
        if place > 0, "老小阿".unicodeScalars.contains(line.characters[place - 1]),
            line.piece(before: number)?.span.count == 1, line.piece(after: number).map({ isVerbal($0) }) ?? true
        {
            return true
        }
        guard let given = givenName(after: number, in: line) else { return false }
        return heralded(number, in: line) || followed(given, in: line)
    }

    /// How many characters of a given name follow, one or two that make no other word.
    private static func givenName(after number: Int, in line: Line) -> Int? {
        guard let first = line.piece(after: number), first.isRead else { return nil }
        if first.span.count == 2, first.wordClass == .person { return first.span.upperBound }
        guard first.span.count == 1, !functional.contains(first.wordClass) else { return nil }
        guard let second = line.piece(after: number + 1), second.isRead, second.span.count == 1,
            !functional.contains(second.wordClass)
        else { return first.span.upperBound }
        return second.span.upperBound
    }

    private static func heralded(_ number: Int, in line: Line) -> Bool {
        line.piece(before: number).map { Surnames.beforeName.contains(Array(line.characters(of: $0))) } ?? false
    }

    private static func followed(_ end: Int, in line: Line) -> Bool {
        guard let next = line.pieces.first(where: { $0.span.lowerBound >= end }), next.span.lowerBound == end else {
            return false
        }
        return Surnames.afterName.contains(Array(line.characters(of: next)))
    }

    private static func isVerbal(_ piece: Piece) -> Bool {
        [.verb, .adverb, .preposition, .particle, .conjunction, .modal].contains(piece.wordClass)
    }

    /// The reading of a surname of two characters that begins with a word.
    private static func double(_ number: Int, in line: Line) -> [Syllable]? {
        let place = line.pieces[number].span.lowerBound
        guard place + 1 < line.characters.count, line.pieces[number].span.count <= 2 else { return nil }
        return Surnames.doubles[[line.characters[place], line.characters[place + 1]]]
    }

    private static let officeholders = Set("区单应长都万".unicodeScalars)
    private static let functional: Set<WordClass> = [
        .particle, .preposition, .conjunction, .adverb, .pronoun, .numeral, .measure, .localizer, .modal, .verb,
    ]
}
