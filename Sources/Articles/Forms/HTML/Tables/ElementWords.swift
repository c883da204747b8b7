/// The words by which pages name their elements in `class` and `id`, English and pinyin. Lower case, letters only.
enum ElementWords {
    /// What is not of the story.
    static let furniture: Set<String> = [
        "footer", "foot", "copyright", "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "crumb",
        "crumbs", "sidebar",
        "aside", "comment", "comments", "pinglun", "reply", "replies", "related", "relate", "relevant", "recommend",
        "recommended",
        "recommendation", "recommends", "tuijian", "xgyd", "xgxw", "xgwz", "share", "sharebox", "bdsharebuttonbox",
        "fenxiang", "hot", "hotnews", "rank",
        "ranking", "paihang", "toplist", "login", "register", "search", "sousuo", "toolbar", "tools", "qrcode",
        "erweima",
        "ewm", "ad", "ads", "advert", "advertisement", "adsense", "banner", "sponsor", "popup", "dialog", "modal",
        "mask", "tooltip",
        "tag", "tags", "keywords", "pagination", "pager", "paging", "prevnext", "disclaimer", "statement", "feedback",
        "jubao", "report", "link", "links", "youlian", "friendlink", "friendlinks", "guess", "subscribe", "widget",
        "taboola", "outbrain", "editor",
        "zebian", "bianji", "author", "player", "audio", "extra", "more", "prev", "next", "cookie",
    ]

    /// Words under pictures.
    static let captions: Set<String> = [
        "caption", "captions", "figcaption", "piccaption", "imgcaption", "picinfo", "pictext", "picdesc", "picdes",
        "imgdesc",
        "imgdescr", "imgdescription", "photodesc", "picintro", "imgtitle", "pictitle", "imginfo", "tuzhu", "tushuo",
        "wpcaptiontext", "imagenote", "picnote",
        "imgnote", "imgalt", "photocaption", "imagecaption", "imgcap", "piccap", "photoinfo",
    ]

    /// The story.
    static let stories: Set<String> = [
        "article", "articles", "content", "contents", "contenttext", "text", "textbox", "maintext", "story", "entry",
        "post", "postbody", "postcontent", "detail",
        "details", "body", "artibody", "articlebody", "articlecontent", "newscontent", "newstext", "newsbody",
        "endtext",
        "neirong", "nr", "zhengwen", "zw", "zwnr", "wenzhang", "trseditor", "trs", "jscontent", "richmedia",
        "richmediacontent", "ozoom", "fonts", "paragraph",
        "ucapcontent", "pagescontent", "umaintext", "rmtxtcon", "rwbzw", "leftzw", "customunionstyle", "vnewscontent",
        "con", "conttxt", "contxt",
        "arti", "view", "read", "single", "main", "txt", "editor", "markdown", "essay", "news",
    ]

    /// The account that published an article on a platform of many.
    static let accounts: Set<String> = [
        "nickname", "jsname", "profilenickname", "accountname", "mpname", "medianame", "authorname", "nick",
        "mediainfo",
    ]

    /// The headline.
    static let titles: Set<String> = [
        "title", "headline", "biaoti", "bt", "articletitle", "newstitle", "posttitle", "entrytitle", "contenttitle",
        "arttitle", "activityname", "subject",
        "tit", "ttl", "heading",
    ]
}
