extension NameFinder {
    /// The name of a foreigner that begins at a place: 总统卢拉, 托卡耶夫, 帕希尼扬.
    ///
    /// Three characters and more that such names are written with, among which no ordinary word stands; after an office
    /// two will do.
    func foreignName(at place: Int, in run: ArraySlice<Unicode.Scalar>) -> Name? {
        guard let isForeign = tables.foreign[run[place]] else { return nil }
        let isHeralded = !tables.roles(before: place, in: run).isDisjoint(with: [.title, .foreign])
        guard isHeralded || isForeign && (place == run.startIndex || tables.foreign[run[place - 1]] != true) else {
            return nil
        }
        var end = place + 1
        while end < run.endIndex, end - place < Self.longestForeign,
            let isForeign = tables.foreign[run[end]], isForeign || isHeralded
        { end += 1 }
        // 普京布置…: what begins a word with the character after it is no part of the name.
        while end < run.endIndex, end - place > 1, isWord(end - 1..<end + 1, in: run) { end -= 1 }
        guard end - place > 1 else { return nil }
        guard isHeralded || end - place > 2 else { return nil }
        // 克拉玛依, 阿根廷|布…: what the lexicon knows is read by it.
        for length in 2...min(6, end - place) {
            guard let entry = index.entry(for: WordHash(run[place..<place + length])) else { continue }
            if length > 2 || entry.wordClass == .place || end - place == 2 { return nil }
        }
        guard !holdsWord(place..<end, in: run), !isCut(place..<end, in: run),
            !(place > run.startIndex && isWord(place - 1..<place + 1, in: run))
        else {
            return nil
        }
        let readings = run[place..<end].map { tables.foreignReadings[$0] ?? index.reading(of: $0) ?? .none }
        return Name(range: place..<end, surname: readings, isHeralded: isHeralded)
    }

    /// Whether an ordinary word stands anywhere in a stretch.
    private func holdsWord(_ range: Range<Int>, in run: ArraySlice<Unicode.Scalar>) -> Bool {
        for start in range.dropLast() {
            for end in start + 2...min(start + 4, range.upperBound) where end <= range.upperBound {
                guard let entry = index.entry(for: WordHash(run[start..<end])) else { continue }
                if entry.certainty > .likely || entry.cost < Self.rare && entry.wordClass != .place { return true }
            }
        }
        return false
    }

    /// Whether an end of a stretch is inside a long word of the lexicon: 耶路撒|冷, 爱|因斯坦.
    private func isCut(_ range: Range<Int>, in run: ArraySlice<Unicode.Scalar>) -> Bool {
        for border in [range.lowerBound, range.upperBound] {
            for start in max(run.startIndex, border - 4)..<border {
                for end in border + 1..<max(border + 2, min(run.endIndex + 1, start + 7))
                where end - start > 2 && end <= run.endIndex {
                    if index.entry(for: WordHash(run[start..<end])) != nil { return true }
                }
            }
        }
        return false
    }

    private static let longestForeign = 8
}
