/// The simplified forms of traditional characters, so that tables of page words need to hold each word once.
///
/// Only characters of such words, and only where one form stands for one: nothing that is read aloud is changed.
enum TraditionalForms {
    /// Traditional and simplified by turns.
    private static let pairs = """
        來来編编輯辑責责記记報报導导聞闻網网閱阅讀读關关連连結结圖图攝摄視视頻频專专題题標标籤签評评論论發发佈布時时間间點点擊击瀏浏覽览轉转載载\
        權权聲声歡欢訂订註注冊册會会員员請请繼继續续廣广產产優优經经濟济國国際际體体電电臺台灣湾華华譯译寫写採采訪访學学鏈链頁页務务項项選选單单複复\
        製制線线熱热門门薦荐長长後后無无與与個个們们這这為为爲为實实習习傳传條条據据資资訊讯訴诉認认說说開开啟启閉闭顯显隱隐縮缩縣县號号檔档稱称聯联\
        絡络郵邮應应該该讚赞錄录還还進进過过動动車车麼么處处類类趨趋勢势觀观眾众頭头購购買买賣卖費费價价錢钱歷历層层衛卫親亲貼贴圍围團团語语響响\
        劃划當当樣样從从軍军機机種种業业將将兩两問问戰战見见話话給给東东幾几氣气變变總总數数場场計计許许統统區区隊队決决馬马書书則则聽听達达強强難难\
        設设邊边張张規规萬万術术領领確确師师讓让識识帶带爭争運运協协辦办單单誌志審审閱阅覆复須须並并擇择護护騷骚擾扰險险屬属贊赞獎奖錯错誤误歲岁\
        證证滿满島岛鄉乡鎮镇財财級级參参筆笔創创異异內内違违舉举侵侵劇剧檢检測测簡简繁繁鍵键帳账戶户碼码備备盤盘儲储載载輸输針针對对餘余剩剩閒闲
        """

    private static let first: UInt32 = 0x4E00
    private static let forms: [UInt16] = {
        var forms = [UInt16](repeating: 0, count: 0x5200)
        var traditional: Unicode.Scalar?
        for scalar in pairs.unicodeScalars where !scalar.isBlank {
            if let known = traditional {
                forms[Int(known.value - first)] = UInt16(truncatingIfNeeded: scalar.value)
                traditional = nil
            } else {
                traditional = scalar
            }
        }
        return forms
    }()

    /// The simplified form of a hanzi, or itself.
    static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value >= first, scalar.value < first + 0x5200 else { return scalar }
        let form = forms[Int(scalar.value - first)]
        return form == 0 ? scalar : Unicode.Scalar(form) ?? scalar
    }
}
