internal import Speech

extension Timeline {
    /// All that is said, as written: a line for each paragraph, and an empty one between chapters.
    var transcript: String {
        var text = ""
        var last: Sentence?
        for sentence in sentences {
            if let last {
                if last.chapter != sentence.chapter {
                    text += "\n\n"
                } else if last.paragraph != sentence.paragraph {
                    text += "\n"
                } else if text.unicodeScalars.last?.isASCII == true {
                    text += " "
                }
            }
            text += sentence.text.onOneLine
            last = sentence
        }
        return text
    }
}
