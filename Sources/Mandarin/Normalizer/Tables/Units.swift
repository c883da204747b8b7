/// Units as written after a number, and what is said for them.
enum Units {
    /// A unit.
    struct Unit: Sendable {
        /// As it is written.
        var written: [Unicode.Scalar]
        /// What is said.
        var spoken: String
        /// Whether it is said before the number: 百分之.
        var isShare: Bool
        /// Whether below nought it may be 零下.
        var isTemperature: Bool
    }

    /// The longest unit that the text begins with; a quotient of two where one follows the other: `元/kWh`, `m³/s`.
    static func unit(at cursor: Cursor) -> Unit? {
        guard let unit = simple(at: cursor) else { return nil }
        var rest = cursor
        rest.index += unit.written.count
        guard !unit.isShare, rest.peek() == "/" else { return unit }
        rest.index += 1
        guard let base = simple(at: rest), !base.isShare, isWhole(base, at: rest) else { return unit }
        return Unit(
            written: unit.written + ["/"] + base.written, spoken: unit.spoken + "每" + base.spoken, isShare: false,
            isTemperature: false)
    }

    /// Whether a unit at a cursor ends there: a letter after it makes it a word of its own, as in 5 members.
    static func isWhole(_ unit: Unit, at cursor: Cursor) -> Bool {
        guard unit.written.last?.isLatin == true, let next = cursor.peek(unit.written.count) else { return true }
        return !next.isLatin && !(next == "+" && unit.written.count == 1)
    }

    private static func simple(at cursor: Cursor) -> Unit? {
        // Hanzi begin no unit here.
        guard let first = cursor.peek(), first.value < 0x2E80 || first.value > 0x3300, let units = byFirst[first] else {
            return nil
        }
        for unit in units where stands(unit.written, at: cursor) { return unit }
        return nil
    }

    private static func stands(_ written: [Unicode.Scalar], at cursor: Cursor) -> Bool {
        for offset in written.indices where cursor.peek(offset) != written[offset] { return false }
        return true
    }

    private static let byFirst: [Unicode.Scalar: [Unit]] = {
        var result: [Unicode.Scalar: [Unit]] = [:]
        for (written, spoken) in table.sorted(by: { $0.written.unicodeScalars.count > $1.written.unicodeScalars.count })
        {
            let unit = Unit(
                written: Array(written.unicodeScalars), spoken: spoken, isShare: spoken.hasSuffix("分之"),
                isTemperature: spoken.hasSuffix("氏度"))
            result[unit.written[0], default: []].append(unit)
        }
        return result
    }()

    private static let table: [(written: String, spoken: String)] = [
        ("%", "百分之"), ("‰", "千分之"), ("‱", "万分之"),
        ("℃", "摄氏度"), ("°C", "摄氏度"), ("º C", "摄氏度"), ("℉", "华氏度"), ("°F", "华氏度"), ("°", "度"), ("′", "分"), ("″", "秒"),
        ("㎜", "毫米"), ("㎝", "厘米"), ("㎞", "公里"), ("㎟", "平方毫米"), ("㎠", "平方厘米"), ("㎤", "立方厘米"), ("㎎", "毫克"), ("㎍", "微克"),
        ("㎖", "毫升"),
        ("㎗", "分升"), ("ℓ", "升"), ("㏄", "立方厘米"), ("㎐", "赫兹"), ("㎑", "千赫兹"), ("㎒", "兆赫兹"), ("㎓", "吉赫兹"), ("㎾", "千瓦"),
        ("㎿", "兆瓦"),
        ("㎸", "千伏"), ("㎃", "毫安"), ("㎩", "帕"), ("㎪", "千帕"), ("㎫", "兆帕"), ("㏑", "自然对数"), ("㎲", "微秒"), ("㎳", "毫秒"),
        ("㎚", "纳米"), ("㎛", "微米"),
        ("nm", "纳米"), ("μm", "微米"), ("µm", "微米"), ("mm", "毫米"), ("cm", "厘米"), ("dm", "分米"), ("m", "米"), ("km", "公里"),
        ("KM", "公里"), ("Km", "公里"),
        ("mm²", "平方毫米"), ("cm²", "平方厘米"), ("m²", "平方米"), ("km²", "平方公里"), ("㎡", "平方米"), ("㎢", "平方公里"), ("m2", "平方米"),
        ("km2", "平方公里"), ("cm2", "平方厘米"), ("hm²", "公顷"), ("hm2", "公顷"), ("ha", "公顷"),
        ("cm³", "立方厘米"), ("m³", "立方米"), ("m3", "立方米"), ("㎥", "立方米"), ("km³", "立方公里"), ("mm³", "立方毫米"),
        ("μg", "微克"), ("µg", "微克"), ("ug", "微克"), ("mg", "毫克"), ("g", "克"), ("kg", "千克"), ("KG", "千克"), ("Kg", "千克"),
        ("㎏", "千克"),
        ("t", "吨"), ("μL", "微升"), ("ml", "毫升"), ("mL", "毫升"), ("ML", "毫升"), ("L", "升"), ("l", "升"),
        ("mol", "摩尔"), ("mmol", "毫摩尔"),
        ("km/h", "公里每小时"), ("m/s²", "米每二次方秒"), ("mph", "英里每小时"),
        ("kW·h", "千瓦时"), ("kWh", "千瓦时"), ("KWh", "千瓦时"), ("kwh", "千瓦时"), ("MWh", "兆瓦时"), ("GWh", "吉瓦时"), ("TWh", "太瓦时"),
        ("W", "瓦"), ("kW", "千瓦"), ("KW", "千瓦"), ("kw", "千瓦"), ("MW", "兆瓦"), ("GW", "吉瓦"), ("V", "伏"), ("kV", "千伏"),
        ("mV", "毫伏"),
        ("mA", "毫安"), ("mAh", "毫安时"), ("MAH", "毫安时"), ("mah", "毫安时"), ("Ah", "安时"), ("Ω", "欧姆"), ("kΩ", "千欧"),
        ("Hz", "赫兹"), ("kHz", "千赫兹"), ("KHz", "千赫兹"), ("MHz", "兆赫兹"), ("GHz", "吉赫兹"), ("THz", "太赫兹"), ("dB", "分贝"),
        ("db", "分贝"), ("Pa", "帕"), ("kPa", "千帕"), ("hPa", "百帕"), ("MPa", "兆帕"), ("GPa", "吉帕"), ("N", "牛"), ("kN", "千牛"),
        ("N·m", "牛米"), ("J", "焦"), ("kJ", "千焦"), ("kj", "千焦"), ("cal", "卡"), ("kcal", "千卡"), ("eV", "电子伏"),
        ("keV", "千电子伏"),
        ("MeV", "兆电子伏"), ("GeV", "吉电子伏"), ("lm", "流明"), ("lx", "勒克斯"), ("rpm", "转每分钟"), ("Bq", "贝克勒尔"), ("mSv", "毫希沃特"),
        ("μSv", "微希沃特"), ("kbps", "千比特每秒"), ("Mbps", "兆比特每秒"), ("Gbps", "吉比特每秒"), ("Tbps", "太比特每秒"),
        ("h", "小时"), ("min", "分钟"), ("s", "秒"), ("ms", "毫秒"), ("μs", "微秒"), ("ns", "纳秒"), ("mmHg", "毫米汞柱"), ("d", "天"),
    ]
}
