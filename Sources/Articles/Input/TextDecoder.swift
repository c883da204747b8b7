/// Finds out a file's encoding and decodes it.
///
/// Strict UTF-8 is asked first, as hardly any other text passes for it; then UTF-16, by its mark or by what it
/// decodes to; GB18030 and Big5 last, as nearly any bytes pass for those. The last three must also look like Chinese.
/// What a page declares is heard only where its bytes leave it open: one page in fifteen is wrong about itself.
struct TextDecoder {
    func decode(_ bytes: [UInt8]) throws(ArticleError.Problem) -> SourceText {
        guard !bytes.isEmpty else { throw .empty }
        if let likely = FileSignature.name(of: bytes) {
            let offset = bytes.firstIndex { $0 > 0x7E || $0 < 0x09 } ?? 0
            throw .binary(offset: offset, byte: bytes[offset], likely: likely)
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return try marked(bytes, .utf16LittleEndian) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try marked(bytes, .utf16BigEndian) }

        let utf8 = UTF8Decoder.decode(bytes)
        let null = bytes.firstIndex(of: 0)
        if utf8.failure == nil, null == nil { return try text(utf8.scalars, .utf8, bytes) }
        if let text = unmarkedUTF16(bytes) { return text }
        if let null { throw .binary(offset: null, byte: 0, likely: nil) }
        guard let offset = utf8.failure else { throw .blank }
        let isPage = MarkupSign.isMarkup(bytes)
        if utf8.isDamaged {
            // A page is not given up for a broken byte, no more than by browsers.
            guard isPage else { throw .damagedUTF8(offset: offset, byte: bytes[offset]) }
            return try text(utf8.scalars, .utf8, bytes)
        }
        if let (scalars, encoding) = old(bytes, isPage: isPage) { return try text(scalars, encoding, bytes) }
        try refuseControls(in: bytes.lazy.map { Unicode.Scalar($0) }, bytes)
        throw .wrongEncoding(offset: offset, byte: bytes[offset])
    }

    /// GB18030 or Big5, whichever makes the bytes look more like Chinese.
    private func old(_ bytes: [UInt8], isPage: Bool) -> ([Unicode.Scalar], SourceText.Encoding)? {
        let candidates = [SourceText.Encoding.gb18030, .big5].compactMap { encoding in
            SystemDecoder.decode(bytes, as: encoding).map { (scalars: $0, encoding: encoding) }
        }
        let best = candidates.max { CommonHanzi.share(of: $0.scalars) < CommonHanzi.share(of: $1.scalars) }
        if let best, CommonHanzi.looksChinese(best.scalars) { return (best.scalars, best.encoding) }
        guard isPage else { return nil }
        let declared = DeclaredEncoding.all(in: bytes)
        if let best = candidates.first(where: { declared.contains($0.encoding) }) {
            return (best.scalars, best.encoding)
        }
        for encoding in declared + [.gb18030] where encoding == .gb18030 || encoding == .big5 {
            if let scalars = SystemDecoder.decode(bytes, as: encoding, skipsFaults: true),
                CommonHanzi.looksChinese(scalars)
            {
                return (scalars, encoding)
            }
        }
        return nil
    }

    /// UTF-16 that says it is, by a byte order mark.
    private func marked(
        _ bytes: [UInt8], _ encoding: SourceText.Encoding
    ) throws(ArticleError.Problem) -> SourceText {
        let decoded = UTF16Decoder.decode(bytes, lowByteFirst: encoding == .utf16LittleEndian)
        if let offset = decoded.failure { throw .wrongEncoding(offset: offset, byte: bytes[offset]) }
        if let index = decoded.scalars.firstIndex(of: "\0") {
            throw .binary(offset: min(index * 2, bytes.count - 1), byte: 0, likely: nil)
        }
        return try text(decoded.scalars, encoding, bytes)
    }

    /// UTF-16 without a mark: whichever order of bytes makes it Chinese, or else plain ASCII.
    private func unmarkedUTF16(_ bytes: [UInt8]) -> SourceText? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        for encoding in [SourceText.Encoding.utf16LittleEndian, .utf16BigEndian] {
            let decoded = UTF16Decoder.decode(bytes, lowByteFirst: encoding == .utf16LittleEndian)
            guard decoded.failure == nil, !decoded.scalars.contains("\0") else { continue }
            if CommonHanzi.looksChinese(decoded.scalars) || decoded.scalars.allSatisfy(\.isASCII) {
                return SourceText(decoded: decoded.scalars, encoding: encoding)
            }
        }
        return nil
    }

    private func text(
        _ scalars: [Unicode.Scalar], _ encoding: SourceText.Encoding, _ bytes: [UInt8]
    ) throws(ArticleError.Problem) -> SourceText {
        if encoding == .utf8 || encoding == .gb18030 || encoding == .big5 { try refuseControls(in: scalars, bytes) }
        if scalars.allSatisfy(\.isBlank) { throw .blank }
        return SourceText(decoded: scalars, encoding: encoding)
    }

    /// A stray control character slips into pages now and then; one in thirty is no text.
    private func refuseControls(
        in scalars: some Collection<Unicode.Scalar>, _ bytes: [UInt8]
    ) throws(ArticleError.Problem) {
        let controls = scalars.count { $0.value < 0x20 && !($0.value >= 0x09 && $0.value <= 0x0D) }
        guard controls * 30 > scalars.count,
            let offset = bytes.firstIndex(where: { $0 < 0x20 && !($0 >= 0x09 && $0 <= 0x0D) })
        else { return }
        throw .binary(offset: offset, byte: bytes[offset], likely: nil)
    }
}
