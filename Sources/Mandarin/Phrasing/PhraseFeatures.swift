/// What the phrase model sees of the border between two words: the words, their classes and lengths, and how far the
/// next pauses are.
struct PhraseFeatures {
    /// The features' hashes.
    private(set) var hashes: [UInt64] = []

    /// Finds the features of the border after a piece.
    ///
    /// - Parameters:
    ///   - number: The piece before the border.
    ///   - stretch: The pieces between two pauses that it is one of.
    mutating func find(after number: Int, of stretch: Range<Int>, in line: Line) {
        hashes.removeAll(keepingCapacity: true)
        func kind(_ index: Int) -> UInt64 {
            stretch.contains(index) ? UInt64(line.pieces[index].wordClass.rawValue) + 1 : 0
        }
        func word(_ index: Int) -> UInt64 {
            stretch.contains(index) ? FeatureHash.word(line.pieces[index], in: line) : 0
        }
        func length(_ index: Int) -> UInt64 {
            stretch.contains(index) ? UInt64(min(4, line.pieces[index].span.count)) : 0
        }
        let left = kind(number), right = kind(number + 1)
        let farLeft = kind(number - 1), farRight = kind(number + 2)
        add(0, 0)
        add(1, left)
        add(2, right)
        add(3, left << 8 | right)
        add(4, farLeft << 16 | left << 8 | right)
        add(5, left << 16 | right << 8 | farRight)
        add(6, farLeft << 24 | left << 16 | right << 8 | farRight)
        add(7, farRight)
        add(8, farLeft)
        let leftWord = word(number), rightWord = word(number + 1)
        add(9, leftWord)
        add(10, rightWord)
        add(11, leftWord &+ right)
        add(12, rightWord &+ left)
        add(13, word(number + 2))
        add(14, word(number - 1))
        let before = length(number), after = length(number + 1)
        add(15, before << 4 | after)
        add(16, left << 16 | before << 12 | right << 4 | after)
        let place = line.pieces[number].span.upperBound
        let start = line.pieces[stretch.lowerBound].span.lowerBound
        let end = line.pieces[stretch.upperBound - 1].span.upperBound
        let done = UInt64(min(10, place - start)), rest = UInt64(min(10, end - place))
        add(17, done)
        add(18, rest)
        add(19, UInt64(min(24, end - start) / 2))
        add(20, done << 16 | left << 8 | right)
        add(21, rest << 16 | left << 8 | right)
        add(22, UInt64(line.characters[place - 1].value))
        add(23, UInt64(line.characters[place].value))
    }

    private mutating func add(_ template: UInt64, _ value: UInt64) {
        hashes.append(FeatureHash.of(128 + template, value))
    }

    /// The hash of a phrase's length in syllables.
    static func hash(ofLength length: Int) -> UInt64 { FeatureHash.of(256, UInt64(min(length, longest))) }

    /// Lengths from here on are one feature.
    static let longest = 24
}
