/// Finds what of a paragraph no word holds, and why, so that every scalar is in a word or listed here.
struct SilenceFinder {
    private let text: [Unicode.Scalar]
    /// Readings in brackets, in order, that are still ahead.
    private var notes: ArraySlice<Range<Int>>
    private var stretches: [(range: Range<Int>, reason: Silence)] = []
    private var end = 0

    /// Begins with a paragraph.
    ///
    /// - Parameter notes: Where readings stand in it, in brackets.
    init(_ text: [Unicode.Scalar], notes: [Range<Int>] = []) {
        self.text = text
        self.notes = notes[...]
    }

    /// Takes the words of a sentence, and the tokens that they were found in.
    mutating func note(_ words: some Sequence<Range<Int>>, among tokens: [Token]) {
        var number = 0
        for word in words {
            pass(to: word.lowerBound, by: tokens, from: &number)
            end = max(end, word.upperBound)
        }
        if let last = tokens.last { pass(to: last.range.upperBound, by: tokens, from: &number) }
    }

    /// What is silent, neighbours that are so for the same reason together.
    mutating func finished() -> [SilentText] {
        look(upTo: text.count)
        return stretches.map {
            SilentText(text: String(scalars: text[$0.range]), range: $0.range, reason: $0.reason)
        }
    }

    /// Lists what stands before a place: by the tokens where they know, by the scalars where they don't.
    private mutating func pass(to place: Int, by tokens: [Token], from number: inout Int) {
        while end < place, number < tokens.count {
            let token = tokens[number]
            if token.range.upperBound <= end {
                number += 1
                continue
            }
            guard token.range.lowerBound < place else { break }
            if token.range.lowerBound > end { look(upTo: token.range.lowerBound) }
            let limit = min(place, token.range.upperBound)
            if let reason = token.silence { add(end..<limit, reason) } else { look(upTo: limit) }
        }
        if end < place { look(upTo: place) }
    }

    /// Lists what stands before a place, scalar by scalar.
    private mutating func look(upTo place: Int) {
        while end < place {
            while let note = notes.first, note.upperBound <= end { notes.removeFirst() }
            if let note = notes.first, note.contains(end) {
                add(end..<min(place, note.upperBound), .annotation)
                continue
            }
            let (reason, next) = Silence.stretch(in: text, at: end, upTo: place)
            add(end..<next, reason)
        }
    }

    private mutating func add(_ range: Range<Int>, _ reason: Silence) {
        if let last = stretches.last, last.range.upperBound == range.lowerBound, last.reason == reason {
            stretches[stretches.count - 1].range = last.range.lowerBound..<range.upperBound
        } else {
            stretches.append((range, reason))
        }
        end = range.upperBound
    }
}
