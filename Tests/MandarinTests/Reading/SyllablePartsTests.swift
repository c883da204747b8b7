import Mandarin
import Testing

@Suite("The parts of a syllable")
struct SyllablePartsTests {
    @Test(
        "are its initial and the full name of its final",
        arguments: [
            ("zhong", .zh, .ong), ("guo", .g, .uo), ("ma", .m, .a), ("zi", .z, .apical), ("zhi", .zh, .apical),
            ("ji", .j, .i), ("ju", .j, .v), ("xue", .x, .ve), ("quan", .q, .van), ("xun", .x, .vn), ("nv", .n, .v),
            ("lve", .l, .ve), ("liu", .l, .iou), ("hui", .h, .uei), ("lun", .l, .uen), ("jiong", .j, .iong),
            ("hm", .h, .m), ("hng", .h, .ng),
            ("yi", nil, .i), ("wu", nil, .u), ("yu", nil, .v), ("you", nil, .iou), ("wei", nil, .uei),
            ("wen", nil, .uen),
            ("weng", nil, .ueng), ("yuan", nil, .van), ("yun", nil, .vn), ("yong", nil, .iong), ("wo", nil, .uo),
            ("er", nil, .er), ("ê", nil, .eh), ("a", nil, .a), ("n", nil, .n), ("ng", nil, .ng),
        ] as [(String, Syllable.Initial?, Syllable.Final)])
    func parts(base: String, initial: Syllable.Initial?, final: Syllable.Final) {
        for tone in UInt8(1)...5 {
            for isErhua in [false, true] {
                let syllable = Syllable(base, tone: tone, isErhua: isErhua)
                #expect(syllable.initial == initial)
                #expect(syllable.final == final)
            }
        }
    }

    @Test(
        "are none where there is no such syllable",
        arguments: ["", "bong", "x", "[[", "qa", "ma1", "r", "zhonggg", "你"])
    func unknown(base: String) {
        let syllable = Syllable(base, tone: 1)
        #expect(syllable.initial == nil)
        #expect(syllable.final == nil)
    }

    @Test("tell each syllable of a full dictionary from all others")
    func inventory() {
        #expect(Syllable.bases.count > 410)
        #expect(Syllable.bases == Syllable.bases.sorted())
        let parts = Syllable.bases.map { base in
            let syllable = Syllable(base, tone: 1)
            return "\(syllable.initial?.rawValue ?? "") \(syllable.final?.rawValue ?? "?")"
        }
        #expect(!parts.contains { $0.hasSuffix("?") })
        #expect(Set(parts).count == parts.count)
    }

    @Test("are there for every reading that texts have")
    func texts() throws {
        let text = "他们在重庆的那家小饭馆里，一边吃着火锅，一边谈论着去年夏天的旅行，喏，嗯，哼！女儿绿色，略。"
        for syllable in try ScriptWriter().script(for: text).sentences.flatMap(\.words).flatMap(\.merged) {
            #expect(syllable.final != nil, "\(syllable)")
        }
    }
}
