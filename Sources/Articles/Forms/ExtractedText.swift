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
        stretches.append(Stretch(start: self.scalars.count, origin: origin))
        self.scalars += scalars
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
