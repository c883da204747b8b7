import Foundation
import Testing

@testable import Articles

/// The documents of `text` in a form.
func documents(_ form: any ArticleForm.Type, _ text: String) throws -> [Document] {
    var documents: [Document] = []
    try form.forEachDocument(in: SourceText(text)) { documents.append($0) }
    return documents
}

/// What went wrong in reading `text`, if anything did.
func problem(_ form: any ArticleForm.Type, _ text: String) -> ArticleError.Problem? {
    do {
        _ = try documents(form, text)
        return nil
    } catch {
        return error as? ArticleError.Problem
    }
}

extension Document {
    /// Its blocks as `kind text`, for tables in tests.
    var outline: [String] {
        blocks.map { block in
            let words = text[block.range].replacing("\n", with: "⏎").replacing("\t", with: "|")
            let bold = block.isBold ? "*" : ""
            return switch block.kind {
            case .line: "line\(bold) \(words)"
            case .heading(let level): "h\(level)\(bold) \(words)"
            case .paragraph: "p\(bold) \(words)"
            case .listItem(let depth, let number): "li\(depth)\(number.map { "#\($0)" } ?? "") \(words)"
            case .caption: "caption \(words)"
            case .quote: "quote \(words)"
            case .tableRow(let cells, let isHead): "\(isHead ? "th" : "tr")\(cells.map { text[$0] }) "
            case .verse: "verse \(words)"
            case .stated: "stated \(words)"
            case .skipped(let reason): "skipped(\(reason.rawValue)) \(words)"
            }
        }
    }

    /// The visible scalars of its text that lie in no block: none, if the promise holds.
    var uncovered: String {
        var isTaken = Array(repeating: false, count: text.scalars.count)
        for block in blocks { for index in block.range { isTaken[index] = true } }
        var view = String.UnicodeScalarView()
        for (index, scalar) in text.scalars.enumerated() where !isTaken[index] && !scalar.isBlank {
            view.append(scalar)
        }
        return String(view)
    }
}
