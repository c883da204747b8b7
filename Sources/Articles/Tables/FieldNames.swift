/// The names under which front matter, JSON and feeds give what an article states, best first.
///
/// Names are compared without case, `_` and `-`: `pub_time`, `pubTime` and `PubTime` are one.
enum FieldNames {
    /// The fields that a form can state.
    enum Key: String, CaseIterable, Sendable {
        case title, content, summary, published, source, byline, editor, id, address
    }

    /// The names of each field.
    static let table: [Key: [String]] = [
        .title: ["title", "headline", "标题", "標題", "newstitle", "articletitle", "subject", "name"],
        .content: [
            "content", "contenthtml", "html", "body", "articlebody", "fulltext", "正文", "内容", "內容", "text",
            "contenttext",
            "contentrendered", "bodyhtml", "richtext", "article", "maintext", "newscontent", "markdown",
        ],
        .summary: [
            "summary", "excerpt", "customexcerpt", "description", "abstract", "digest", "desc", "摘要", "brief", "intro",
        ],
        .published: [
            "pubtime", "published", "publishedat", "publishtime", "publishdate", "datepublished", "pubdate",
            "publicationdate",
            "date", "发布时间", "發布時間", "日期", "时间", "時間", "ptime", "posttime", "postdate", "time", "ctime", "createtime",
            "createdat", "created",
        ],
        .source: [
            "source", "sourcename", "来源", "來源", "publisher", "media", "medianame", "site", "sitename", "newspaper",
            "paper",
            "origin",
        ],
        .byline: [
            "author", "authors", "byline", "primaryauthor", "作者", "writer", "reporter", "reporters", "journalist", "记者",
            "記者",
            "authorname", "creator",
        ],
        .editor: ["editor", "editors", "编辑", "編輯", "责任编辑", "責任編輯", "责编"],
        .id: [
            "id", "guid", "uuid", "documentid", "newsid", "articleid", "docid", "postid", "contentid", "_id", "slug",
            "abbrlink",
            "permalink", "canonicalurl", "canonical", "link", "url",
        ],
        .address: [
            "canonicalurl", "canonical", "link", "url", "externalurl", "articleurl", "newsurl", "sourceurl",
            "permalink",
            "链接", "網址", "网址",
        ],
    ]

    /// Where `name` stands among the names of `key`; less is better.
    static func rank(of name: String, for key: Key) -> Int? { ranks[key]?[plain(name)] }

    /// `name` without case, `_` and `-`; a leading `_` stays, as in `_id`.
    static func plain(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "_" where result.isEmpty: result.unicodeScalars.append(scalar)
            case "_", "-", " ": break
            case "A"..."Z": result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 32))
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static let ranks: [Key: [String: Int]] = table.mapValues { names in
        Dictionary(names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: min)
    }
}
