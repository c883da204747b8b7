/// Signs and codes of money that stand before an amount.
enum Currencies {
    /// Longer ones first.
    static let table: [(written: String, spoken: String)] = [
        ("US$", "美元"), ("HK$", "港元"), ("NT$", "新台币"), ("A$", "澳元"), ("C$", "加元"), ("S$", "新加坡元"), ("RMB¥", "元"),
        ("RMB", "元"), ("CNY", "元"), ("USD", "美元"), ("EUR", "欧元"), ("JPY", "日元"), ("GBP", "英镑"), ("HKD", "港元"),
        ("¥", "元"), ("$", "美元"), ("€", "欧元"), ("£", "英镑"), ("₩", "韩元"), ("₽", "卢布"), ("₹", "卢比"), ("฿", "泰铢"),
    ]
}
