/// The verbs that report speech, simplified and traditional.
enum SpeechVerbs {
    /// The length of the verb at `index`, or `nil` where there is none.
    static func length(of text: [Unicode.Scalar], at index: Int, before end: Int) -> Int? {
        if words.length(in: text, at: index, before: end) != nil { return 2 }
        guard let limits = single[text[index]] else { return nil }
        if index > 0, limits.notAfter.contains(text[index - 1]) { return nil }
        if index + 1 < end, limits.notBefore.contains(text[index + 1]) { return nil }
        return 1
    }

    /// Verbs of two characters, sure wherever they stand.
    private static let words: WordList = """
        表示 指出 认为 認為 强调 強調 介绍 介紹 坦言 告诉 告訴 回忆 回憶 解释 解釋 补充 補充 感叹 感嘆 感慨 透露 呼吁 呼籲
        提醒 直言 回应 回應 回答 宣布 宣佈 建议 建議 承诺 承諾 评价 評價 谈到 談到 提到 谈及 追问 追問 反问 反問 自语 自語
        喃喃 嘀咕 嘟囔 嚷嚷 惊呼 驚呼 欢呼 歡呼 高呼 直呼 怒斥 祝贺 祝賀 安慰 鼓励 赞叹 讚嘆 赞扬 称赞 稱讚 调侃 打趣 承认
        承認 否认 否認 抱怨 哀求 恳求 請求 请求 命令 吩咐 叮嘱 叮囑 嘱咐 囑咐 警告 质问 質問 询问 詢問 发问 發問 提问 反驳
        反駁 写道 寫道 讲述 分析 总结 總結 声称 聲稱 宣称 宣稱 心想 暗想 报道 報導 報道 笑道 怒道 叹道 應道 应道 赞道 評論
        评论 招呼 寒暄 开口 開口 插话 劝道 勸道 哭着 笑着 笑著 吆喝 催促 提议 提議 感言 附和 致谢 应了 應了 应声 應聲 嘱託 呢喃 呐喊
        """

    /// Verbs of one character, with the neighbours that make another word of them.
    private static let single: [Unicode.Scalar: (notAfter: Set<Unicode.Scalar>, notBefore: Set<Unicode.Scalar>)] = {
        let rows: [(verbs: String, notAfter: String, notBefore: String)] = [
            ("说說", "小学學传傳据據邪胡假听聽", "明法服谎辞书"),
            ("问問", "学學访訪顾顧疑", "题題号號卷世候津"),
            ("答", "", "案卷辩辯题題"),
            ("称稱", "名简簡职職通对對匀堪", "为為号號谓職职"),
            ("喊吼嚷骂罵叹嘆催劝勸", "", "声聲阻"),
            ("叫", "", "好做作停声聲座板"),
            ("讲講", "演", "座究台臺解师師堂义義坛"),
            ("道", "知街频頻隧轨軌渠管通跑人味河大车車航铁鐵公一地赤几步赛", "路德理具教家歉贺谢士"),
            ("念唱", "纪紀理信概观觀悼怀懷合演", "头頭书書想"),
            ("夸誇", "", "张張大"),
        ]
        var table: [Unicode.Scalar: (notAfter: Set<Unicode.Scalar>, notBefore: Set<Unicode.Scalar>)] = [:]
        for row in rows {
            for verb in row.verbs.unicodeScalars {
                table[verb] = (Set(row.notAfter.unicodeScalars), Set(row.notBefore.unicodeScalars))
            }
        }
        return table
    }()

    /// English verbs that follow a quotation.
    static let english: Set<String> = [
        "said", "says", "asked", "asks", "replied", "added", "told", "wrote", "cried", "shouted", "answered",
        "explained",
    ]
}
