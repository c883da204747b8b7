/// Strict UTF-16, with the byte offset of the first surrogate that stands alone.
enum UTF16Decoder {
    static func decode(_ bytes: [UInt8], lowByteFirst: Bool) -> (scalars: [Unicode.Scalar], failure: Int?) {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(bytes.count / 2)
        let low = lowByteFirst ? 0 : 1
        func unit(_ index: Int) -> UInt32 { UInt32(bytes[index + low]) | UInt32(bytes[index + 1 - low]) << 8 }
        var index = 0
        while index + 1 < bytes.count {
            let first = unit(index)
            if let scalar = Unicode.Scalar(first) {
                scalars.append(scalar)
                index += 2
                continue
            }
            guard first < 0xDC00, index + 3 < bytes.count, case let second = unit(index + 2),
                (0xDC00...0xDFFF).contains(second),
                let scalar = Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
            else { return (scalars, index) }
            scalars.append(scalar)
            index += 4
        }
        return (scalars, index < bytes.count ? index : nil)
    }
}
