/// The hashes of the features of one decision, without storage on the heap.
struct FeatureList {
    /// The most that a model looks at; more are left out.
    static let capacity = 96

    private var hashes = InlineArray<96, UInt64>(repeating: 0)
    private(set) var count = 0

    /// Empties the list.
    mutating func removeAll() { count = 0 }

    /// Adds a feature's hash.
    mutating func add(_ template: UInt64, _ value: UInt64) {
        guard count < Self.capacity else { return }
        hashes[count] = FeatureHash.of(template, value)
        count += 1
    }

    subscript(index: Int) -> UInt64 { hashes[index] }

    /// The hashes as an array, for training.
    var all: [UInt64] { (0..<count).map { hashes[$0] } }
}
