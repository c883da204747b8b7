internal import Mandarin
internal import Speech

extension Outline {
    /// Whether anything of the article itself is said, and not just who published it when.
    ///
    /// - Parameter scripts: What is said of each item of each chapter.
    func isSpoken(in scripts: [[[Script.Sentence]]]) -> Bool {
        zip(chapters, scripts).contains { chapter, scripts in
            zip(chapter.items, scripts).contains { item, sentences in
                item.role != .announcement && sentences.contains { $0.words.contains(where: \.isHeard) }
            }
        }
    }
}

extension Word {
    /// Whether an engine has something to say for it.
    fileprivate var isHeard: Bool {
        !syllables.isEmpty
            || spoken.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}
