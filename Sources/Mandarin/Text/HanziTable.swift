/// Values by character, found by an index into an array rather than by hashing.
struct HanziTable<Value: Sendable>: Sendable {
    private let values: [Value]
    /// For each character from U+3000 to U+9FFF the index of its value plus 1, or 0.
    private let places: [UInt16]

    /// Makes a table; characters outside the range are left out.
    init(_ pairs: [Unicode.Scalar: Value]) {
        var values: [Value] = []
        var places = [UInt16](repeating: 0, count: LexiconLayout.span)
        for (character, value) in pairs {
            let place = Int(character.value) - LexiconLayout.first
            guard places.indices.contains(place) else { continue }
            values.append(value)
            places[place] = UInt16(values.count)
        }
        self.values = values
        self.places = places
    }

    /// The value of a character.
    subscript(character: Unicode.Scalar) -> Value? {
        let place = Int(character.value) - LexiconLayout.first
        guard place >= 0, place < places.count, places[place] > 0 else { return nil }
        return values[Int(places[place]) - 1]
    }
}
