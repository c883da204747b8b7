import Mandarin
import Testing

/// Each case is written with `|` where one sentence ends and the next begins; what is left out stands in `{}`.
@Suite("Sentences")
struct SegmenterTests {
    @Test(
        "end at a stop of any width",
        arguments: [
            "春天来了。|花开了。",
            "開會了！|大家請坐。",
            "雨停了｡|天晴了｡",
            "雨停了．|天晴了．",
            "雨停了.|天晴了.",
            "下雨了吗?|没有!|那走吧",
            "产量是多少？|2024年是三万吨。",
            "没有句号的一句话",
        ])
    func stops(marked: String) { expect(marked) }

    @Test(
        "end after a whole run of stops",
        arguments: [
            "赢了！！！|真的？！|真的。。。|回家。",
            "赢了?!|太好了!!|回家。",
            "怎么会……？|不可能……。|再看看。",
            "什么？……|再说一遍。",
        ])
    func runs(marked: String) { expect(marked) }

    @Test(
        "keep closing marks after the stop",
        arguments: [
            "王老师说：“下周考试。”|全班一片哀叹。",
            "她喊：\"开门!\"|屋里没有动静。",
            "店主說：「歡迎光臨！」|客人點了點頭。",
            "她说，“我明天回家。”|孩子们拍起手来。",
            "“我不累，”老人说，“再走一程。”|大家跟上了。",
            "船长说“明天出海。”|我们都很兴奋。",
            "他高喊“着火了！”|大家往外跑。",
            "经理说：“我……”|会场安静下来。",
            "答案是“好”。|下一题。",
            "放学了。 ”|操场空了。",
            "放学了！”|操场空了。",
        ])
    func closing(marked: String) { expect(marked) }

    @Test(
        "hold a quotation together with who says it",
        arguments: [
            "“早上好！”她说。|天亮了。",
            "“几点开门？”游客问道。|没人知道。",
            "“快来！”妈妈笑着喊道，“饭好了。”|孩子跑了过去。",
            "「幾點了？」學生問。|鐘響了。",
            "“出发！”片刻之后，队长说。|队伍动了。",
            "“这项工作要抓实。”3日，在全市动员大会上，市长王五作报告时强调。|会议结束。",
            "“Ready?” Tom asked.|没人回答。",
            "“天晴了。|风也停了。”渔民说。|船出海了。",
            "“到了！”——司机说。|我们下车。",
            "“真甜！”|妹妹点点头。|我也尝了一口。",
            "“吃了吗？”|“吃了。”奶奶回答。",
        ])
    func reporting(marked: String) { expect(marked) }

    @Test(
        "go on after a quotation that is part of them",
        arguments: [
            "门上贴着“小心台阶！”的提示。|游客慢慢走。",
            "他说“再见！”就挂了电话。|我愣住了。",
            "“为什么？”成了孩子的口头禅。|我们都笑了。",
            "“还有谁？”这个问题很难。|没人举手。",
            "“加油！”“必胜！”的喊声不断。|比赛开始。",
            "她写道：“不忘初心！”的字样很醒目。|灯亮了。",
            "他问“走吗？”，我说“走！”。|天黑了。",
            "他只记得一句“别怕！”和一双手。|灯灭了。",
        ])
    func continuation(marked: String) { expect(marked) }

    @Test(
        "see through nested quotations",
        arguments: [
            "爷爷说：“古人讲‘学而不厌！’你要记住。”|我点点头。",
            "“妈妈说过‘慢慢来！’，我没忘。”妹妹说。|她笑了。",
            "校長說：「他喊『集合！』大家都來了。」|掌聲響起。",
            "他说：“我记得那句‘别回头！’”|众人沉默。",
        ])
    func nested(marked: String) { expect(marked) }

    @Test(
        "are not cut by a title",
        arguments: [
            "昨晚看了《你好，李焕英！》，很感人。|你看了吗？",
            "《谁动了我的奶酪？》《别了！司徒雷登》都在架上。|请自取。",
            "《〈去哪儿？〉导读》出版了。|售价三十元。",
            "她说：“我最爱《出发吧！少年》”，然后走了。|天晴了。",
        ])
    func titles(marked: String) { expect(marked) }

    @Test(
        "treat parentheses as what they hold",
        arguments: [
            "名单已公布。|（名单见附录。）|请核对。",
            "大会闭幕。|（记者 李四）代表们离京。",
            "大会闭幕。|（完）",
            "她考上了（全校第一！），父母很高兴。|邻居来贺。",
            "她考上了（谁想得到？）。|邻居来贺。",
            "公司（Acme Inc.）昨天上市。|股价上涨。",
        ])
    func parentheses(marked: String) { expect(marked) }

    @Test(
        "take an ellipsis for a pause, unless a new statement begins",
        arguments: [
            "我……我忘了。|对不起。",
            "再等等...车还没来。|好。",
            "桃、李、杏……应有尽有。|请尝。",
            "她想了很久……最后还是去了。|我送她。",
            "门终于开了……|她站在那里。",
            "……没人说话。|走吧。",
        ])
    func ellipses(marked: String) { expect(marked) }

