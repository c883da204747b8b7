/// Sees whole lines about the page rather than the story: original titles, copyright, invitations, paywalls.
///
/// Such words stand in real prose too: so a line must begin with one, be short, and not report what someone says.
enum TailRule {
    static func reason(for text: Folded) -> Skipped.Reason? {
        let bare = text.bare
        if let length = TailPhrases.originalTitle.prefix(of: bare), text.columns <= 240,
            bare.dropFirst(length).first == ":" || bare.dropFirst(length).first == "为"
        {
            return .originalTitle
        }
        guard text.columns <= 240 else { return nil }
        if text.columns <= 100, TailPhrases.paywall.occurs(in: text) { return .paywall }
        if TailPhrases.aboutWriters.prefix(of: bare) != nil, text.first == "(", text.last == ")" { return .byline }
        if PageWords.relatedLists.contains(bare.withoutColon) { return .promotion }
        guard !TailPhrases.speech.occurs(in: text) else { return nil }
        if TailPhrases.rightsOpenings.prefix(of: bare) != nil, TailPhrases.rights.occurs(in: bare) { return .copyright }
        guard text.columns <= 120 else { return nil }
        for (openings, words) in TailPhrases.promotions where openings.prefix(of: bare) != nil {
            if words?.occurs(in: bare) ?? true { return .promotion }
        }
        return nil
    }
}

extension Folded {
    /// Without colons and blanks at its end.
    var withoutColon: Folded {
        prefix((lastIndex { $0 != ":" && $0 != " " }.map { $0 + 1 } ?? startIndex) - startIndex)
    }
}
