import Mandarin
import Testing

@Suite("Numbers, names and words without a break inside")
struct WholeUnitTests {
    /// Where short breaks stand in a text, in Unicode scalars.
    private static func breaks(in text: String, by writer: ScriptWriter) -> [Int] {
        writer.script(for: text).sentences.flatMap(\.words).filter { $0.breakAfter == .minorPhrase }
            .map(\.range.upperBound)
    }

    /// The places inside a part of a text, wherever it stands.
    private static func insides(of part: String, in text: String) -> [Range<Int>] {
        let text = Array(text.unicodeScalars), part = Array(part.unicodeScalars)
        guard text.count >= part.count else { return [] }
        return (0...text.count - part.count).filter { text[$0..<$0 + part.count].elementsEqual(part) }
            .map { $0 + 1..<$0 + part.count }
    }

    @Test("stay whole", arguments: try TestTable.rows("whole", fields: 3))
    func whole(row: TestTable.Row) throws {
        let breaks = Self.breaks(in: row.fields[1], by: try ScriptWriter())
        for part in row.fields[2].split(separator: "/") {
            let insides = Self.insides(of: String(part), in: row.fields[1])
            #expect(!insides.isEmpty, "whole.tsv:\(row.line): “\(part)” is not in the sentence")
            #expect(!breaks.contains { place in insides.contains { $0.contains(place) } }, "“\(part)”: \(breaks)")
        }
    }

    @Test("have five cases of each class, at the least")
    func classes() throws {
        let counts = Dictionary(grouping: try TestTable.rows("whole", fields: 3)) { $0.fields[0] }.mapValues(\.count)
        #expect(counts.filter { $0.value < 5 }.isEmpty, "\(counts)")
    }

    @Test(
        "are any number with any unit",
        arguments: [
            "个人", "名", "公里", "亿元", "万人次", "%", "岁", "台", "吨", "年", "月", "日", "平方米", "分钟", "号楼", "km", "GB", "℃",
        ])
    func property(unit: String) throws {
        let writer = try ScriptWriter()
        let frames = [
            ("记者昨天从有关部门了解到这个地方去年一共有", "以上的情况需要进一步认真研究和解决"),
            ("根据专家们的初步估计大约", "左右就已经能够满足各方面的需要"),
            ("他说这件事情和那", "比起来其实算不上什么特别大的问题"),
        ]
        for number in ["3", "15", "128", "1.08", "2024", "12,000", "三", "十五", "三百二十", "两万一千多", "3.5万", "99"] {
            for (before, after) in frames {
                let text = before + number + unit + after
                let start = before.unicodeScalars.count, end = start + (number + unit).unicodeScalars.count
                let inside = Self.breaks(in: text, by: writer).filter { $0 > start && $0 < end }
                #expect(inside.isEmpty, "\(text): \(inside)")
            }
        }
    }
}

@Suite("Names of foreigners")
struct ForeignNameTests {
    @Test(
        "are one word where no table has them",
        arguments: [
            ("伊朗总统佩泽希齐扬发表讲话。", "佩泽希齐扬"), ("财政部长贝森特表示反对。", "贝森特"),
            ("总干事谭德塞警告说。", "谭德塞"), ("国际足联主席因凡蒂诺说。", "凡蒂诺"),
            ("塞尔维亚总统武契奇会见记者。", "武契奇"), ("法学家布伦德斯特鲁普来访。", "布伦德斯特鲁普"),
        ])
    func names(text: String, name: String) throws {
        let words = try ScriptWriter().script(for: text).sentences.flatMap(\.words)
        #expect(words.contains { $0.text.hasSuffix(name) && $0.origin == .name }, "\(words.map(\.text))")
    }

    @Test(
        "are read as sounds",
        arguments: [("总干事谭德塞警告说。", "谭德塞", "tan2 de2 sai4"), ("主教练勒伊特纳宣布名单。", "勒伊特纳", "le4 yi1 te4 na4")])
    func readings(text: String, name: String, pinyin: String) throws {
        let words = try ScriptWriter(citation: true).script(for: text).sentences.flatMap(\.words)
        let found = words.first { $0.text == name }
        #expect(found?.syllables.map(\.description).joined(separator: " ") == pinyin, "\(words.map(\.text))")
    }

    @Test(
        "swallow no ordinary words",
        arguments: [
            "他让马车夫提前一个小时来", "桌布上绣着大丽花和木兰花", "这里的水特别清也特别凉", "把门推开让大家都进来",
            "比尔多一些少一些都不要紧", "山里的溪水从石缝里流出来", "他多拿了一本书也没有人知道", "海水和沙子都是热的", "因为雨大路滑车开得很慢",
            "老师叫我们都拿出课本来", "哥哥比我高一个头还多", "我拿着一张旧地图到处找那座塔", "米里掺着沙子没法煮饭", "明天早上六点在西门集合", "里里外外都是人",
        ])
    func ordinary(text: String) throws {
        let words = try ScriptWriter().script(for: text).sentences.flatMap(\.words)
        #expect(!words.contains { $0.origin == .name }, "\(words.map(\.text))")
    }
}
