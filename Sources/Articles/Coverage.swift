extension Article {
    /// The ranges of non-blank scalars of `text` that are neither in a span nor skipped. Empty if all is well.
    func uncovered(in text: SourceText) -> [Range<Int>] {
        let ranges = (excerpts.map(\.range) + skipped.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
        var holes: [Range<Int>] = []
        var position = 0
        for range in ranges + [text.scalars.count..<text.scalars.count] {
            if position < range.lowerBound {
                holes += text.scalars.visibleRuns(in: position..<range.lowerBound)
            }
            position = max(position, range.upperBound)
        }
        return holes
    }

    /// The pairs of ranges that overlap, which would be read or reported twice. Empty if all is well.
    func overlaps() -> [Range<Int>] {
        let ranges = (excerpts.map(\.range) + skipped.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
        return zip(ranges, ranges.dropFirst()).compactMap { first, second in
            first.upperBound > second.lowerBound ? second.lowerBound..<first.upperBound : nil
        }
    }
}
