/// Sees lines that belong to a picture: `▲市民在公园散步。`, `新华社记者 王某 摄`, `（资料图片）`.
enum CaptionRule {
    static func matches(_ text: Folded) -> Bool {
        guard text.count <= 120 else { return false }
        let bare = text.bare
        if CaptionPhrases.whole.contains(bare) { return true }
        if CaptionPhrases.openings.prefix(of: bare) != nil { return true }
        return isNumbered(bare) || isCredit(bare)
    }

    /// 图①：老街一角
    private static func isNumbered(_ text: Folded) -> Bool {
        guard text.first == "图" else { return false }
        let rest = text.dropFirst().drop {
            $0.isDigit || (0x2460...0x2473).contains($0.value) || hanziDigits.contains($0)
        }
        return (1...2).contains(rest.startIndex - text.startIndex - 1) && rest.first == ":"
    }

    private static let hanziDigits: Set<Unicode.Scalar> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

    private static func isCredit(_ text: Folded) -> Bool {
        guard CaptionPhrases.endings.isSuffix(of: text), !CaptionPhrases.ordinaryEndings.isSuffix(of: text) else {
            return false
        }
        if CaptionPhrases.credited.occurs(in: text) { return text.hasCreditMark }
        // 黄雪波/图, 王某 摄: a name and no more.
        return text.count <= 12 && text.contains { $0 == " " || $0 == "/" }
    }
}

extension Folded {
    /// Whether its last words can be a name with a credit: after a stop, a blank or a slash, or a short whole line.
    fileprivate var hasCreditMark: Bool {
        count <= 24 || suffix(16).contains { $0 == " " || $0 == "/" || $0 == "。" || $0 == "(" }
    }
}
