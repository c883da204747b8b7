/// The words of a document without its mark-up, and where each stood in the source.
///
/// Articles count in scalars of the decoded page, ``SourceText``, wherever their text was extracted from.
public struct ExtractedText: Sendable, Hashable {
    /// The words.
    public private(set) var scalars: [Unicode.Scalar] = []
    /// Where stretches of the text stood, in the order of the text.
    private var stretches: [Stretch] = []

    private struct Stretch: Hashable {
        /// Where the stretch begins in the text.
        let start: Int
        /// What it stands for in the source. As long as the stretch where it was taken over scalar by scalar; of
        /// another length where one stands for all of it, as for `&hellip;`.
        let origin: Range<Int>
    }

    /// Creates an empty text.
    public init() {}

    /// The whole of a text that has no mark-up.
    public init(all source: SourceText) {
        append(source.scalars, from: 0..<source.scalars.count)
    }

    /// Appends scalars that stand in the source at `origin`.
    public mutating func append(_ scalars: some Collection<Unicode.Scalar>, from origin: Range<Int>) {
        guard !scalars.isEmpty else { return }
        // What goes on where the last stretch ended, scalar by scalar, belongs to it.
        let goesOn =
            stretches.last.map { last in
                last.origin.upperBound == origin.lowerBound && origin.count == scalars.count
                    && last.origin.count == self.scalars.count - last.start
            } ?? false
        if goesOn, let last = stretches.popLast() {
            stretches.append(Stretch(start: last.start, origin: last.origin.lowerBound..<origin.upperBound))
        } else {
            stretches.append(Stretch(start: self.scalars.count, origin: origin))
        }
        self.scalars += scalars
    }

    /// Appends another text of the same source.
    public mutating func append(_ other: ExtractedText) {
        for (stretch, range) in other.pieces { append(other.scalars[range], from: stretch.origin) }
    }

    /// Appends an end of line that stands nowhere in the source; `place` is where it would.
    public mutating func appendLineEnd(at place: Int) {
        append(CollectionOfOne("\n"), from: place..<place)
    }

    /// Where `range` of the text stands in the source.
    public func origin(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else {
            let place = origin(at: range.lowerBound).lowerBound
            return place..<place
        }
        let (first, last) = (origin(at: range.lowerBound), origin(at: range.upperBound - 1))
        return first.lowerBound..<max(first.lowerBound, last.upperBound)
    }

    /// The text in `range`.
    public subscript(range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// This text where its source was itself extracted: its places are then those of the source of `outer`.
    ///
    /// So HTML that stands in a JSON string keeps its places in the JSON.
    public func nested(in outer: ExtractedText) -> ExtractedText {
        var result = ExtractedText()
        for (stretch, range) in pieces {
            guard stretch.origin.count == range.count else {
                result.append(scalars[range], from: outer.origin(of: stretch.origin))
                continue
            }
            var start = range.lowerBound
            while start < range.upperBound {
                let place = stretch.origin.lowerBound + start - range.lowerBound
                let (origin, end) = outer.stretch(at: place)
                let count = max(1, min(range.upperBound - start, end - place))
                result.append(
                    scalars[start..<start + count],
                    from: origin.map { $0..<$0 + count } ?? outer.origin(of: place..<place + count))
                start += count
            }
        }
        return result
    }

    /// Each stretch, and its range in the text.
    private var pieces: some Sequence<(Stretch, Range<Int>)> {
        stretches.indices.lazy.map { index in
            let end = index + 1 < stretches.count ? stretches[index + 1].start : scalars.count
            return (stretches[index], stretches[index].start..<end)
        }
    }

    /// Where the scalar at `index` stands if it was taken over scalar by scalar, and where its stretch ends.
    private func stretch(at index: Int) -> (origin: Int?, end: Int) {
        var (low, high) = (0, stretches.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if stretches[middle].start <= index { low = middle } else { high = middle }
        }
        guard low < stretches.count else { return (nil, index + 1) }
        let stretch = stretches[low]
        let end = low + 1 < stretches.count ? stretches[low + 1].start : scalars.count
        guard stretch.origin.count == end - stretch.start else { return (nil, end) }
        return (stretch.origin.lowerBound + index - stretch.start, end)
    }

    /// Where the scalar at `index` stands in the source.
    private func origin(at index: Int) -> Range<Int> {
        var (low, high) = (0, stretches.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if stretches[middle].start <= index { low = middle } else { high = middle }
        }
        guard low < stretches.count else { return 0..<0 }
        let stretch = stretches[low]
        let end = low + 1 < stretches.count ? stretches[low + 1].start : scalars.count
        guard index < end else { return stretch.origin.upperBound..<stretch.origin.upperBound }
        guard stretch.origin.count == end - stretch.start else { return stretch.origin }
        let place = stretch.origin.lowerBound + index - stretch.start
        return place..<place + 1
    }
}
