/// Units as written after a number, and what is said for them. Longer ones are tried first.
enum Units {
    /// The longest unit that the text begins with.
    static func unit(at cursor: Cursor) -> (written: String, spoken: String)? {
        guard let first = cursor.peek() else { return nil }
        return byFirst[first]?.first { cursor.starts(with: $0.written) }
    }

    private static let byFirst: [Unicode.Scalar: [(written: String, spoken: String)]] = {
        var result: [Unicode.Scalar: [(written: String, spoken: String)]] = [:]
        for row in table.sorted(by: { $0.written.unicodeScalars.count > $1.written.unicodeScalars.count }) {
            if let first = row.written.unicodeScalars.first { result[first, default: []].append(row) }
        }
        return result
    }()

    private static let table: [(written: String, spoken: String)] = [
        ("%", "百分之"), ("‰", "千分之"), ("‱", "万分之"),
        ("℃", "摄氏度"), ("°C", "摄氏度"), ("℉", "华氏度"), ("°F", "华氏度"), ("°", "度"), ("′", "分"), ("″", "秒"),
        ("mm", "毫米"), ("cm", "厘米"), ("dm", "分米"), ("km", "公里"), ("m", "米"), ("nm", "纳米"), ("μm", "微米"), ("µm", "微米"),
        ("mm²", "平方毫米"), ("cm²", "平方厘米"), ("m²", "平方米"), ("km²", "平方公里"), ("㎡", "平方米"), ("m2", "平方米"),
        ("km2", "平方公里"), ("hm²", "公顷"), ("cm³", "立方厘米"), ("m³", "立方米"), ("m3", "立方米"), ("㎥", "立方米"),
        ("mg", "毫克"), ("kg", "千克"), ("g", "克"), ("μg", "微克"), ("µg", "微克"), ("t", "吨"),
        ("ml", "毫升"), ("mL", "毫升"), ("L", "升"), ("l", "升"),
        ("km/h", "公里每小时"), ("m/s", "米每秒"), ("m/s²", "米每二次方秒"), ("kg/m³", "千克每立方米"), ("mg/L", "毫克每升"),
        ("mg/m³", "毫克每立方米"), ("μg/m³", "微克每立方米"), ("µg/m³", "微克每立方米"), ("g/L", "克每升"), ("mmol/L", "毫摩尔每升"),
        ("kW·h", "千瓦时"), ("kWh", "千瓦时"), ("MWh", "兆瓦时"), ("GWh", "吉瓦时"), ("W", "瓦"), ("kW", "千瓦"), ("MW", "兆瓦"),
        ("GW", "吉瓦"), ("V", "伏"), ("kV", "千伏"), ("mA", "毫安"), ("A", "安"), ("mAh", "毫安时"), ("Ah", "安时"), ("Ω", "欧姆"),
        ("Hz", "赫兹"), ("kHz", "千赫兹"), ("MHz", "兆赫兹"), ("GHz", "吉赫兹"), ("dB", "分贝"), ("Pa", "帕"), ("kPa", "千帕"),
        ("hPa", "百帕"), ("MPa", "兆帕"), ("N", "牛"), ("kN", "千牛"), ("J", "焦"), ("kJ", "千焦"), ("cal", "卡"), ("kcal", "千卡"),
        ("Mbps", "兆比特每秒"), ("Gbps", "吉比特每秒"),
        ("h", "小时"), ("min", "分钟"), ("s", "秒"), ("ms", "毫秒"), ("mmHg", "毫米汞柱"),
    ]
}
