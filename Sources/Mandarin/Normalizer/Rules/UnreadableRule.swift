/// Passes over what machines write to each other, a picture's bytes in letters: very long, and of small letters, capitals
/// and figures in no order.
///
/// Letters or figures alone, however many, are said.
enum UnreadableRule: NormalizationRule {
    static let name = "unreadable"
    static let beginnings: Set<Beginning> = [.letter, .digit, .sign]

    static func reading(at start: Cursor) -> Reading? {
        // Few texts come so far.
        guard isCode(start.peek(Token.longest)), isCode(start.peek()) else { return nil }
        var cursor = start
        var hasCapital = false, hasSmall = false, hasDigit = false
        while let scalar = cursor.peek(), isCode(scalar) {
            if scalar.isCapital { hasCapital = true }
            if scalar.isLatin, !scalar.isCapital { hasSmall = true }
            if scalar.digit != nil { hasDigit = true }
            cursor.index += 1
            // The run decides as a whole, but a text of a million letters is not gone through for each of them.
            if cursor.index - start.index == Token.longest, !hasCapital || !hasSmall || !hasDigit { return nil }
        }
        guard cursor.index - start.index > Token.longest else { return nil }
        return Reading(from: start, to: cursor, silent: .unreadable)
    }

    /// The alphabets of Base64.
    private static func isCode(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar.isLatin || scalar.digit != nil || "+/=_-".unicodeScalars.contains(scalar)
    }
}
