/// What the classes and the id of an element tell about it: `related-news`, `picCaption`, `TRS_Editor`.
struct ElementNames {
    private(set) var isFurniture = false
    private(set) var isCaption = false
    private(set) var isStory = false
    private(set) var isTitle = false

    init(_ value: String) {
        for word in Self.words(of: value) {
            if ElementWords.furniture.contains(word) { isFurniture = true }
            if ElementWords.captions.contains(word) { isCaption = true }
            if ElementWords.stories.contains(word) { isStory = true }
            if ElementWords.titles.contains(word) { isTitle = true }
        }
    }

    /// The words of names, in lower case: `relatedNews-box_2` → related, news, box; and each name whole.
    static func words(of value: String) -> Set<String> {
        var words: Set<String> = []
        for name in value.utf8.split(whereSeparator: { $0 <= 0x20 }) {
            var (word, whole) = ("", "")
            var wasLower = false
            for byte in name.prefix(80) {
                let scalar = Unicode.Scalar(byte)
                let isUpper = byte >= 0x41 && byte <= 0x5A
                let isLower = byte >= 0x61 && byte <= 0x7A
                if isUpper && wasLower || !isUpper && !isLower {
                    if !word.isEmpty { words.insert(word) }
                    word = ""
                }
                if isUpper || isLower {
                    let letter = isUpper ? Character(Unicode.Scalar(byte + 32)) : Character(scalar)
                    word.append(letter)
                    whole.append(letter)
                }
                wasLower = isLower
            }
            if !word.isEmpty { words.insert(word) }
            if !whole.isEmpty { words.insert(whole) }
        }
        return words
    }
}
