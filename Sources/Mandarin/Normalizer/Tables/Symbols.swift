/// Signs that are said, by themselves or between numbers.
enum Symbols {
    /// Whether a scalar is a sign that a rule may read.
    static func isKnown(_ scalar: Unicode.Scalar) -> Bool { known.contains(scalar) }

    private static let known = connectors.union(marks).union(alone.keys).union(betweenNumbers.keys)
        .union(beforeNumbers.keys)

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
        "α": "阿尔法", "β": "贝塔", "γ": "伽马", "δ": "德尔塔", "ε": "艾普西龙", "ζ": "泽塔", "η": "伊塔", "θ": "西塔", "ι": "约塔",
        "κ": "卡帕", "λ": "兰姆达", "μ": "缪", "µ": "缪", "ν": "纽", "ξ": "克西", "ο": "奥密克戎", "π": "派", "ρ": "柔", "σ": "西格玛",
        "ς": "西格玛", "τ": "陶", "υ": "宇普西龙", "φ": "斐", "ϕ": "斐", "χ": "希", "ψ": "普西", "ω": "欧米伽",
        "Α": "阿尔法", "Β": "贝塔", "Γ": "伽马", "Δ": "德尔塔", "∆": "德尔塔", "Ε": "艾普西龙", "Ζ": "泽塔", "Η": "伊塔", "Θ": "西塔",
        "Ι": "约塔", "Κ": "卡帕", "Λ": "兰姆达", "Μ": "缪", "Ν": "纽", "Ξ": "克西", "Ο": "奥密克戎", "Π": "派", "Ρ": "柔", "Σ": "西格玛",
        "Τ": "陶", "Υ": "宇普西龙", "Φ": "斐", "Χ": "希", "Ψ": "普西", "Ω": "欧米伽", "\u{2126}": "欧米伽",
        "∞": "无穷大", "√": "根号", "∑": "求和", "∫": "积分", "∂": "偏", "∈": "属于", "∉": "不属于", "∩": "交", "∪": "并", "∴": "所以",
        "∵": "因为", "∠": "角", "⊥": "垂直于", "∥": "平行于", "∽": "相似于", "≌": "全等于", "∝": "正比于",
        "@": "艾特", "&": "和", "§": "节",
    ]

    /// Marks that some rule reads together with what stands beside them.
    static let marks: Set<Unicode.Scalar> = [
        "[", ".", "#", "→", "⁻", "∶", "^", "✓", "✗", "㎜", "㎝", "㎞", "㎟", "㎠", "㎤", "㎎", "㎍", "㎖", "ℓ",
    ]

    /// Marks that join numbers.
    static let connectors: Set<Unicode.Scalar> = ["-", "–", "—", "~", "/"]
}
