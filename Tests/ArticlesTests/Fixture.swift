import Foundation
import Testing

@testable import Articles

/// The pages under `Fixtures`.
enum Fixture: String, CaseIterable {
    case plain, agency, portal, prose, wrapped

    var bytes: [UInt8] {
        get throws {
            let url = try #require(
                Bundle.module.url(forResource: rawValue, withExtension: "txt", subdirectory: "Fixtures"))
            return try [UInt8](Data(contentsOf: url))
        }
    }

    var text: SourceText { get throws { try ArticleReader().text(from: bytes, name: rawValue) } }
    var article: Article { get throws { try ArticleReader().article(from: bytes, name: rawValue) } }
}

/// The article of a page that is written out in a test.
func article(_ page: String) throws -> Article {
    try ArticleReader().article(from: SourceText(page), name: "page")
}

extension Article {
    /// Its headings, parts joined by a slash; the opening section's is empty.
    var outline: [String] { sections.map { $0.heading.map(\.text).joined(separator: "/") } }

    /// Its paragraphs, section by section.
    var paragraphs: [[String]] { sections.map { $0.paragraphs.map(\.text) } }

    /// What was skipped for `reason`.
    func skipped(_ reason: Skipped.Reason) -> [String] { skipped.filter { $0.reason == reason }.map(\.text) }
}
