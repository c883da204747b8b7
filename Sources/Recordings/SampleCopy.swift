extension [Int16] {
    /// Adds samples at the end, a little at a time.
    ///
    /// glibc copies 4 KB and more with one instruction (`rep movsb`) that takes ten times as long on some processors.
    mutating func append(_ samples: Span<Int16>) {
        for start in stride(from: 0, to: samples.count, by: 1024) {
            samples.extracting(start..<Swift.min(samples.count, start + 1024)).withUnsafeBufferPointer {
                append(contentsOf: $0)
            }
        }
    }
}
