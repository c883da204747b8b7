/// Hashes of a linear model's features; the scripts that train models get them from here.
enum FeatureHash {
    /// The hash of a feature of a kind.
    static func of(_ template: UInt64, _ value: UInt64) -> UInt64 {
        var hash = (value &+ template &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 32
        hash = hash &* 0x94D0_49BB_1331_11EB
        return hash ^ hash >> 29
    }
}
