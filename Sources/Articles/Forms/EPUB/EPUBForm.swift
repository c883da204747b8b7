/// An e-book: one article, with a section for each chapter.
public enum EPUBForm: BinaryArticleForm {
    public static let name = "epub"
    public static let extensions: Set<String> = ["epub"]
    public static let mediaTypes: Set<String> = ["application/epub+zip"]
    /// A book holds pictures besides its text, so its file may be larger than an article's.
    public static let packing = ArticlePacking.many

    public static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        guard head.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
        let head = head.prefix(4096)
        return head.contains(Array("application/epub+zip".utf8)) || head.contains(Array("META-INF/container.xml".utf8))
    }

    public static func forEachDocument(in bytes: [UInt8], _ body: (Document) throws -> Void) throws {
        try body(EPUBBook(ZipArchive(bytes)).document())
    }
}
