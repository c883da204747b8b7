/// Finds peaks between samples, by the interpolating filter of ITU-R BS.1770-4, Annex 2: four times the rate, 48 taps.
enum TruePeak {
    /// How many samples on either side of a place the filter sees.
    static let reach = 6

    /// The highest level around a sample: at it, and at the three places between it and the next.
    ///
    /// - Parameter index: At least ``reach`` from either end.
    static func level(at index: Int, in samples: Span<Int16>) -> Float {
        var sums = SIMD4<Float>.zero
        for tap in 0..<12 { sums += taps[tap] * Float(samples[index + 6 - tap]) }
        let levels = sums.replacing(with: -sums, where: sums .< 0)
        return max(abs(Float(samples[index])), levels.max())
    }

    /// The filter, a tap of its four phases a row; the fourth phase is the first backwards, as the third is the second.
    private static let taps: InlineArray<12, SIMD4<Float>> = [
        [0.001708984375, -0.0291748046875, -0.0189208984375, -0.00830078125],
        [0.010986328125, 0.029296875, 0.0330810546875, 0.014892578125],
        [-0.0196533203125, -0.0517578125, -0.0582275390625, -0.026611328125],
        [0.033203125, 0.089111328125, 0.1015625, 0.047607421875],
        [-0.0594482421875, -0.16650390625, -0.2003173828125, -0.102294921875],
        [0.1373291015625, 0.465087890625, 0.77978515625, 0.97216796875],
        [0.97216796875, 0.77978515625, 0.465087890625, 0.1373291015625],
        [-0.102294921875, -0.2003173828125, -0.16650390625, -0.0594482421875],
        [0.047607421875, 0.1015625, 0.089111328125, 0.033203125],
        [-0.026611328125, -0.0582275390625, -0.0517578125, -0.0196533203125],
        [0.014892578125, 0.0330810546875, 0.029296875, 0.010986328125],
        [-0.00830078125, -0.0189208984375, -0.0291748046875, 0.001708984375],
    ]
}
