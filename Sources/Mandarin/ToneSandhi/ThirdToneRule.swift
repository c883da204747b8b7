/// Third tones before third tones become second, cycle by cycle: in feet, in words, then across words.
///
/// So 展览馆 (2+1) is 2 2 3 and 小老虎 (1+2) is 3 2 3.
enum ThirdToneRule {
    static func apply(to contour: inout ToneContour) {
        for word in contour.words where word.isRead {
            let head = word.span.lowerBound + word.head - 1
            var first = word.span.lowerBound, last = head
            while first < word.span.upperBound {
                last = min(last, word.span.upperBound - 1)
                for place in first..<last { raise(at: place, in: &contour) }
                first = last + 1
                last = first + 1
            }
            var border = head
            while border < word.span.upperBound - 1 {
                raise(at: border, in: &contour)
                border += 2
            }
        }
        for word in contour.words where word.isRead { raise(at: word.span.upperBound - 1, in: &contour) }
    }

    private static func raise(at place: Int, in contour: inout ToneContour) {
        guard place + 1 < contour.tones.count else { return }
        guard contour.tones[place] == 3 else { return }
        if contour.tones[place + 1] == 3 || contour.tones[place + 1] == 5 && raisesLight(at: place, in: contour) {
            contour.tones[place] = 2
        }
    }

    /// Whether a light syllable still works as the third tone it was: 想想, 哪里; not 姐姐 and 椅子.
    private static func raisesLight(at place: Int, in contour: ToneContour) -> Bool {
        let characters = contour.characters[place...place + 1]
        return characters.first == characters.last
            ? contour.citation[place + 1] == 3 && !kin.contains(contour.characters[place])
            : light.contains(Array(characters))
    }

    private static let kin = CharacterTable.tones["kin"]
    private static let light: Set<[Unicode.Scalar]> = [["哪", "里"], ["小", "姐"]]
}
