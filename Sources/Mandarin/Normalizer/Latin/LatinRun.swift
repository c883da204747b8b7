/// The Latin words around one, which tell whether it stands in English.
enum LatinRun {
    /// How far to look, in scalars.
    private static let reach = 60

    /// Whether a word in capitals stands among others, one of them an English word or two that look like it: THE END.
    static func isEnglish(around start: Cursor, _ end: Cursor) -> Bool {
        var known = 0, likely = 0
        for word in neighbours(before: start) + neighbours(after: end) {
            if LatinTables.shared.english.contains(word) {
                known += 1
            } else if word.utf8.count >= 5, LatinTables.shared.acronyms[word.uppercased()] == nil,
                LatinSpelling.isPronounceable(word)
            {
                likely += 1
            }
            if known > 0 || likely > 1 { return true }
        }
        return false
    }

    /// Whether an English word in small letters stands right before or after, parted by a space: App Store.
    static func hasEnglish(beside start: Cursor, _ end: Cursor) -> Bool {
        var after = end
        if after.take(" "), isEnglish(after) { return true }
        guard start.peek(-1) == " " else { return false }
        var before = start
        before.index -= 1
        while before.peek(-1)?.isLatin == true, start.index - before.index < reach { before.index -= 1 }
        return isEnglish(before)
    }

    private static func isEnglish(_ start: Cursor) -> Bool {
        var cursor = start
        var count = 0, hasVowel = false, isSmall = true
        while let letter = cursor.peek(), letter.isLatin, count < reach {
            if count > 0, letter.isCapital { isSmall = false }
            if vowels.contains(letter) { hasVowel = true }
            count += 1
            cursor.index += 1
        }
        // The article, too.
        return isSmall && hasVowel && (count >= 2 || start.peek() == "a")
    }

    private static let vowels: ScalarSet = "aeiouyAEIOUY"

    /// The words in capitals before a place, in small letters; none where other text stands between.
    private static func neighbours(before start: Cursor) -> [String] {
        var words: [String] = []
        var cursor = start
        while start.index - cursor.index < reach {
            let end = cursor
            while let gap = cursor.peek(-1), gaps.contains(gap), end.index - cursor.index < 4 { cursor.index -= 1 }
            guard cursor.index < end.index else { break }
            let last = cursor.index
            while cursor.peek(-1)?.isCapital == true, last - cursor.index < reach { cursor.index -= 1 }
            guard cursor.index < last, cursor.peek(-1)?.isLatin != true else { break }
            words.append(String(scalars: start.text.scalars(cursor.index..<last)).lowercased())
        }
        return words
    }

    private static func neighbours(after end: Cursor) -> [String] {
        var words: [String] = []
        var cursor = end
        while cursor.index - end.index < reach {
            let start = cursor
            while cursor.take(anyOf: gaps) != nil, cursor.index - start.index < 4 {}
            guard cursor.index > start.index else { break }
            let first = cursor.index
            while cursor.peek()?.isCapital == true, cursor.index - first < reach { cursor.index += 1 }
            guard cursor.index > first, cursor.peek()?.isLatin != true else { break }
            words.append(String(scalars: end.text.scalars(first..<cursor.index)).lowercased())
        }
        return words
    }

    /// What may stand between the words of a title.
    private static let gaps: ScalarSet = " ,-'’:!?&0123456789"
}
