/// Words that tell, from right after a stop, whether the sentence goes on.
enum ContinuationWords {
    /// Words that hang on the quotation before them, however it was introduced: “加油！”的口号.
    static let attributive: WordList = """
        的 之类 之類 字样 字樣 这样的 這樣的 一类 一類 等标 等標 等口 等字 等问 等問 等话 等話 等内 等內 等词 等詞 等语 等語
        等句 等文 等诗 等詩 等声 等聲 等呼 等多 等一
        """

    /// Words that begin with 的 but hang on nothing.
    static let notAttributive: WordList = "的确 的確 的士"

    /// Words that make a quotation the subject, or a part, of the sentence: “为什么？”成了口头禅.
    static let linking: WordList = """
        是 成了 成为 成為 为题 為題 为主 為主 为何 让 讓 使 令 和 与 與 及 或 以及 还是 還是 这个 這個 这句 這句 这一 這一
        这种 這種 这样 這樣 这首 这些 這些 这两 这几 这三 这四 一词 一詞 一语 一語 一句 一声 一聲 一问 一問 一说 一字 一文
        一书 一曲 一歌 一诗 声 聲 两个字 二字 三个字 三字 四个字 四字 四个大字 五个字 六个字 八个字 几个字 几个大字 不绝于耳
        """

    /// Words that go on with what the speaker does: 他说“好！”就走了.
    static let sequel: WordList = """
        就 便 也 还 還 却 卻 又 才 都 然后 然後 随后 隨後 接着 接著 再 而 并 並 后 後 时 時 来 來 以 给 給 把 被 作为 从 從
        向 对 對 去 到 在 但 可是 不过 不過 所以 因此 于是 於是 或者 直到 最后 最後 终于 終於 只 了
        """

    /// Words that begin a new statement: 大家都很失望.
    static let starters: WordList = """
        他 她 它 我 你 您 咱 大家 人们 人們 人群 众人 眾人 这 這 那 此时 此時 此刻 谁 誰 记者 記者 同学 同學 老师 老師 全场
        全場 全班 全家 观众 觀眾 群众 群眾 没人 沒人 没有人 沒有人 有人 突然 忽然 当时 當時 今天 昨天 明天 今年 去年 明年 如今 目前 现在 現在
        孩子 爸爸 妈妈 母亲 父亲 工作人员 民警 司机 医生
        """

    /// Particles that end a statement.
    static let finalParticles: Set<Unicode.Scalar> = [
        "了", "吗", "嗎", "呢", "吧", "啊", "呀", "哇", "嘛", "啦", "哦", "喔", "哪", "呐",
    ]

    /// Characters that want an object, so that an ellipsis after them is a hesitation.
    static let dangling: Set<Unicode.Scalar> = [
        "是", "说", "說", "的", "在", "和", "想", "对", "對", "把", "被", "有", "要", "让", "讓", "给", "給", "从", "從", "到",
        "为", "為", "得", "地", "与", "與", "叫", "像", "而", "就",
    ]
}
