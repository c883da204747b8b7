import Mandarin
import Testing

@Suite("What is said for figures and signs")
struct NormalizerTests {
    @Test(
        "numbers",
        arguments: [
            ("全县有村民3052人", "全县有村民三千零五十二人"), ("筹款1,250,000元", "筹款一百二十五万元"), ("人口10.7万", "人口十点七万"),
            ("超过140条意见", "超过一百四十条意见"), ("共15件", "共十五件"), ("存款1015元", "存款一千零一十五元"), ("10010人", "一万零一十人"),
            ("100000000元", "一亿元"), ("300050000册", "三亿零五万册"), ("编号007", "编号零零七"), ("长3.14米", "长三点一四米"),
            ("１２个", "十二个"), ("0.5公斤", "零点五公斤"), ("30多场", "三十多场"),
            ("圆周率31415926535897932384", "圆周率三幺四幺五九二六五三五八九七九三二三八四"),
        ])
    func numbers(text: String, spoken: String) { #expect(Normalizer().spoken(text) == spoken) }

    @Test(
        "二 and 两",
        arguments: [
            ("2个村", "两个村"), ("2次会议", "两次会议"), ("2名工人", "两名工人"), ("2号线", "二号线"), ("2月2日", "二月二日"), ("第2天", "第二天"),
            ("12个", "十二个"), ("2楼", "二楼"), ("200米", "两百米"), ("2000人", "两千人"), ("2.5倍", "二点五倍"), ("22万", "二十二万"),
            ("20人", "二十人"),
            ("2小时", "两小时"), ("2年", "两年"),
        ])
    func two(text: String, spoken: String) { #expect(Normalizer().spoken(text) == spoken) }

    @Test(
        "dates and years",
        arguments: [
            ("2025年3月2日", "二零二五年三月二日"), ("2025-03-02发布", "二零二五年三月二日发布"), ("2025/3/2", "二零二五年三月二日"),
            ("2025.3.2", "二零二五年三月二日"), ("1998年洪水", "一九九八年洪水"), ("3000年历史", "三千年历史"), ("近20年来", "近二十年来"),
            ("上世纪80年代", "上世纪八十年代"), ("2010—2015年", "二零一零到二零一五年"), ("一批“95后”", "一批“九五后”"), ("97年回归", "九七年回归"),
            ("75年来", "七十五年来"), ("〔2023〕8号", "〔二零二三〕八号"),
            ("85后", "八五后"), ("90后", "九零后"),
            ("“3·15”晚会", "“三一五”晚会"), ("1月至6月", "一月至六月"), ("二〇二五年", "二零二五年"), ("1000多年", "一千多年"),
        ])
    func dates(text: String, spoken: String) { #expect(Normalizer().spoken(text) == spoken) }

    @Test(
        "times",
        arguments: [
            ("08:30出发", "八点三十分出发"), ("21:00前", "二十一点前"), ("9:00至11:30", "九点至十一点三十分"), ("7:05", "七点零五分"),
            ("13时05分", "十三时零五分"), ("2时30分", "两时三十分"), ("12:30:15", "十二点三十分十五秒"), ("10秒25", "十秒二五"),
        ])
    func times(text: String, spoken: String) { #expect(Normalizer().spoken(text) == spoken) }

    @Test(
        "shares, ranges, scores, ratios",
        arguments: [
            ("增长42.5%", "增长百分之四十二点五"), ("１２％", "百分之十二"), ("下降-1.2%", "下降负百分之一点二"), ("5‰", "千分之五"),
            ("3%-5%", "百分之三到百分之五"), ("20~30人", "二十到三十人"), ("18—60岁", "十八到六十岁"), ("以2-1获胜", "以二比一获胜"),
            ("比分3:2", "比分三比二"), ("占1/4", "占四分之一"), ("1:500", "一比五百"), ("985/211高校", "九八五/二幺幺高校"), ("±2毫米", "正负二毫米"),
        ])
    func shares(text: String, spoken: String) { #expect(Normalizer().spoken(text) == spoken) }

    @Test(
        "money and units",
        arguments: [
            ("¥25.8", "二十五点八元"), ("￥100元", "一百元"), ("$3亿", "三亿美元"), ("€2000", "两千欧元"), ("HK$50", "五十港元"),
            ("60km/h", "六十公里每小时"),
            ("8㎡", "八平方米"), ("5kg大米", "五千克大米"), ("-10℃", "负十摄氏度"), ("25°C", "二十五摄氏度"), ("50 MW", "五十兆瓦"),
            ("12μg/m³", "十二微克每立方米"),
        ])
    func units(text: String, spoken: String) { #expect(Normalizer().spoken(text) == spoken) }

    @Test(
        "telephone numbers and codes",
        arguments: [
            ("拨打110", "拨打幺幺零"), ("12333热线", "幺二三三三热线"), ("13912345678", "幺三九幺二三四五六七八"),
            ("电话0571-87654321", "电话零五七幺八七六五四三二幺"),
            ("C929客机", "C九二九客机"), ("G1024次", "G幺零二四次"), ("PM10浓度", "PM十浓度"), ("5G网络", "五G网络"),
            ("iPhone 16", "iPhone 十六"),
            ("GB 3095-2012", "GB 三零九五杠二零一二"), ("302室", "三零二室"), ("歼-10", "歼-十"), ("III期", "三期"), ("v3.2.1", "v三点二点一"),
        ])
    func codes(text: String, spoken: String) { #expect(Normalizer().spoken(text) == spoken) }

    @Test(
        "signs",
        arguments: [
            ("“1+10+N”", "“一加十加N”"), ("A+级", "A加级"), ("3×5=15", "三乘五等于十五"), ("①", "一"), ("Ⅳ类", "四类"), ("½", "二分之一"),
            ("x@y.cn", "x艾特y点cn"),
            ("3元/斤", "三元每斤"), ("9元/kg", "九元每千克"), ("VR/AR", "VR/AR"),
        ])
    func signs(text: String, spoken: String) { #expect(Normalizer().spoken(text) == spoken) }

    @Test(
        "Latin is left alone: letters apart or words",
        arguments: [
            ("APP", ["A P P"]), ("iPhone", ["iPhone"]), ("GDP", ["G D P"]), ("NASA", ["NASA"]),
            ("Windows", ["Windows"]), ("T恤", ["T"]),
            ("don't", ["don't"]), ("AI", ["A I"]), ("machine learning", ["machine", "learning"]),
        ] as [(String, [String])])
    func latin(text: String, spoken: [String]) {
        let scalars = Array(text.unicodeScalars)
        let tokens = Normalizer().tokens(in: scalars, range: 0..<scalars.count)
        #expect(tokens.filter { $0.kind == .latin }.map(\.spoken) == spoken)
    }

    @Test("house conventions can be set")
    func options() {
        let plain = Normalizer(options: .init(saysYao: false, saysLiangBai: false))
        #expect(plain.spoken("拨打110") == "拨打一一零")
        #expect(plain.spoken("200米") == "二百米")
    }
}

@Suite("Tokens of any text")
struct TokenPropertyTests {
    private static let alphabet = Array(
        "一年月日第以比分的12059.,-—~:：/%+×=°℃¥$€aAGkmNvV'’“”()（）①Ⅱ²½·、，。 \u{200B}😀号@_#&ñα\u{3000}９％".unicodeScalars)

    @Test("cover the text exactly, and leave no digit unsaid", arguments: 0..<300)
    func soup(seed: Int) {
        var generator = SplitMix(state: UInt64(seed))
        let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
            Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &generator)]
        }
        let tokens = Normalizer().tokens(in: text, range: 0..<text.count)
        var end = 0
        for token in tokens {
            #expect(token.range.lowerBound == end && !token.range.isEmpty)
            end = token.range.upperBound
            #expect(!token.spoken.unicodeScalars.contains { ("0"..."9").contains($0) }, "\(token)")
            if token.kind == .silent || token.kind == .punctuation {
                #expect(!text[token.range].contains { ("0"..."9").contains($0) }, "\(token)")
            }
        }
        #expect(end == text.count)
    }

    @Test("take time in proportion", arguments: ["1", "-", "1-", "a", "1,", "1.", "2个", "a.", "￥", "1/", "一", "1:"])
    func long(unit: String) {
        let text = Array(String(repeating: unit, count: 40_000 / unit.unicodeScalars.count).unicodeScalars)
        let tokens = Normalizer().tokens(in: text, range: 0..<text.count)
        #expect(tokens.last?.range.upperBound == text.count)
    }
}

/// A small seeded generator, so that a failing text can be had again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
