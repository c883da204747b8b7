internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// An article as it is posted: plain text of the shape of news pages, or JSON with its parts.
struct PostedArticle: Hashable, Sendable {
    /// The text to read.
    var text: [UInt8]
    /// What names the article for good, where the one who posts it says so: the same again replaces it.
    var key: String?

    /// The header that names the article.
    static let keyHeader = HTTPField.Name("Article-ID")
    /// The most Unicode scalars of a key.
    private static let keyLimit = 500

    /// Takes a body with the headers that tell of it.
    ///
    /// - Throws: ``Problem`` 400 or 415.
    init(_ body: [UInt8], headers: HTTPFields) throws {
        let type = (headers[.contentType] ?? "text/plain").prefix { $0 != ";" }
            .trimmingCharacters(in: .whitespaces).lowercased()
        let header = try Self.keyHeader.flatMap { headers[$0] }.map(Self.checked)
        switch type {
        case "text/plain": (text, key) = (body, header)
        case "application/json":
            let parts = try Parts(decoding: body)
            key = try parts.id.map(Self.checked)
            if let header, let key, header != key {
                throw Problem(.badRequest, "The header Article-ID and the key “id” name different articles.")
            }
            (text, key) = (Array(parts.page.utf8), key ?? header)
        default:
            throw Problem(.unsupportedMediaType, "Send the article as text/plain or application/json.")
        }
    }

    private static func checked(_ key: String) throws -> String {
        let key = key.trimmingCharacters(in: .whitespaces)
        let isControl = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .control }
        guard !key.isEmpty, key.unicodeScalars.count <= keyLimit, !key.unicodeScalars.contains(where: isControl) else {
            throw Problem(
                .badRequest,
                "An article’s id has from 1 to \(keyLimit) characters on one line, such as news-4711 or its address.")
        }
        return key
    }
}

/// The parts of an article in JSON.
private struct Parts: Decodable {
    var id: String?
    var title: String
    var text: String
    var source: String?
    var published: String?

    init(decoding body: [UInt8]) throws {
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(body))
        } catch {
            throw Problem(
                .badRequest,
                "This is not an article in JSON. It has the keys “title” and “text”, and may have “id”, “source” and “published”."
            )
        }
    }

    /// The parts in the shape of a news page. Line breaks within the head's parts would make other lines of them.
    var page: String {
        func line(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }
        let head = [title, published, source.map { "来源: \($0)" }].compactMap { $0.map(line) }
        return head.joined(separator: "\n") + "\n\n" + text
    }
}
