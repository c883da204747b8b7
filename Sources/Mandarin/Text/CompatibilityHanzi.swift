internal import Foundation

/// Characters that look like a hanzi and are encoded apart from it: radicals (⻄, ⽔), compatibility forms (豈), the sign 〇.
enum CompatibilityHanzi {
    /// Whether a scalar is one.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3007, 0x2E80...0x2FD5, 0xF900...0xFAFF, 0x2F800...0x2FA1F: true
        default: false
        }
    }

    /// The hanzi that a scalar looks like; the scalar itself where it is none of these.
    static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard contains(scalar) else { return scalar }
        if let plain = radicals[scalar] { return plain }
        let folded = String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars
        return folded.count == 1 ? folded.first ?? scalar : scalar
    }

    /// Radicals without a compatibility mapping in Unicode's data, by its list of equivalent ideographs.
    private static let radicals: [Unicode.Scalar: Unicode.Scalar] = {
        var radicals: [Unicode.Scalar: Unicode.Scalar] = ["〇": "零"]
        let pairs = """
            ⺁厂 ⺂乛 ⺃乚 ⺅亻 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺋卩 ⺌小 ⺍小 ⺎尢 ⺏尢 ⺐尢 ⺑尢 ⺒巳 ⺓幺 ⺔彐 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攴 ⺛旡 ⺜日 ⺝月 ⺞歹 ⺟母 ⺠民 ⺡氵 ⺢水 \
            ⺣火 ⺤爪 ⺥爪 ⺦爿 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭示 ⺮竹 ⺯纟 ⺰纟 ⺱网 ⺲网 ⺳网 ⺴网 ⺵网 ⺶羊 ⺷羊 ⺸羊 ⺹老 ⺺肀 ⺻聿 ⺼肉 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衣 \
            ⻃西 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑长 ⻒长 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟饣 ⻠饣 ⻡首 ⻢马 ⻣骨 \
            ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫齐 ⻬齐 ⻭齿 ⻮齿 ⻯龙 ⻰龙 ⻱龟 ⻲龟
            """
        for pair in pairs.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            if let radical = pair.first, let plain = pair.last { radicals[radical] = plain }
        }
        return radicals
    }()
}
