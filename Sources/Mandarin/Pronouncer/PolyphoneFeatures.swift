/// What the polyphone model sees of a character: the characters around it, its word and the words beside it with
/// their classes, and the reading that lexicon and rules give it, each as a hash.
struct PolyphoneFeatures {
    /// The features' hashes.
    private(set) var hashes: [UInt64] = []
    /// The characters on either side, each times a factor of its own.
    private var products = [UInt64](repeating: 0, count: 2 * reach + 1)

    /// How many characters on either side are seen.
    private static let reach = 8

    /// Finds the features of a character at a place of a piece.
    ///
    /// - Parameter given: The readings by lexicon and rules.
    mutating func find(at place: Int, of number: Int, in line: Line, given: [Syllable]) {
        hashes.removeAll(keepingCapacity: true)
        let text = line.characters
        for offset in -Self.reach...Self.reach {
            let index = place + offset
            let scalar = text.indices.contains(index) ? UInt64(text[index].value) : 0
            products[offset + Self.reach] = (scalar + 1) &* Self.factors[offset + Self.reach]
            // The subject: which characters are near, wherever they stand.
            if offset != 0, scalar > 0, text[index] != Line.pause { add(1, scalar) }
        }
        add(2, 0)
        for (number, offsets) in Self.templates.enumerated() {
            var sum: UInt64 = 0
            for offset in offsets { sum &+= products[offset + Self.reach] }
            add(3 + UInt64(number), sum)
        }
        addWords(around: number, place: place, in: line)
        let reading = given[place].letters &* 7 &+ UInt64(given[place].tone)
        add(64, reading)
        add(65 + UInt64(min(line.pieces[number].span.count, 3)), reading)
    }

    private mutating func addWords(around number: Int, place: Int, in line: Line) {
        let piece = line.pieces[number]
        let position = UInt64(place - piece.span.lowerBound)
        let rest = UInt64(piece.span.upperBound - place)
        let before = line.piece(before: number), after = line.piece(after: number)
        add(40 + position, FeatureHash.word(piece, in: line))
        add(50, before.map { FeatureHash.word($0, in: line) } ?? 0)
        add(51, after.map { FeatureHash.word($0, in: line) } ?? 0)
        let left = before.map { UInt64($0.wordClass.rawValue) } ?? 99
        let right = after.map { UInt64($0.wordClass.rawValue) } ?? 99
        add(52, left)
        add(53, right)
        add(54, left << 8 | right)
        add(55, UInt64(piece.wordClass.rawValue) << 16 | position << 8 | rest)
    }

    private mutating func add(_ template: UInt64, _ value: UInt64) { hashes.append(FeatureHash.of(template, value)) }

    /// Odd numbers without a pattern: those of splitmix64.
    private static let factors: [UInt64] = (1...2 * reach + 1).map { place in
        let state = UInt64(place) &* 0x9E37_79B9_7F4A_7C15
        let mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        return (mixed ^ mixed >> 27) | 1
    }

    /// Which characters around it make a feature together, as offsets.
    private static let templates: [[Int]] = [
        [-4], [-3], [-2], [-1], [1], [2], [3], [4],
        [-4, -3], [-3, -2], [-2, -1], [-1, 1], [1, 2], [2, 3], [3, 4],
        [-3, -2, -1], [-2, -1, 1], [-1, 1, 2], [1, 2, 3], [-2, -1, 1, 2],
    ]
}
