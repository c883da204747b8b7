/// Sees that a page is HTML or XML, so that nobody has to listen to tags.
enum MarkupSign {
    static func isMarkup(_ scalars: [Unicode.Scalar]) -> Bool {
        let head = scalars.drop(while: \.isBlank).prefix(16).map(\.folded)
        return openings.prefix(of: head[...]) != nil
    }

    /// Whether bytes begin so, in any encoding that holds ASCII.
    static func isMarkup(_ bytes: [UInt8]) -> Bool { isMarkup(bytes.prefix(512).map { Unicode.Scalar($0) }) }

    private static let openings: PhraseTable = [
        "<!doctype", "<html", "<head", "<body", "<?xml", "<!--", "<div", "<p>", "<p ", "<article", "<section",
        "<meta", "<title", "<script", "<style", "<table", "<span", "<rss", "<feed", "<h1", "<br", "<link",
    ]
}
