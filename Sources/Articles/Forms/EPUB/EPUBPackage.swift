/// What a book's package document tells: its title and makers, and its chapters in order (EPUB 3.3, section 5).
struct EPUBPackage {
    /// The values of `dc:…` elements, by name.
    private(set) var facts: [String: [String]] = [:]
    /// The chapters' files, in reading order.
    private(set) var chapters: [String] = []
    /// The files that hold a table of contents.
    private(set) var contents: Set<String> = []

    /// - Parameters:
    ///   - path: Where the package document lies, for names in it count from there.
    init(_ text: [Unicode.Scalar], path: String) throws {
        var items: [String: String] = [:]
        var spine: [String] = []
        var start = 0
        var facts: [String: [String]] = [:]
        var contents: Set<String> = []
        try XMLEvents.read(text, form: "EPUB") { event in
            switch event {
            case .start("item", let attributes, _):
                guard let id = attributes["id"], let href = attributes["href"] else { return }
                let file = try EPUBPath.resolve(href, from: path)
                items[id] = file
                let isNavigation = attributes["properties"]?.split(separator: " ").contains("nav") ?? false
                if isNavigation || attributes["media-type"] == "application/x-dtbncx+xml" { contents.insert(file) }
            case .start("itemref", let attributes, _):
                if attributes["linear"] != "no", let id = attributes["idref"] { spine.append(id) }
            case .start(_, _, let place): start = place
            case .end(let name, let place) where name.hasPrefix("dc:"):
                let words = XMLText.decoded(start..<max(start, place), of: text).excerpt.trimmed
                if let words { facts[name, default: []].append(words.text) }
            case .end: break
            }
        }
        self.facts = facts
        self.contents = contents
        chapters = spine.compactMap { items[$0] }
    }
}

/// The names of files in a book.
enum EPUBPath {
    /// The file that `name` leads to from `file`, without fragment.
    /// - Throws: where it leads out of the book.
    static func resolve(_ name: String, from file: String) throws(ArticleError.Problem) -> String {
        let name = decoded(String(name.prefix { $0 != "#" }))
        var parts = name.hasPrefix("/") ? [] : file.split(separator: "/").dropLast().map(String.init)
        for part in name.split(separator: "/") {
            switch part {
            case ".": break
            case "..":
                guard parts.popLast() != nil else {
                    throw .malformed(form: "EPUB", line: nil, reason: "“\(name)” leads out of the book")
                }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// Without percent escapes.
    private static func decoded(_ name: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(name.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
