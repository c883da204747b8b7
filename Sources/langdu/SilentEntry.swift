import Mandarin

/// A stretch that nobody hears, as it is printed.
struct SilentEntry: Encodable {
    var text: String
    var start: Int
    var end: Int
    var reason: Silence

    init(_ silent: SilentText) {
        text = silent.text
        start = silent.range.lowerBound
        end = silent.range.upperBound
        reason = silent.reason
    }
}
