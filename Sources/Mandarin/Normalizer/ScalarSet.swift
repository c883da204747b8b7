/// A few scalars, written as a string.
struct ScalarSet: Sendable, ExpressibleByStringLiteral {
    private let scalars: [Unicode.Scalar]
    private let marks: ScalarMarks

    init(stringLiteral text: String) {
        scalars = Array(text.unicodeScalars)
        marks = ScalarMarks(scalars)
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        guard marks.mayContain(scalar) else { return false }
        for other in scalars where other == scalar { return true }
        return false
    }

    func contains(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { contains($0) } ?? false }
}

/// A set of scalars by their low eight bits, which tells most others from its own at once.
struct ScalarMarks: Sendable {
    private var bits = InlineArray<4, UInt64>(repeating: 0)

    init(_ scalars: [Unicode.Scalar]) {
        for scalar in scalars { bits[Int(scalar.value >> 6 & 3)] |= 1 << UInt64(scalar.value & 63) }
    }

    /// Whether the set may contain a scalar; `false` is certain.
    func mayContain(_ scalar: Unicode.Scalar) -> Bool {
        bits[Int(scalar.value >> 6 & 3)] >> UInt64(scalar.value & 63) & 1 == 1
    }
}
