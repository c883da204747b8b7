/// Sees lines that name the writers without a colon: `深圳特区报记者 周元春`, `□本报记者 张某 通讯员 李某 文/图`, `（记者王某）`.
enum BylineRule {
    /// The range of the names with their roles, if `text` is such a line.
    static func names(in text: Folded) -> Range<Int>? {
        guard text.columns <= 60, !text.contains(where: prose.contains) else { return nil }
        let bare = text.drop { $0 == " " || bullets.contains($0) }.bare
        guard let role = bare.indices.first(where: { roles.prefix(of: bare[$0...]) != nil }),
            let length = roles.prefix(of: bare[role...]), role - bare.startIndex <= 10
        else { return nil }
        let rest = bare[(role + length)...]
        guard let next = rest.first else { return nil }
        let isWrapped = text.first == "(" && text.last == ")" || text.first.map(bullets.contains) == true
        // Names are short: 记者 走访多个社区了解情况 is a heading.
        let names = rest.split { $0 == " " || $0 == "、" || $0 == "/" || $0 == "," }
        if next != " ", !(isWrapped && rest.count <= 16) {
            // 新华社记者李某、王某, but neither 本报记者调查 nor 本报记者走进山城.
            guard role > bare.startIndex, names.count > 1 || rest.count <= 3, !deeds.contains(rest) else { return nil }
        }
        guard !names.isEmpty, names.allSatisfy({ $0.count <= 4 || roles.occurs(in: $0) && $0.count <= 10 }) else {
            return nil
        }
        return bare.startIndex..<bare.endIndex
    }

    private static let roles: PhraseTable = ["记者", "通讯员", "特约撰稿人", "撰稿人", "评论员", "实习生"]
    private static let deeds: PhraseTable = [
        "调查", "手记", "观察", "走访", "探访", "直击", "追踪", "连线", "体验", "札记", "见闻", "日记", "之家", "节", "站", "证", "团", "眼中", "笔下",
        "镜头",
        "看到", "获悉", "从", "在", "来了", "探营", "实测", "亲历", "出镜", "现场", "会", "行", "说", "问", "走基层", "看变化", "专访", "再访", "回访",
        "跑两会",
    ]
    private static let bullets: Set<Unicode.Scalar> = ["□", "■", "●", "◎", "▪", "◆", "○", "★", "—", "-", "/", "·"]
    private static let prose: Set<Unicode.Scalar> = ["。", "!", "?", ";", "…", "“", "”", "《", ":", "|"]
}
