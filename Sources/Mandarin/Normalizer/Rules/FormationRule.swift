/// Reads the formations of a team: 4-3-3 → 四三三, 4-2-3-1, whose figures are ten together; 2-3联防.
enum FormationRule: NormalizationRule {
    static let name = "formation"
    static let beginnings: Set<Beginning> = [.figure, .digit]

    static func reading(at start: Cursor) -> Reading? {
        guard start.peek(-1)?.digit == nil, start.peek(-1) != "-" else { return nil }
        guard start.peek(1) == "-" else { return plain(start) }
        var cursor = start
        var lines: [Int] = []
        repeat {
            guard let line = cursor.peek()?.digit, cursor.peek(1)?.digit == nil, lines.count < 6 else { return nil }
            lines.append(line)
            cursor.index += 1
        } while cursor.take("-")
        guard (2...5).contains(lines.count), cursor.peek()?.isLatin != true else { return nil }
        let isTeam = lines.count > 2 && lines.reduce(0, +) == 10
        var end = cursor
        _ = end.take("”")
        let evidence = isTeam ? nil : start.evidence(.formation, to: end)
        guard isTeam || evidence != nil else { return nil }
        return Reading(from: start, to: cursor, spoken: ChineseNumber.digits(lines), because: evidence)
    }

    /// 442阵型
    private static func plain(_ start: Cursor) -> Reading? {
        guard !start.continuesNumber, start.peek(2)?.digit != nil else { return nil }
        var cursor = start
        let lines = cursor.takeDigits(atMost: 5)
        guard (3...4).contains(lines.count), lines.reduce(0, +) == 10,
            let evidence = start.evidence(.formation, to: cursor)
        else { return nil }
        return Reading(from: start, to: cursor, spoken: ChineseNumber.digits(lines), because: evidence)
    }
}
