internal import Mandarin
public import Recordings

extension Manifest.Silent {
    /// Adds what of a paragraph cannot be said.
    mutating func add(_ script: Script, chapter: Int, paragraph: Int) {
        for stretch in script.silent where !stretch.reason.isExpected {
            add(
                stretch.text, reason: stretch.reason.rawValue, chapter: chapter, paragraph: paragraph,
                offset: stretch.range.lowerBound)
        }
    }

    /// A warning for people: `3 characters can't be spoken and are left out: 😀 (emoji), ไทย (Thai)`.
    public var warning: String {
        var shown: [String] = []
        var isWhole = stretches.reduce(0) { $0 + $1.text.count } >= characters
        for stretch in stretches {
            let text = stretch.text.count > 20 ? stretch.text.prefix(19) + "…" : stretch.text
            let example = "\(text.visible) (\(Silence(rawValue: stretch.reason)?.label ?? stretch.reason))"
            if shown.contains(example) { continue }
            guard shown.count < 5 else {
                isWhole = false
                break
            }
            shown.append(example)
        }
        let verb = characters == 1 ? "character can’t be spoken and is" : "characters can’t be spoken and are"
        return "\(characters) \(verb) left out: \((shown + (isWhole ? [] : ["…"])).joined(separator: ", "))"
    }
}

extension String {
    /// The text on one line, with the number of what no font shows: U+E000.
    fileprivate var visible: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar.properties.generalCategory {
            case .privateUse, .unassigned, .control, .lineSeparator, .paragraphSeparator:
                let number = String(scalar.value, radix: 16, uppercase: true)
                text += "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
