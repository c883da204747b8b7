/// Reads one family of forms.
protocol NormalizationRule: Sendable {
    /// What is said for the text at a cursor; `nil` where it is not this rule's.
    func reading(at start: Cursor) -> Reading?
}

/// What is said for a stretch of text.
struct Reading: Sendable {
    /// The tokens, which cover the stretch.
    var tokens: [Token]
    /// Where the stretch ends.
    var end: Int

    /// A stretch said as one.
    init(from start: Cursor, to end: Cursor, spoken: String) {
        self.init(from: start, to: end, .rewritten, spoken)
    }

    /// A stretch of one kind.
    init(from start: Cursor, to end: Cursor, _ kind: Token.Kind, _ spoken: String) {
        tokens = [Token(kind, range: start.index..<end.index, spoken: spoken)]
        self.end = end.index
    }

    /// Stretches said one after the other.
    init(_ parts: [Reading], end: Int) {
        tokens = parts.flatMap(\.tokens)
        self.end = end
    }
}

/// The rules in the order in which they are asked.
enum NormalizationRules {
    static let all: [any NormalizationRule] = [
        AddressRule(), DateRule(), EventDateRule(), TimeRule(), PhoneRule(), RomanRule(), CodeRule(), ScoreRule(),
        RatioRule(),
        FractionRule(), MoneyRule(), VersionRule(), NumberRule(), PerUnitRule(), ConnectorRule(), NumeralRule(),
        LatinRule(),
        SymbolRule(),
    ]
}
