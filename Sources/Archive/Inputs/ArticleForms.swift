internal import Articles
internal import Files

extension ArticleForms {
    /// Whether a file of this name may hold articles: its extension is that of a form, in letters of either case.
    func isArticle(_ name: some BidirectionalCollection<UInt8>) -> Bool {
        guard let dot = name.lastIndex(of: .dot), dot > name.startIndex else { return false }
        return form(withExtension: String(decoding: name[name.index(after: dot)...], as: UTF8.self)) != nil
    }
}
