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
        if contour.tones[place] == 3, contour.tones[place + 1] == 3 { contour.tones[place] = 2 }
    }
}
