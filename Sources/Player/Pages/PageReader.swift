internal import HTTPTypes
internal import Hummingbird

/// Who asks for a page: the language they read, and the looks they chose on an earlier visit.
///
/// The looks come along as a cookie, so that a page is dark from its first moment for those who want it so.
struct PageReader: Hashable, Sendable {
    /// Whether English is wanted rather than Chinese.
    let isEnglish: Bool
    /// Attributes of the root element.
    let look: String

    init(_ request: Request) {
        isEnglish = Self.prefersEnglish(request.headers[.acceptLanguage] ?? "")
        look = Self.look(request.headers[.cookie] ?? "")
    }

    /// Headers that tell caches what the page depends on.
    var headers: HTTPFields {
        var headers: HTTPFields = [.contentLanguage: isEnglish ? "en" : "zh-CN"]
        headers.append(HTTPField(name: .vary, value: "Accept-Language, Cookie"))
        return headers
    }

    /// Whether a reader would rather have English than Chinese, which is the first choice.
    static func prefersEnglish(_ header: String) -> Bool {
        func weight(of language: String) -> Double {
            header.lowercased().split(separator: ",").compactMap { choice -> Double? in
                let parts = choice.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
                guard let name = parts.first, name.prefix(while: { $0 != "-" }) == language else { return nil }
                return parts.dropFirst().first.flatMap { $0.hasPrefix("q=") ? Double($0.dropFirst(2)) : nil } ?? 1
            }.max() ?? 0
        }
        return weight(of: "en") > weight(of: "zh")
    }

    /// `look=dark.large` as attributes; what is not known is left out.
    static func look(_ cookies: String) -> String {
        let cookie = cookies.split(separator: ";").map { $0.drop { $0 == " " } }.first { $0.hasPrefix("look=") }
        let chosen = (cookie?.dropFirst("look=".count) ?? "").split(separator: ".")
        let themes = chosen.filter { ["light", "dark"].contains($0) }.prefix(1).map { " data-theme=\"\($0)\"" }
        let sizes = chosen.filter { ["small", "large", "huge"].contains($0) }.prefix(1).map { " data-size=\"\($0)\"" }
        return (themes + sizes).joined()
    }
}
