/// Reads one family of forms.
protocol NormalizationRule: SendableMetatype {
    /// The rule's name, which `explain` shows.
    static var name: String { get }

    /// What the text that it reads may begin with.
    static var beginnings: Set<Beginning> { get }

    /// What is said for the text at a cursor; `nil` where it is not this rule's.
    static func reading(at start: Cursor) -> Reading?
}

/// What is said for a stretch of text.
struct Reading: Sendable {
    /// The first token; the tokens cover the stretch.
    private(set) var first: Token
    /// The tokens after it, of which most readings have none.
    private(set) var rest: ArraySlice<Token>
    /// Where the stretch ends.
    let end: Int

    /// A stretch said as one, and the word that decided so.
    init(from start: Cursor, to end: Cursor, spoken: String, because evidence: Evidence? = nil) {
        self.init(from: start, to: end, .rewritten, spoken, because: evidence)
    }

    /// A stretch of one kind.
    init(from start: Cursor, to end: Cursor, _ kind: Token.Kind, _ spoken: String, because evidence: Evidence? = nil) {
        first = Token(kind, range: start.index..<end.index, spoken: spoken, silence: Self.silence(kind, at: start))
        first.evidence = evidence?.range
        rest = []
        self.end = end.index
    }

    /// Why a mark or a gap is not heard, by its first scalar.
    private static func silence(_ kind: Token.Kind, at start: Cursor) -> Silence? {
        guard kind == .silent || kind == .punctuation, let reason = start.peek().map({ Silence($0) }), reason.isExpected
        else { return nil }
        return reason
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

    /// Notes the rule that gave it.
    mutating func note(_ rule: NormalizationRules.Numbered) {
        first.ruleNumber = rule.number
        for index in rest.indices { rest[index].ruleNumber = rule.number }
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
        MarkupRule.self, NoteMarkRule.self, UnreadableRule.self, AddressRule.self, EnglishNumberRule.self,
        DateRule.self, EventDateRule.self, TimeRule.self, PhoneRule.self, RomanRule.self, OrdinalRule.self,
        MoneyRule.self, FormulaRule.self, CodeRule.self, FormationRule.self, ScoreRule.self, RatioRule.self,
        RateRule.self, FractionRule.self, VersionRule.self, DigitNameRule.self, YearRule.self, EraRule.self,
        RangeRule.self, NumberRule.self, PerUnitRule.self, LoneUnitRule.self, ConnectorRule.self, NumeralRule.self,
        GreekRule.self, AbbreviationRule.self, LatinRule.self, SymbolRule.self,
    ]

    /// A rule with its place among all.
    struct Numbered: Sendable {
        let number: UInt8
        let rule: any NormalizationRule.Type
    }

    /// The rules for the text at a cursor.
    static func rules(for cursor: Cursor) -> [Numbered] {
        guard let scalar = cursor.peek() else { return [] }
        guard scalar.digit != nil else { return scalar.isLatin ? forLetters : forSigns }
        var offset = 1
        while let next = cursor.peek(offset) {
            if next.digit == nil { return ScalarClass(next) == .hanzi ? forFigures : forDigits }
            offset += 1
        }
        return forFigures
    }

    private static let forFigures = rules(beginningWith: .figure)
    private static let forDigits = rules(beginningWith: .digit)
    private static let forLetters = rules(beginningWith: .letter)
    private static let forSigns = rules(beginningWith: .sign)

    private static func rules(beginningWith beginning: Beginning) -> [Numbered] {
        all.enumerated().filter { $0.element.beginnings.contains(beginning) }
            .map { Numbered(number: UInt8($0.offset), rule: $0.element) }
    }
}