    @Test(
        "are not cut inside numbers and addresses",
        arguments: [
            "全长3.14公里，宽２．５米。|通车了。",
            "升级到v2.10.3版。|地址是10.0.0.1。|请重启。",
            "网址是https://example.com/a.html?id=7&b=2.|请收藏。",
            "写信到wang.wu@example.cn。|谢谢。",
            "打开说明.pdf和data.csv。|再关上。",
            "比分是3:0！|终场。",
        ])
    func numbers(marked: String) { expect(marked) }

    @Test(
        "end with English sentences, not with abbreviations",
        arguments: [
            "牌子上写：Keep out. |No entry. |我们绕道。",
            "This is it! |Is it? |是的。",
            "他读了Hello.|然后合上书。",
            "Mr. Brown见了Dr. Li。|两人握手。",
            "见Vol. 3的pp. 20页。|谢谢。",
            "每天7 a.m. 开门，例如e.g. 周一。|周末休息。",
            "他在Apple Inc. 上班，住在U.S. 西部。|年底回来。",
            "J. R. R. Tolkien和乔治·W.布什都来了。|很好。",
            "She left the U.S. |He stayed. |后来呢？",
            "He said \"Stop.\" |They stopped.",
        ])
    func english(marked: String) { expect(marked) }

    @Test(
        "begin with the number of their item",
        arguments: [
            "（一）加强领导。|（二）落实责任。",
            "(1)加强领导。|(2)落实责任。",
            "1. 加强领导。|2. 落实责任。",
            "1．加强领导．|2．落实责任．",
            "一.加强领导。|二.落实责任。",
            "1、加强领导；2、落实责任。|3、总结。",
            "①加强领导。|②落实责任。",
            "A.苹果。|B.香蕉。",
            "2.1. 背景。|2.2. 方法。",
            "分两步：1.调查；2.整改。|完成。",
        ])
    func items(marked: String) { expect(marked) }

    @Test(
        "end at every kind of line break",
        arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}", "\n\n"])
    func lines(lineBreak: String) {
        expect("春天的故事{\(lineBreak)}花开了。|“未完{\(lineBreak)}下一段！|好。")
    }

    @Test(
        "leave out white space and invisible characters around them",
        arguments: [
            "{\u{3000}\u{3000}}首段。{\u{3000}}|次段。{ \u{A0}\t}",
            "{\u{FEFF}}首段。{\u{200B}}|次段。{\u{200B}}",
            "首段\u{200B}。|次段。",
            "发扬“钉钉子”的精神 全市行动起来。|好。",
        ])
    func spaces(marked: String) { expect(marked) }

    @Test(
        "keep pictographs with the stop they follow",
        arguments: [
            "赢了！🎉 |回家吧。",
            "赢了！👨‍👩‍👧👍🏽|回家吧。",
            "赢了。❤️|回家吧。",
            "赢了！～|回家吧。",
        ])
    func pictographs(marked: String) { expect(marked) }

    @Test(
        "do not end at clause marks or dashes",
        arguments: [
            "一要快；二要稳;三要准。|开始。",
            "天哪！——他喊了起来。|我回头。",
        ])
    func clauses(marked: String) { expect(marked) }

    @Test(
        "recover from marks that are never closed",
        arguments: [
            "“门开了！|他走了进去。|灯亮了。",
            "《书名没关。|第二句。|第三句。",
            "他说：“（好。”|我们走吧。",
            "”早安！”她说。|天亮了。",
        ])
    func unbalanced(marked: String) { expect(marked) }

    @Test(
        "are not made of punctuation",
        arguments: ["", " ", "……", "。。。", "？！", "——", "★★★", "“”", "（）", "😀", "\n\u{200B}\n"])
    func silence(text: String) {
        #expect(Segmenter().sentences(in: text).isEmpty)
    }

    @Test("drop stray stops before them and take those after them", arguments: ["{！！}好。", "好。 ！|走。"])
    func strayStops(marked: String) { expect(marked) }

    @Test("inside a long quotation stand alone")
    func speech() {
        let inner = (1...20).map { "这是发言里的第\($0)句话。" }
        let text = "他说：“" + inner.joined() + "”大家鼓掌。"
        let found = Segmenter().sentences(in: text).map(\.text)
        #expect(found.count == 21)
        #expect(found.first == "他说：“" + inner[0])
        #expect(found[19] == inner[19] + "”")
        #expect(found.last == "大家鼓掌。")
    }

    /// Compares the sentences of the text without its marks with those that the marks show.
    private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        var text = String.UnicodeScalarView()
        var wanted: [String] = []
        var current = String.UnicodeScalarView()
        var isLeftOut = false
        func close() {
            let sentence = String(current).trimmed
            if !sentence.isEmpty { wanted.append(sentence) }
            current = String.UnicodeScalarView()
        }
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "|": close()
            case "{", "}":
                isLeftOut = scalar == "{"
                close()
            default:
                text.append(scalar)
                if !isLeftOut { current.append(scalar) }
            }
        }
        close()
        #expect(Segmenter().sentences(in: String(text)).map(\.text) == wanted, sourceLocation: sourceLocation)
    }
}

extension String {
    /// The string without spaces at its ends.
    fileprivate var trimmed: String {
        let body = drop { $0 == " " }
        return String(body.reversed().drop { $0 == " " }.reversed())
    }
}
