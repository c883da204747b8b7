extension String {
    /// A string of scalars, written as UTF-8 in one go.
    init(scalars: ArraySlice<Unicode.Scalar>) {
        // A scalar takes 4 bytes at most.
        self.init(unsafeUninitializedCapacity: 4 * scalars.count) { buffer in
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
