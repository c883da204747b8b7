/// What the phrase model sees of the border between two words: the words, their classes and lengths, and how far the
/// next pauses are, each as a hash.
enum PhraseFeatures {
    /// What is seen of a word.
    private struct Side {
        /// Its class, from 1; 0 outside the stretch.
        var kind: UInt64 = 0
        var hash: UInt64 = 0
        var length: UInt64 = 0

        init(_ number: Int, of stretch: Range<Int>, in pieces: Span<Piece>) {
            guard stretch.contains(number) else { return }
            kind = UInt64(pieces[number].wordClass.rawValue) + 1
            hash = pieces[number].hash
            length = UInt64(min(4, pieces[number].span.count))
        }
    }

    /// Finds the features of the border after a piece.
    ///
    /// - Parameters:
    ///   - number: The piece before the border.
    ///   - stretch: The pieces between two pauses that it is one of.
    static func find(
        after number: Int, of stretch: Range<Int>, in text: Span<Unicode.Scalar>, _ pieces: Span<Piece>,
        into list: inout FeatureList
    ) {
        list.removeAll()
        func add(_ template: UInt64, _ value: UInt64) { list.add(128 + template, value) }
        let left = Side(number, of: stretch, in: pieces), right = Side(number + 1, of: stretch, in: pieces)
        let farLeft = Side(number - 1, of: stretch, in: pieces), farRight = Side(number + 2, of: stretch, in: pieces)
        let kinds = left.kind << 8 | right.kind
        add(0, 0)
        add(1, left.kind)
        add(2, right.kind)
        add(3, kinds)
        add(4, farLeft.kind << 16 | kinds)
        add(5, left.kind << 16 | right.kind << 8 | farRight.kind)
        add(6, farLeft.kind << 24 | left.kind << 16 | right.kind << 8 | farRight.kind)
        add(7, farRight.kind)
        add(8, farLeft.kind)
        add(9, left.hash)
        add(10, right.hash)
        add(11, left.hash &+ right.kind)
        add(12, right.hash &+ left.kind)
        add(13, farRight.hash)
        add(14, farLeft.hash)
        add(15, left.length << 4 | right.length)
        add(16, left.kind << 16 | left.length << 12 | right.kind << 4 | right.length)
        let place = pieces[number].span.upperBound
        let start = pieces[stretch.lowerBound].span.lowerBound, end = pieces[stretch.upperBound - 1].span.upperBound
        let done = UInt64(min(10, place - start)), rest = UInt64(min(10, end - place))
        add(17, done)
        add(18, rest)
        add(19, UInt64(min(24, end - start) / 2))
        add(20, done << 16 | kinds)
        add(21, rest << 16 | kinds)
        add(22, UInt64(text[place - 1].value))
        add(23, UInt64(text[place].value))
    }

    /// The hash of a phrase's length in syllables.
    static func hash(ofLength length: Int) -> UInt64 { FeatureHash.of(256, UInt64(min(length, longest))) }

    /// Lengths from here on are one feature.
    static let longest = 24
}
