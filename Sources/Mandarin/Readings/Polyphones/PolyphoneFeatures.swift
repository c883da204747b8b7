/// What the polyphone model sees of a character, each as a hash: the characters around it, its word and the words that
/// it might be in, the words of its clause with their classes, and what the text is about.
struct PolyphoneFeatures {
    private(set) var list = FeatureList()

    /// Characters on either side are seen alone and together: from where to where, counted from the character.
    private static let windows: [ClosedRange<Int>] = [
        -4 ... -4, -3 ... -3, -2 ... -2, -1 ... -1, 1...1, 2...2, 3...3, 4...4,
        -4 ... -3, -3 ... -2, -2 ... -1, 1...2, 2...3, 3...4,
        -3 ... -1, -2...0, -1...1, 0...2, 1...3, -2...1, -1...2, -2...2,
    ]
    /// How many characters on either side tell the subject.
    private static let subjectReach = 8
    /// How many words are seen before and after in the same clause.
    private static let wordsBefore = 5, wordsAfter = 12

    /// Finds the features of a character.
    ///
    /// - Parameters:
    ///   - place: The character's place in the line.
    ///   - number: The piece it is in.
    mutating func find(at place: Int, of number: Int, in line: Line) {
        list.removeAll()
        list.add(0, 0)
        addCharacters(around: place, in: line.characters)
        addWord(line.pieces[number], place: place, line)
        addNeighbours(of: number, in: line.pieces)
        addClause(around: number, in: line.pieces)
    }

    private mutating func addCharacters(around place: Int, in text: [Unicode.Scalar]) {
        for (template, window) in Self.windows.enumerated() {
            var value: UInt64 = 0
            for offset in window {
                let index = place + offset
                let scalar = index >= 0 && index < text.count ? UInt64(text[index].value) : 0
                value = (value ^ scalar) &* 1_099_511_628_211
            }
            list.add(1 + UInt64(template), value)
        }
        for index in max(0, place - Self.subjectReach)..<min(text.count, place + Self.subjectReach + 1)
        where index != place && text[index] != Line.pause {
            list.add(40, UInt64(text[index].value))
        }
    }

    /// The word as it was cut, and the longest words that might begin or end with the character.
    private mutating func addWord(_ piece: Piece, place: Int, _ line: Line) {
        let position = UInt64(place - piece.span.lowerBound), rest = UInt64(piece.span.upperBound - place)
        list.add(41 + min(position, 7), piece.hash)
        list.add(49, UInt64(piece.wordClass.rawValue) << 16 | position << 8 | rest)
        // What the lexicon says, and how far it is to be believed.
        let reading = line.syllables[place].letters &* 7 &+ UInt64(line.syllables[place].tone)
        if piece.certainty > .composed || piece.span.count > 2 { list.add(77, reading) }
        list.add(78, reading << 8 | UInt64(min(piece.span.count, 4)) << 4 | UInt64(piece.certainty.rawValue))
        let from = Int(line.longestFrom[place]), to = Int(line.longestTo[place])
        if from > 1 { list.add(50, WordHash(line.characters[place..<place + from]).finished) }
        if to > 1 { list.add(51, WordHash(line.characters[place - to + 1...place]).finished) }
        list.add(52, UInt64(from << 16 | to << 8) | rest)
    }

    private mutating func addNeighbours(of number: Int, in pieces: [Piece]) {
        let left = Neighbour(-1, of: number, in: pieces), farLeft = Neighbour(-2, of: number, in: pieces)
        let right = Neighbour(1, of: number, in: pieces), farRight = Neighbour(2, of: number, in: pieces)
        let third = Neighbour(3, of: number, in: pieces)
        list.add(53, left.hash)
        list.add(54, right.hash)
        list.add(55, farLeft.hash)
        list.add(56, farRight.hash)
        list.add(57, left.hash &+ right.hash &* 31)
        list.add(58, left.kind << 8 | right.kind)
        list.add(59, farLeft.kind << 8 | left.kind)
        list.add(60, right.kind << 8 | farRight.kind)
        list.add(61, left.kind << 16 | right.kind << 8 | farRight.kind)
        list.add(62, right.kind << 16 | farRight.kind << 8 | third.kind)
        list.add(63, left.hash &+ right.kind)
        list.add(64, right.hash &+ left.kind)
        list.add(65, right.hash &+ farRight.kind)
        list.add(66, left.kind)
        list.add(67, right.kind)
        list.add(68, right.length << 4 | farRight.length)
    }

    /// The words of the clause, as far as they may say what the character does in it: in 为大家提供方便 it is 提供.
    private mutating func addClause(around number: Int, in pieces: [Piece]) {
        var last = number
        var isVerbFound = false
        while last - number < Self.wordsAfter, Neighbour.follows(last + 1, last, in: pieces) {
            last += 1
            list.add(70, pieces[last].hash)
            guard !isVerbFound, last > number + 1, pieces[last].wordClass == .verb else { continue }
            isVerbFound = true
            list.add(71, pieces[last].hash)
            list.add(72, UInt64(min(last - number, 6)))
        }
        list.add(73, isVerbFound ? 1 : 0)
        list.add(74, pieces[last].hash)
        list.add(75, UInt64(pieces[last].wordClass.rawValue) << 8 | UInt64(min(last - number, 4)))
        var first = number
        var hasVerbBefore = false
        while number - first < Self.wordsBefore, Neighbour.follows(first, first - 1, in: pieces) {
            first -= 1
            list.add(76, pieces[first].hash)
            hasVerbBefore = hasVerbBefore || pieces[first].wordClass == .verb
        }
        // 起点为北京: without another verb in the clause the character is one.
        let verbs: UInt64 = (hasVerbBefore ? 2 : 0) | (isVerbFound ? 1 : 0)
        list.add(79, verbs << 8 | UInt64(pieces[last].wordClass.rawValue))
        list.add(80, verbs << 8 | UInt64(min(number - first, 3)) << 4 | UInt64(min(last - number, 7)))
    }

    /// A word beside another in the same clause; all zero where there is none.
    private struct Neighbour {
        var hash: UInt64 = 0
        var kind: UInt64 = 99
        var length: UInt64 = 0

        init(_ offset: Int, of number: Int, in pieces: [Piece]) {
            let step = offset.signum()
            var place = number
            while place != number + offset {
                let isNext =
                    step > 0 ? Self.follows(place + 1, place, in: pieces) : Self.follows(place, place - 1, in: pieces)
                guard isNext else { return }
                place += step
            }
            hash = pieces[place].hash
            kind = UInt64(pieces[place].wordClass.rawValue)
            length = UInt64(min(4, pieces[place].span.count))
        }

        /// Whether both pieces are there, with no pause between.
        static func follows(_ next: Int, _ number: Int, in pieces: [Piece]) -> Bool {
            guard number >= 0, next < pieces.count else { return false }
            return pieces[number].span.upperBound == pieces[next].span.lowerBound
        }
    }
}
