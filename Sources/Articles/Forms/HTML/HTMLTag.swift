/// The elements of HTML that matter for finding an article; all others are ``other``.
enum HTMLTag: UInt8, Sendable {
    case text, other
    case html, head, title, meta, link, script, style, body, template, noscript, base
    case h1, h2, h3, h4, h5, h6
    case p, div, section, article, aside, header, footer, main, nav, address, center, pre, blockquote, hr, br
    case ul, ol, li, dl, dt, dd
    case table, caption, tbody, thead, tfoot, tr, td, th
    case figure, figcaption, img, picture, video, audio, iframe, object, svg, embed
    case form, select, option, button, textarea, input, label, fieldset, legend, details, summary
    case a, b, strong, em, i, u, span, font, big, small, s, strike, del, ins, sup, sub, q, cite, time, ruby, rt, rp

    /// Its name as pages write it.
    var name: String { String(describing: self) }

    /// The level of a heading element.
    var headingLevel: Int? {
        self.rawValue >= Self.h1.rawValue && self.rawValue <= Self.h6.rawValue
            ? Int(rawValue - Self.h1.rawValue) + 1 : nil
    }

    /// Whether its text stands on lines of its own.
    var isBlock: Bool {
        switch self {
        case .html, .body, .h1, .h2, .h3, .h4, .h5, .h6, .p, .div, .section, .article, .aside, .header, .footer,
            .main, .nav, .address, .center, .pre, .blockquote, .hr, .ul, .ol, .li, .dl, .dt, .dd, .table, .caption,
            .tbody, .thead, .tfoot, .tr, .td, .th, .figure, .figcaption, .form, .fieldset, .legend, .details,
            .summary, .option, .select, .video, .audio, .iframe, .object, .noscript, .textarea:
            true
        default: false
        }
    }

    /// Whether its text is set in bold.
    var isBold: Bool { self == .b || self == .strong || self == .th || headingLevel != nil }

    /// Whether it shows a picture or a film.
    var isPicture: Bool {
        switch self {
        case .img, .picture, .video, .svg, .embed, .object, .iframe: true
        default: false
        }
    }

    /// Whether nobody reads what it holds as text of the page.
    var isUnread: Bool {
        switch self {
        case .head, .script, .style, .template, .svg: true
        default: false
        }
    }

    /// Whether it is something to press or fill in, or shown in place of something else.
    var isControl: Bool {
        switch self {
        case .select, .option, .button, .textarea, .input, .noscript, .iframe, .video, .audio, .object: true
        default: false
        }
    }
}
