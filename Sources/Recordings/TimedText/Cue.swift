/// A line of text and when it is shown, in thousandths of a second.
struct Cue: Hashable {
    /// When it appears.
    var start: Int
    /// When it goes; after its start.
    var end: Int
    /// Its text: one line, neither empty nor blank.
    var text: String
    /// Its words that are heard, in order.
    var words: [Word] = []

    /// Where a word begins.
    struct Word: Hashable {
        /// In Unicode scalars of the text.
        var place: Int
        /// When it is heard.
        var time: Int
    }

    /// The text in stretches: what stands before the first word, then from each word up to the next.
    var stretches: [(time: Int?, text: String)] {
        let scalars = Array(text.unicodeScalars)
        let places = words.map(\.place) + [scalars.count]
        var stretches: [(time: Int?, text: String)] = []
        if let first = places.first, first > 0 { stretches.append((nil, String(scalars: scalars[..<first]))) }
        for (index, word) in words.enumerated() {
            stretches.append((word.time, String(scalars: scalars[word.place..<places[index + 1]])))
        }
        return stretches
    }
}

extension Cue {
    /// A time as WebVTT and SubRip give it: `00:01:02.345`. Hours are written always, for players that need them.
    static func clock(_ time: Int, mark: String = ".") -> String {
        [3_600_000, 60_000, 1000].map { padded(time / $0 % ($0 == 3_600_000 ? .max : 60), 2) }.joined(separator: ":")
            + mark + padded(time % 1000, 3)
    }

    /// The time that such a text means, in thousandths of a second.
    static func time(_ clock: some StringProtocol) -> Int? {
        let parts = clock.split(omittingEmptySubsequences: false) { ":.,".contains($0) }
        guard parts.count == 4, parts[3].utf8.count == 3, parts.allSatisfy({ $0.utf8.count >= 2 }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 4, numbers[0] >= 0, (0..<60).contains(numbers[1]), (0..<60).contains(numbers[2]) else {
            return nil
        }
        let (hours, overflows) = numbers[0].multipliedReportingOverflow(by: 3_600_000)
        return overflows || hours > .max / 2 ? nil : hours + numbers[1] * 60_000 + numbers[2] * 1000 + numbers[3]
    }

    /// A number with zeros before it.
    static func padded(_ number: Int, _ count: Int) -> String {
        String(repeating: "0", count: max(0, count - String(number).utf8.count)) + String(number)
    }
}

extension String {
    /// A string of scalars.
    init(scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
