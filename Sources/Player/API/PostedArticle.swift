internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// An article as it is posted: plain text of the shape of news pages, or JSON with its parts.
struct PostedArticle: Decodable {
    var title: String
    var text: String
    var source: String?
    var published: String?

    /// The text to read, for a body and its type.
    ///
    /// - Throws: ``Problem`` 400 or 415.
    static func text(in body: [UInt8], type: String?) throws -> [UInt8] {
        let type = (type ?? "text/plain").prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
        switch type {
        case "text/plain": return body
        case "application/json":
            do {
                return Array(try JSONDecoder().decode(Self.self, from: Data(body)).page.utf8)
            } catch {
                throw Problem(
                    .badRequest,
                    "This is not an article in JSON. It has the keys “title” and “text”, and may have “source” and “published”."
                )
            }
        default:
            throw Problem(.unsupportedMediaType, "Send the article as text/plain or application/json.")
        }
    }

    /// The parts in the shape of a news page. Line breaks within the head's parts would make other lines of them.
    private var page: String {
        func line(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }
        let head = [title, published, source.map { "来源: \($0)" }].compactMap { $0.map(line) }
        return head.joined(separator: "\n") + "\n\n" + text
    }
}
