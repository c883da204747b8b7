extension Script.Sentence {
    /// How deep in parentheses each of some places of the paragraph is.
    ///
    /// - Parameter places: Places in the sentence, in order, in Unicode scalars of the paragraph.
    package func parenthesisDepths(at places: [Int]) -> [Int] {
        let scalars = Array(text.unicodeScalars)
        var depth = 0, position = 0
        return places.map { place in
            while position < min(place - range.lowerBound, scalars.count) {
                if scalars[position] == "（" || scalars[position] == "(" { depth += 1 }
                if scalars[position] == "）" || scalars[position] == ")" { depth -= 1 }
                position += 1
            }
            return depth
        }
    }
}
