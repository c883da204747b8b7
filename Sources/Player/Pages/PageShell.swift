/// What every page begins and ends with: `page.html`, with places for what differs.
struct PageShell: Sendable {
    /// What a page puts into its places; all but `title` is HTML already.
    struct Contents {
        /// The title in the tab.
        var title: String
        /// Further lines of the head.
        var head = ""
        /// What stands in the middle.
        var main = ""
    }

    /// The template between its places, and the places' names.
    private let pieces: [String]
    private let places: [String]

    /// - Parameter values: What is the same on every page.
    init(_ template: String, values: [String: String]) {
        var pieces = [""]
        var places: [String] = []
        for (index, part) in template.split(separator: "{{", omittingEmptySubsequences: false).enumerated() {
            let halves =
                index == 0 ? [part] : part.split(separator: "}}", maxSplits: 1, omittingEmptySubsequences: false)
            if index > 0 {
                if let value = values[String(halves[0])] {
                    pieces[pieces.count - 1] += value
                } else {
                    places.append(String(halves[0]))
                    pieces.append("")
                }
            }
            pieces[pieces.count - 1] += halves.last ?? ""
        }
        self.pieces = pieces
        self.places = places
    }

    /// The page for a reader.
    func html(_ contents: Contents, reader: PageReader, site: String) -> String {
        let values = [
            "lang": reader.isEnglish ? "en" : "zh-CN", "look": reader.look, "site": HTMLText.escaped(site),
            "title": HTMLText.escaped(contents.title), "head": contents.head, "main": contents.main,
        ]
        var html = pieces[0]
        for (place, piece) in zip(places, pieces.dropFirst()) { html += (values[place] ?? "") + piece }
        return html
    }
}
