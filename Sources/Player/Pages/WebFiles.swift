internal import Foundation

/// The pages, scripts and styles, in memory and packed.
struct WebFiles: Sendable {
    /// The page in Chinese and in English; it tells its scripts the language by its `lang`.
    let chinesePage: Text
    let englishPage: Text
    /// `<langdu-player>` as one file.
    let element: Text
    /// What the API can do, for programs.
    let openAPI: Text
    /// The page's parts by name.
    let parts: [String: Text]

    /// The parts of the element's file, each before those that need it.
    private static let elementParts = [
        "timeline.js", "highlight.js", "element/page-text.js", "element/look.js", "element/words.js",
        "element/langdu-player.js",
    ]

    private static let types = [
        "js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8", "svg": "image/svg+xml",
    ]

    /// Reads them all.
    init(in folder: URL) throws {
        func contents(_ name: String) throws -> String {
            try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        }
        let page = try contents("index.html")
        chinesePage = Self.text(page, type: "text/html; charset=utf-8")
        englishPage = Self.text(
            page.replacing("<html lang=\"zh-CN\">", with: "<html lang=\"en\">", maxReplacements: 1),
            type: "text/html; charset=utf-8")
        openAPI = Self.text(try contents("openapi.yaml"), type: "application/yaml; charset=utf-8")
        // The parts name each other by `import`, which has no sense within one file.
        let element = try Self.elementParts.map(contents).joined(separator: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("import ") }
        self.element = Self.text(element.joined(separator: "\n"), type: "text/javascript; charset=utf-8")

        var parts: [String: Text] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            guard let type = Self.types[(name as NSString).pathExtension] else { continue }
            parts[name] = Self.text(try contents(name), type: type)
        }
        self.parts = parts
    }

    private static func text(_ text: String, type: String) -> Text { Text(text.utf8, type: type, level: 9) }
}
