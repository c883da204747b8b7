import Testing

@testable import Articles

@Suite("Headings")
struct HeadingTests {
    private let prose = "市民在河边散步，说起这些年的变化。"

    /// The outline of a story in which `lines` stand between two paragraphs.
    private func outline(_ lines: [String], separator: String = "\n\n") throws -> [String] {
        try article((["老街新生记", prose] + lines + [prose]).joined(separator: separator)).outline
    }

    @Test(
        "are short lines without a stop between paragraphs",
        arguments: [
            "修旧如旧", "AI“老师傅”上岗", "让城市，慢下来", "“一子落”带来“满盘活”", "怎么办？听听他们怎么说", "【创新】", "2019年 启程", "今日电影，明日故事",
            "从“没人管”到“抢着管”——", "01", "一、钱从哪里来", "（一）建立健全全市统一的公共数据资源登记和授权运营管理制度体系", "1. 先修路", "第三部分 回家", "③再种树",
            "一、钱从哪里来？",
        ])
    func heading(line: String) throws {
        #expect(try outline([line]) == ["", line])
        #expect(try outline([line], separator: "\n") == ["", line])
    }

    @Test(
        "are not sentences, asides, list items, notices or datelines",
        arguments: [
            "他笑了。", "“真好！”", "为什么？", "走吧……", "首先，", "名单如下：", "（下转第三版）", "·带好雨具", "地点：图书馆一楼", "联系电话：0755-12345678",
            "新华社北京12月9日电", "1.带好身份证。", "38.5%", "编者按", "——摘自他的日记", "甲和乙；丙和丁",
            "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一",
        ])
    func noHeading(line: String) throws {
        let story = try article(["老街新生记", prose, line, prose].joined(separator: "\n\n"))
        #expect(story.outline == [""])
        #expect(story.paragraphs == [[prose, line, prose]])
    }

    @Test("have two parts, or three, if so many lines stand in a row")
    func parts() throws {
        #expect(try outline(["修旧如旧", "留住体温"]) == ["", "修旧如旧/留住体温"])
        #expect(try outline(["01", "修旧如旧", "留住体温"]) == ["", "01/修旧如旧/留住体温"])
    }

    @Test(
        "are not lists",
        arguments: [
            ["甘大山", "史小妹", "林有福", "白水生"], ["名单如下：", "甘大山", "史小妹"], ["1.身份证", "2.户口本"], ["一、修路", "二、种树", "三、卖果"],
        ])
    func list(lines: [String]) throws { #expect(try outline(lines) == [""]) }

    @Test(
        "may follow a list",
        arguments: [
            (["甘大山", "史小妹", "林有福", "白水生", "【卖果】"], "【卖果】"), (["名单如下：", "甘大山", "史小妹", "二、卖果"], "二、卖果"),
        ])
    func afterList(lines: [String], heading: String) throws { #expect(try outline(lines) == ["", heading]) }

    @Test("stand off from a list before them")
    func gap() throws {
        let page = "老街新生记\n\n\(prose)\n\n甘大山\n史小妹\n林有福\n白水生\n\n卖果\n\n\(prose)"
        #expect(try article(page).outline == ["", "卖果"])
    }

    @Test(
        "are not contacts, numbers of documents, or credits",
        arguments: [
            "咨询热线 0755-12345678", "报名请洽 baoming@example.cn", "www.example.cn", "江政办发〔2019〕12号", "（2023）江01民终88号",
            "责编：高远",
            "编辑 高远 校对 王某",
        ])
    func noHeadingEither(line: String) throws {
        let story = try article((["老街新生记", prose, line] + Array(repeating: prose, count: 20)).joined(separator: "\n"))
        #expect(story.outline == [""])
    }

    @Test("may follow a line that ends with a colon, if there are more of them")
    func announced() throws {
        let lead = "记者把他们的话整理如下："
        let page = ["老街新生记", prose, lead, "修旧如旧", prose, "留住体温", prose, prose]
        #expect(try article(page.joined(separator: "\n")).outline == ["", "修旧如旧", "留住体温"])
        #expect(try article(["老街新生记", prose, lead, "甘大山", prose].joined(separator: "\n")).outline == [""])
        let numbered = ["老街新生记", lead, "一、修旧如旧", prose, "二、留住体温", prose]
        #expect(try article(numbered.joined(separator: "\n")).outline == ["", "一、修旧如旧", "二、留住体温"])
    }

    @Test("are not seen in a story that is broken into short lines, but for those with a mark")
    func broken() throws {
        let lines = [
            "那年春天", "他离开了家", "坐的是早班车。", "车很慢", "路很长。", "母亲站在村口", "没有说话。", "后来他常常想起", "那个早晨。", "雾很大", "山看不见。",
            "02", "很多年以后，他回来了。", "走得很慢", "像那年一样。", "村口多了一盏灯", "灯亮着。",
        ]
        #expect(try article((["回家"] + lines).joined(separator: "\n\n")).outline.dropFirst() == [])
        let numbered = lines.map { $0 == "02" ? "二、归来" : $0 }
        #expect(try article((["回家"] + numbered).joined(separator: "\n\n")).outline == ["", "二、归来"])
    }

    @Test("are not parts of a sentence that goes on")
    func open() throws { #expect(try outline(["市民说起这些年的变化，", "修旧如旧"]) == [""]) }

    @Test("need a paragraph after them")
    func last() throws {
        #expect(try article("老街新生记\n\(prose)\n谢谢大家").paragraphs == [[prose, "谢谢大家"]])
    }

    @Test("may open the story, which then has no opening section")
    func first() throws {
        #expect(try article("老街新生记\n来源：晚报\n\n修旧如旧\n\n\(prose)").outline == ["修旧如旧"])
    }

    @Test("are kept apart from pictures between them and the text")
    func picture() throws {
        let story = try article("老街新生记\n\(prose)\n修旧如旧\n▲老街一角\n\(prose)")
        #expect(story.outline == ["", "修旧如旧"])
        #expect(story.skipped(.caption) == ["▲老街一角"])
    }
}

@Suite("Wrapped lines")
struct WrappedLinesTests {
    @Test(
        "Verse and ordinary paragraphs are left alone",
        arguments: [
            ["白日依山尽，", "黄河入海流。", "欲穷千里目，", "更上一层楼。", "白日依山尽，", "黄河入海流。"],
            ["一段话。", "另一段话，比前一段长一些。", "第三段话，比前两段都要长得多，因为它说的事情也多。", "短话。", "又一段。", "完了吧。"],
        ])
    func untouched(lines: [String]) throws {
        #expect(try article("诗与文\n" + lines.joined(separator: "\n")).paragraphs == [lines])
    }
}
