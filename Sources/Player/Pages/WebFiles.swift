internal import Crypto
internal import Files
internal import Foundation

/// The page and what it needs, in memory and packed.
struct WebFiles: Sendable {
    /// A file under `/web/`.
    struct Part: Sendable {
        var text: Text
        /// Whether its name tells its contents, so that it may be kept for good.
        var isLasting: Bool
    }

    /// What every page begins and ends with.
    let shell: PageShell
    /// `<langdu-player>` as one file.
    let element: Text
    /// What the API can do, for programs.
    let openAPI: Text
    /// What makes the page an app: the worker that lets kept articles be heard offline, and its card.
    let worker: Text
    let card: Text
    /// The page's parts by name.
    let parts: [String: Part]

    /// The parts of the element's file, each before those that need it.
    private static let elementParts = [
        "timeline.js", "highlight.js", "element/page-text.js", "element/look.js", "element/words.js",
        "element/langdu-player.js",
    ]

    /// The page's styles in the order they count.
    private static let styles = ["base", "top", "article", "library", "bar", "sheet", "panels"]

    private static let types = ["svg": "image/svg+xml", "png": "image/png"]

    /// Reads them all.
    init(in folder: URL) throws {
        func contents(_ name: String) throws -> String {
            try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        }
        let script = try ScriptBundle(of: "page/main.js", contents: contents).text
        let style = try Self.styles.map { try contents("styles/\($0).css") }.joined(separator: "\n")
        let (scriptName, styleName) = (Self.name("page", of: script, "js"), Self.name("page", of: style, "css"))
        var parts = [
            scriptName: Part(text: Self.text(script, type: "text/javascript; charset=utf-8"), isLasting: true),
            styleName: Part(text: Self.text(style, type: "text/css; charset=utf-8"), isLasting: true),
        ]
        let icons = folder.appendingPathComponent("icons")
        for name in try FileManager.default.contentsOfDirectory(atPath: icons.path) {
            guard let type = Self.types[(name as NSString).pathExtension] else { continue }
            let bytes = try Data(contentsOf: icons.appendingPathComponent(name))
            parts[name] = Part(text: Text(bytes, type: type, level: 9), isLasting: false)
        }
        self.parts = parts
        shell = PageShell(
            try contents("page.html"), values: ["script": "/web/\(scriptName)", "styles": "/web/\(styleName)"])
        openAPI = Self.text(try contents("openapi.yaml"), type: "application/yaml; charset=utf-8")
        card = Self.text(try contents("site.webmanifest"), type: "application/manifest+json")
        let files = [scriptName, styleName, "icon.svg", "icon-192.png"].map { "\"/web/\($0)\"" }
        worker = Self.text(
            try contents("worker.js").replacing("{{files}}", with: files.joined(separator: ", ")),
            type: "text/javascript; charset=utf-8")
        // The parts name each other by `import`, which has no sense within one file.
        let element = try Self.elementParts.map(contents).joined(separator: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("import ") }
        self.element = Self.text(element.joined(separator: "\n"), type: "text/javascript; charset=utf-8")
    }

    private static func text(_ text: String, type: String) -> Text { Text(text.utf8, type: type, level: 9) }

    /// A name that changes with the contents.
    private static func name(_ name: String, of text: String, _ ending: String) -> String {
        "\(name)-\(SHA256.hash(data: Array(text.utf8)).prefix(6).hexadecimal).\(ending)"
    }
}
