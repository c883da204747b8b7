extension Int {
    /// The whole number nearest to zero from a value; 0 for what is no number, the least or greatest for what is beyond.
    package init(clamping value: Double) {
        self = value.isNaN ? 0 : Int(exactly: value.rounded(.towardZero)) ?? (value < 0 ? .min : .max)
    }
}
