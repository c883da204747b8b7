import Articles
import Foundation

/// A form that only these tests know: articles under lines of `== KEY`, title first.
enum SheafForm: ArticleForm {
    static let name = "sheaf"
    static let extensions: Set = ["sheaf"]
    static let mediaTypes: Set<String> = []
    static let packing = ArticlePacking.many

    static func recognizes(_ head: ArraySlice<Unicode.Scalar>) -> Bool { head.starts(with: "== ".unicodeScalars) }

    static func forEachDocument(in source: SourceText, _ body: (Document) throws -> Void) throws {
        var document: Document?
        var start = 0
        for line in source.scalars.split(separator: "\n") {
            start = line.startIndex
            if line.starts(with: "== ".unicodeScalars) {
                if let document { try body(document) }
                document = Document(
                    key: source[start + 3..<line.endIndex], text: ExtractedText(), blocks: [])
            } else if var text = document?.text {
                let place = text.scalars.count
                text.append(line, from: start..<line.endIndex)
                let isTitle = document?.blocks.isEmpty == true
                document?.blocks.append(
                    .init(isTitle ? .line : .paragraph, place..<text.scalars.count))
                text.appendLineEnd(at: line.endIndex)
                document?.text = text
            }
        }
        if let document { try body(document) }
    }
}

/// Articles a line: `KEY|title|text`.
enum SlipForm: ArticleForm {
    static let name = "slips"
    static let extensions: Set = ["slips"]
    static let mediaTypes: Set<String> = []
    static let packing = ArticlePacking.lines

    static func recognizes(_ head: ArraySlice<Unicode.Scalar>) -> Bool { false }

    static func forEachDocument(in source: SourceText, _ body: (Document) throws -> Void) throws {
        let parts = source.scalars.split(separator: "|")
        guard parts.count == 3 else { throw ArticleError.Problem.notOfForm(name) }
        var text = ExtractedText()
        var blocks: [Document.Block] = []
        for part in parts.dropFirst() {
            let start = text.scalars.count
            text.append(part, from: part.startIndex..<part.endIndex)
            blocks.append(.init(.paragraph, start..<text.scalars.count))
            text.appendLineEnd(at: part.endIndex)
        }
        try body(Document(key: source[parts[0].startIndex..<parts[0].endIndex], text: text, blocks: blocks))
    }
}
