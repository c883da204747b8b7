extension String {
    /// The longest beginning of at most `limit` bytes of UTF-8 that ends between two characters.
    ///
    /// A first character that alone is longer (a letter with hundreds of accents) is cut between scalars.
    /// Takes time in proportion to `limit`, however long the string is.
    func cut(toBytes limit: Int) -> String {
        guard utf8.count > limit else { return self }
        // The window keeps a giant character from being measured in full. Its own end cuts nothing off that fits:
        // up to there are more than `limit` bytes.
        let window = Substring(unicodeScalars.prefix(limit + 1))
        var end = window.startIndex
        var bytes = 0
        for character in window {
            bytes += character.utf8.count
            if bytes > limit { break }
            window.formIndex(after: &end)
        }
        if end > window.startIndex { return String(window[..<end]) }
        var scalars = Substring.UnicodeScalarView()
        bytes = 0
        for scalar in window.unicodeScalars {
            bytes += UTF8.width(scalar)
            if bytes > limit { break }
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// The string itself if it has at most `limit` bytes of UTF-8, else its beginning with an ellipsis.
    func shortened(toBytes limit: Int) -> String {
        guard utf8.count > limit else { return self }
        var kept = cut(toBytes: max(0, limit - 3))
        while kept.last?.isWhitespace == true { kept.removeLast() }
        return kept + "…"
    }
}

extension Substring {
    /// The text without the characters at both ends that `isUnwanted` names.
    package func trimming(_ isUnwanted: (Character) -> Bool) -> Substring {
        var text = drop(while: isUnwanted)
        while let last = text.last, isUnwanted(last) { text.removeLast() }
        return text
    }
}
