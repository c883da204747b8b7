/// Gathers what a form states under names that ``FieldNames`` knows, and keeps the best of each.
struct StatedFields {
    private var found: [FieldNames.Key: (rank: Int, value: Excerpt)] = [:]

    /// Offers the value of `name`; blank values are none.
    mutating func offer(_ value: Excerpt, named name: String) {
        for key in FieldNames.Key.allCases {
            if let rank = FieldNames.rank(of: name, for: key) { offer(value, for: key, rank: rank) }
        }
    }

    /// Offers a value for `key`; of several the one of the least rank is kept, and of equals the first.
    mutating func offer(_ value: Excerpt, for key: FieldNames.Key, rank: Int = -1) {
        guard let value = value.trimmed, rank < found[key]?.rank ?? .max else { return }
        found[key] = (rank, value)
    }

    /// The best value of `key`.
    subscript(key: FieldNames.Key) -> Excerpt? { found[key]?.value }

    /// What names the article for good.
    var key: String? { self[.id]?.text }

    /// What is stated about the article.
    var statements: Document.Statements {
        var stated = Document.Statements()
        stated.title = self[.title]
        stated.source = self[.source]
        stated.published = self[.published]
        stated.byline = self[.byline]
        stated.editor = self[.editor]
        stated.address = self[.address]?.text
        return stated
    }
}

extension Excerpt {
    /// Without the blanks at its ends; `nil` if nothing else is there.
    ///
    /// The range is cut where it is as long as the text, so that both go on standing for each other.
    var trimmed: Excerpt? {
        let scalars = Array(text.unicodeScalars)
        let kept = scalars.trimmed(0..<scalars.count)
        if kept.isEmpty { return nil }
        if kept.count == scalars.count { return self }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[kept])
        guard range.count == scalars.count else { return Excerpt(text: String(view), range: range) }
        return Excerpt(
            text: String(view), range: range.lowerBound + kept.lowerBound..<range.lowerBound + kept.upperBound)
    }
}

extension Document.Statements {
    /// Moves the places of what is stated from a content into the source it stands in.
    mutating func settle(in content: ExtractedText) {
        func settled(_ excerpt: Excerpt?) -> Excerpt? {
            excerpt.map { Excerpt(text: $0.text, range: content.origin(of: $0.range)) }
        }
        title = settled(title)
        source = settled(source)
        published = settled(published)
        byline = settled(byline)
        editor = settled(editor)
    }
}

extension ExtractedText {
    /// All of it as an excerpt of its source.
    var excerpt: Excerpt {
        Excerpt(text: self[0..<scalars.count], range: origin(of: 0..<scalars.count))
    }
}
