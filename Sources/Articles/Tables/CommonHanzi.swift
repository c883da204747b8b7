/// Tells Chinese from bytes that merely decode to hanzi, by the share of characters that are common in Chinese.
///
/// The five hundred commonest hanzi make about three quarters of any Chinese text, simplified or not, but at
/// most an eighth of bytes of another encoding taken for GB18030.
enum CommonHanzi {
    /// Whether the first few thousand non-ASCII scalars are Chinese.
    static func looksChinese(_ scalars: [Unicode.Scalar]) -> Bool { share(of: scalars) >= 0.3 }

    /// How many of the first few thousand non-ASCII scalars are common in Chinese, from 0 to 1.
    static func share(of scalars: [Unicode.Scalar]) -> Double {
        var seen = 0
        var common = 0
        for scalar in scalars where !scalar.isASCII {
            seen += 1
            if set.contains(scalar) { common += 1 }
            if seen == 4096 { break }
        }
        return seen > 0 ? Double(common) / Double(seen) : 0
    }

    private static let set = Set((simplified + traditional + punctuation).unicodeScalars)

    private static let punctuation = "，。、；：？！“”‘’（）《》【】—…·　「」『』０１２３４５６７８９％"

    private static let simplified = """
        的一是了不在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事\
        成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此\
        已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代\
        内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安\
        少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光\
        放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔城京\
        江深广州县镇村街站车记者讯电编辑责任来源省委府党组织服务群众项目推进发展企业经济投资收入增长亿元百千万第六七八九零〇\
        始商周食农游医病房费价网技智创改革促落积极举办活动开展参加近日今日据了解表示介绍同时目前以来其中此外加快水平质量环境
        """

    private static let traditional = """
        這個們來為國說時會對於著後過發經麼學現當動還進樣開從實軍無與長機種關點業將兩間問應戰頭體見產話給門東聲員論處義\
        幾認條氣題變總電數報結務場計資許統區隊決馬書則聽達強難權設記類據邊張該規萬覺術領確傳師觀讓識帶導爭運
        """
}
