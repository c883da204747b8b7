extension String {
    /// A string of scalars, written as UTF-8 in one go.
    init(scalars: ArraySlice<Unicode.Scalar>) {
        // Exact, so that short strings need no storage of their own.
        self.init(unsafeUninitializedCapacity: scalars.reduce(0) { $0 + UTF8.width($1) }) { buffer in
            var count = 0
            for scalar in scalars {
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    buffer[count] = byte
                    count += 1
                }
            }
            return count
        }
    }
}
