/// Reads one family of forms.
protocol NormalizationRule: SendableMetatype {
    /// What the text that it reads may begin with.
    static var beginnings: Set<Beginning> { get }

    /// What is said for the text at a cursor; `nil` where it is not this rule's.
    static func reading(at start: Cursor) -> Reading?
}

/// What is said for a stretch of text.
struct Reading: Sendable {
    /// The first token; the tokens cover the stretch.
    let first: Token
    /// The tokens after it, of which most readings have none.
    let rest: ArraySlice<Token>
    /// Where the stretch ends.
    let end: Int

    /// A stretch said as one.
    init(from start: Cursor, to end: Cursor, spoken: String) {
        self.init(from: start, to: end, .rewritten, spoken)
    }

    /// A stretch of one kind.
    init(from start: Cursor, to end: Cursor, _ kind: Token.Kind, _ spoken: String) {
        first = Token(kind, range: start.index..<end.index, spoken: spoken)
        rest = []
        self.end = end.index
    }

    /// A stretch that nobody hears, and why.
    init(from start: Cursor, to end: Cursor, _ kind: Token.Kind = .silent, silent reason: Silence) {
        first = Token(kind, range: start.index..<end.index, spoken: "", silence: reason)
        rest = []
        self.end = end.index
    }

    /// Stretches said one after the other; `nil` for none.
    init?(_ parts: [Reading]) {
        let tokens = parts.flatMap { [$0.first] + $0.rest }
        guard let first = tokens.first, let last = parts.last else { return nil }
        self.first = first
        rest = tokens.dropFirst()
        end = last.end
    }
}

/// What the text that a rule reads may begin with.
enum Beginning: Sendable {
    /// Digits with hanzi or nothing after them.
    case figure
    /// Digits with a mark or a letter after them.
    case digit
    /// A letter of ASCII.
    case letter
    /// Any other sign, letters of other alphabets among them.
    case sign
}

/// The rules in the order in which they are asked.
enum NormalizationRules {
    static let all: [any NormalizationRule.Type] = [
        UnreadableRule.self, AddressRule.self, DateRule.self, EventDateRule.self, TimeRule.self, PhoneRule.self,
        RomanRule.self,
        OrdinalRule.self, MoneyRule.self, FormulaRule.self, CodeRule.self, ScoreRule.self, RatioRule.self,
        FractionRule.self, VersionRule.self, DigitNameRule.self, YearRule.self, RangeRule.self, NumberRule.self,
        PerUnitRule.self, LoneUnitRule.self, ConnectorRule.self, NumeralRule.self, GreekRule.self, LatinRule.self,
        SymbolRule.self,
    ]

    /// The rules for the text at a cursor.
    static func rules(for cursor: Cursor) -> [any NormalizationRule.Type] {
        guard let scalar = cursor.peek() else { return [] }
        guard scalar.digit != nil else { return scalar.isLatin ? forLetters : forSigns }
        var offset = 1
        while let next = cursor.peek(offset) {
            if next.digit == nil { return ScalarClass(next) == .hanzi ? forFigures : forDigits }
            offset += 1
        }
        return forFigures
    }

    private static let forFigures = all.filter { $0.beginnings.contains(.figure) }
    private static let forDigits = all.filter { $0.beginnings.contains(.digit) }
    private static let forLetters = all.filter { $0.beginnings.contains(.letter) }
    private static let forSigns = all.filter { $0.beginnings.contains(.sign) }
}
