/// Finds the Chinese names of persons by what stands around them: an office or 记者 before, 先生 or 说 after, or nothing
/// else between two pauses.
///
/// 局长江涛表示 → 江涛, 任教授 → 任, 令狐冲，… → 令狐冲; in 前任总统 and 单位 there is none.
struct NameFinder {
    let tables: NameTables
    let index: LexiconIndex

    /// A name, or a surname before a form of address.
    struct Name {
        var range: Range<Int>
        /// The reading of the surname, empty where it has but one.
        var surname: [Syllable]
        /// Whether an office or 记者 stands before it.
        var isHeralded: Bool
    }

    /// The names in a run of hanzi, in order.
    ///
    /// - Parameter run: What stands between two marks, numbers or Latin words.
    func names(in text: [Unicode.Scalar], run: Range<Int>) -> [Name] {
        var names: [Name] = []
        var place = run.lowerBound
        while place < run.upperBound {
            if let name = name(at: place, in: text[run], isFirst: text[place - 1] == Line.pause) {
                names.append(name)
                place = name.range.upperBound
            } else {
                place += 1
            }
        }
        return names
    }

    /// - Parameter isFirst: Whether a pause stands before the place.
    private func name(at place: Int, in run: ArraySlice<Unicode.Scalar>, isFirst: Bool) -> Name? {
        for surname in tables.surnames[run[place]] ?? [] {
            let end = place + surname.characters.count
            guard end <= run.endIndex, run[place..<end].elementsEqual(surname.characters) else { continue }
            let before = tables.roles(before: place, in: run)
            if let given = givenName(from: end, of: surname, before: before, in: run, isFirst: isFirst) {
                return Name(
                    range: place..<given, surname: surname.reading, isHeralded: before.contains(.title))
            }
            if isAddressed(surname, at: place, before: before, in: run, isFirst: isFirst) {
                return Name(range: place..<end, surname: surname.reading, isHeralded: before.contains(.title))
            }
        }
        return nil
    }

    /// Whether a form of address makes a surname of what stands before it: 任教授; 县长|江某.
    private func isAddressed(
        _ surname: NameTables.Surname, at place: Int, before: NameTables.Role, in run: ArraySlice<Unicode.Scalar>,
        isFirst: Bool
    ) -> Bool {
        let end = place + surname.characters.count
        if place > run.startIndex, run[place - 1] == "姓" {
            return end == run.endIndex || tables.never.contains(run[end])
        }
        // One that is read in one way only is no matter, unless it would make a word with what is before it.
        guard !surname.reading.isEmpty || before.contains(.title) else { return false }
        let follows = tables.roles(from: end, in: run)
        if !follows.contains(.person) {
            guard follows.contains(.title), areOfficesHeeded(of: surname, at: place, before, in: run, isFirst) else {
                return false
            }
        }
        // 第31任总理, 前任总统, 应当|任教授.
        if place == run.startIndex { return isFirst }
        return before.contains(.title) || !Self.noSurnameAfter.contains(run[place - 1])
    }

    /// Whether an office after a surname makes it one.
    private func areOfficesHeeded(
        of surname: NameTables.Surname, at place: Int, _ before: NameTables.Role, in run: ArraySlice<Unicode.Scalar>,
        _ isFirst: Bool
    ) -> Bool {
        // 副市长任组长: between two offices it is a verb. 和查主任: joined to another name, any office will do.
        if before.contains(.title) { return false }
        if place > run.startIndex, Self.joins.contains(run[place - 1]) { return true }
        return switch surname.offices {
        case .everywhere: true
        case .first: isFirst
        case .nowhere: false
        }
    }

    /// Where a given name ends that begins after a surname; `nil` for none.
    private func givenName(
        from start: Int, of surname: NameTables.Surname, before: NameTables.Role, in run: ArraySlice<Unicode.Scalar>,
        isFirst: Bool
    ) -> Int? {
        let first = start - surname.characters.count
        let isHeralded = !before.isDisjoint(with: [.title, .before])
        for length in [2, 1] where start + length <= run.endIndex {
            let end = start + length, given = run[start..<end]
            guard !given.contains(where: tables.never.contains), !isWord(first..<start + 1, in: run),
                !(length == 2 && isWord(start..<end, in: run) && !given.allSatisfy(tables.given.contains))
            else { continue }
            let isTypical = given.allSatisfy(tables.given.contains)
            let isEnd = end == run.endIndex
            // 朱巍|认为, 曾鸣|和卫哲.
            if length == 2, !isEnd, isWord(end - 1..<end + 1, in: run) || Self.joins.contains(run[end - 1]) { continue }
            let after = tables.roles(from: end, in: run)
            let isFollowed = !after.isDisjoint(with: [.title, .person, .after])
            if isHeralded, isEnd || isFollowed || isTypical && (length == 2 || beginsWord(end, in: run)) { return end }
            // 总统查波: a foreign name has other readings.
            if before.contains(.foreign) { continue }
            guard isTypical else { continue }
            // 师范大学曾刚教授
            if !isFirst {
                if !after.isDisjoint(with: [.title, .person]), !surname.reading.isEmpty,
                    first == run.startIndex || !Self.noSurnameAfter.contains(run[first - 1])
                {
                    return end
                }
                continue
            }
            if isEnd
                ? length + surname.characters.count > 2 && !surname.reading.isEmpty
                : !after.isDisjoint(with: [.title, .person])
            {
                return end
            }
            if isFollowed, length == 2, !surname.reading.isEmpty { return end }
        }
        return nil
    }

    /// Whether a word of two characters begins here, so that what stands before it is whole.
    private func beginsWord(_ place: Int, in run: ArraySlice<Unicode.Scalar>) -> Bool {
        place + 2 <= run.endIndex && isWord(place..<place + 2, in: run)
    }

    /// Whether the lexicon has a frequent word here, so that it is hardly a name.
    private func isWord(_ range: Range<Int>, in text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let entry = index.entry(for: WordHash(text[range])) else { return false }
        return entry.wordClass != .person && entry.cost < NameTables.rare
    }

    /// What joins a name to another.
    private static let joins = Set("和与及跟同".unicodeScalars)
    /// What makes a word with 任, 应, 单, 区 and their like: 前任, 第31任, 简单.
    private static let noSurnameAfter = Set("第前现历首继连上离出担兼曾新两三四五六七八九十百零一二每各该本某简地市县城园社小校山军战片专不名相反对呼响适供效回感".unicodeScalars)
}
