/// Signs and codes of money that stand before an amount.
enum Currencies {
    /// The currency that the text begins with, and the length of its sign.
    static func currency(at cursor: Cursor) -> (length: Int, spoken: String)? {
        guard firsts.contains(cursor.peek()) else { return nil }
        for row in table {
            if let length = row.written.length(at: cursor) { return (length, row.spoken) }
        }
        return nil
    }

    private static let firsts: ScalarSet = "UHNTACSREJGKI€£₩₽₹฿¥$₫₴₺₱"

    /// Names after an amount, which make a second one needless.
    static let names: WordList = "美元 港元 欧元 日元 英镑 澳元 加元 人民币 新台币 韩元 卢布 卢比"

    private static let table: [(written: WordList, spoken: String)] = [
        ("US$ USD$ USD", "美元"), ("HK$ HKD$ HKD", "港元"), ("NT$ TWD", "新台币"), ("A$ AU$ AUD", "澳元"), ("C$ CA$ CAD", "加元"),
        ("S$ SGD", "新加坡元"), ("RMB¥ RMB CNY¥ CNY", "元"), ("EUR €", "欧元"), ("JPY", "日元"), ("GBP £", "英镑"),
        ("CHF", "瑞士法郎"),
        ("KRW ₩", "韩元"), ("RUB ₽", "卢布"), ("INR ₹", "卢比"), ("THB ฿", "泰铢"), ("¥", "元"), ("$", "美元"), ("₫", "越南盾"),
        ("₴", "格里夫纳"), ("₺", "里拉"), ("₱", "比索"),
    ]
}
