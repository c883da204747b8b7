/// An e-book: one article, with a section for each chapter.
enum EPUBForm: BinaryArticleForm {
    static let name = "epub"
    static let extensions: Set<String> = ["epub"]
    static let mediaTypes: Set<String> = ["application/epub+zip"]
    /// A book holds pictures besides its text, so its file may be larger than an article's.
    static let packing = ArticlePacking.many

    static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        guard head.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
        let head = head.prefix(4096)
        return head.contains(Array("application/epub+zip".utf8)) || head.contains(Array("META-INF/container.xml".utf8))
    }

    static func forEachDocument(in bytes: [UInt8], _ body: (Document) throws -> Void) throws {
        try body(EPUBBook(ZipArchive(bytes)).document())
    }
}
