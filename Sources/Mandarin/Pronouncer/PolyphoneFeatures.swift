/// What the polyphone model sees of a character: the characters around it, its word and the words beside it with
/// their classes, and the reading that lexicon and rules give it, each as a hash.
enum PolyphoneFeatures {
    /// How many characters on either side are seen as the subject of the text.
    private static let reach = 8

    /// Finds the features of a character but for those of ``findSubject(around:in:into:)``.
    ///
    /// - Parameters:
    ///   - place: The character's place in the text.
    ///   - number: The piece it is in.
    ///   - text: The characters of the line.
    ///   - pieces: The pieces of the line.
    ///   - given: Its reading by lexicon and rules.
    static func find(
        at place: Int, of number: Int, in text: Span<Unicode.Scalar>, _ pieces: Span<Piece>, given: Syllable,
        into list: inout FeatureList
    ) {
        list.removeAll()
        list.add(2, 0)
        addNeighbours(of: place, in: text, to: &list)
        addWords(around: number, place: place, in: pieces, to: &list)
        let reading = given.letters &* 7 &+ UInt64(given.tone)
        list.add(64, reading)
        list.add(65 + UInt64(min(pieces[number].span.count, 3)), reading)
    }

    /// Finds what the text is about: which characters are near, wherever they stand.
    static func findSubject(around place: Int, in text: Span<Unicode.Scalar>, into list: inout FeatureList) {
        list.removeAll()
        for index in max(0, place - reach)..<min(text.count, place + reach + 1)
        where index != place && text[index] != Line.pause {
            list.add(1, UInt64(text[index].value))
        }
    }

    /// Characters before (b) and after (a), alone and together.
    private static func addNeighbours(of place: Int, in text: Span<Unicode.Scalar>, to list: inout FeatureList) {
        func product(_ offset: Int, _ factor: UInt64) -> UInt64 {
            let index = place + offset
            return (index >= 0 && index < text.count ? UInt64(text[index].value) + 1 : 1) &* factor
        }
        // Odd numbers without a pattern: those of splitmix64.
        let b4 = product(-4, 0x1D77_6981_62A1_C02D)
        let b3 = product(-3, 0x2F4C_6B4A_8B18_5719)
        let b2 = product(-2, 0xD7A6_D692_1B37_E297)
        let b1 = product(-1, 0xE85C_C95B_82E6_AB5F)
        let a1 = product(1, 0xFA47_1A6D_FD9D_88F7)
        let a2 = product(2, 0x3098_9C30_10F6_EF97)
        let a3 = product(3, 0xAA5D_8732_A9BF_875F)
        let a4 = product(4, 0x7C28_837D_F429_6993)
        list.add(3, b4)
        list.add(4, b3)
        list.add(5, b2)
        list.add(6, b1)
        list.add(7, a1)
        list.add(8, a2)
        list.add(9, a3)
        list.add(10, a4)
        list.add(11, b4 &+ b3)
        list.add(12, b3 &+ b2)
        list.add(13, b2 &+ b1)
        list.add(14, b1 &+ a1)
        list.add(15, a1 &+ a2)
        list.add(16, a2 &+ a3)
        list.add(17, a3 &+ a4)
        list.add(18, b3 &+ b2 &+ b1)
        list.add(19, b2 &+ b1 &+ a1)
        list.add(20, b1 &+ a1 &+ a2)
        list.add(21, a1 &+ a2 &+ a3)
        list.add(22, b2 &+ b1 &+ a1 &+ a2)
    }

    private static func addWords(
        around number: Int, place: Int, in pieces: Span<Piece>, to list: inout FeatureList
    ) {
        let piece = pieces[number]
        let position = UInt64(place - piece.span.lowerBound)
        let rest = UInt64(piece.span.upperBound - place)
        // 99 for no word: a pause.
        var left: UInt64 = 99, right: UInt64 = 99, leftWord: UInt64 = 0, rightWord: UInt64 = 0
        if number > 0, pieces[number - 1].span.upperBound == piece.span.lowerBound {
            left = UInt64(pieces[number - 1].wordClass.rawValue)
            leftWord = pieces[number - 1].hash
        }
        if number + 1 < pieces.count, pieces[number + 1].span.lowerBound == piece.span.upperBound {
            right = UInt64(pieces[number + 1].wordClass.rawValue)
            rightWord = pieces[number + 1].hash
        }
        list.add(40 + position, piece.hash)
        list.add(50, leftWord)
        list.add(51, rightWord)
        list.add(52, left)
        list.add(53, right)
        list.add(54, left << 8 | right)
        list.add(55, UInt64(piece.wordClass.rawValue) << 16 | position << 8 | rest)
    }
}
