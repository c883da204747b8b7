/// Signs that are said, by themselves or between numbers.
enum Symbols {
    /// Whether a scalar is a sign that a rule may read.
    static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
        betweenNumbers[scalar] != nil || alone[scalar] != nil || beforeNumbers[scalar] != nil
            || connectors.contains(scalar)
    }

    /// Between two numbers or names of them.
    static let betweenNumbers: [Unicode.Scalar: String] = [
        "+": "加", "×": "乘", "*": "乘", "÷": "除以", "=": "等于", "≈": "约等于", "≠": "不等于", "<": "小于", ">": "大于", "≤": "小于等于",
        "≥": "大于等于", "±": "正负",
    ]

    /// Before a number.
    static let beforeNumbers: [Unicode.Scalar: String] = [
        "+": "正", "-": "负", "±": "正负", "<": "小于", ">": "大于", "≤": "小于等于", "≥": "大于等于", "≈": "约等于", "≠": "不等于", "~": "约",
        "¥": "", "$": "",
        "€": "", "£": "",
        "₩": "", "₽": "", "₹": "", "฿": "",
    ]

    /// Wherever they stand.
    static let alone: [Unicode.Scalar: String] = [
        "%": "百分号", "‰": "千分号", "℃": "摄氏度", "℉": "华氏度", "°": "度", "′": "分", "″": "秒", "㎡": "平方米", "㎥": "立方米", "№": "号",
        "α": "阿尔法", "β": "贝塔", "γ": "伽马", "δ": "德尔塔", "ε": "艾普西龙", "θ": "西塔", "λ": "兰姆达", "μ": "缪", "µ": "缪", "π": "派",
        "ρ": "柔", "σ": "西格玛", "τ": "陶", "φ": "斐", "ω": "欧米伽", "Δ": "德尔塔", "Σ": "西格玛",
        "Ω": "欧米伽", "∞": "无穷大", "√": "根号", "@": "艾特", "&": "和", "§": "节",
    ]

    /// Marks that join numbers.
    static let connectors: Set<Unicode.Scalar> = ["-", "–", "—", "~", "/"]
}
