/// The simple fields of TOML front matter: strings, dates, numbers, and lists of strings.
///
/// Hugo's own fields are all of this kind; tables below them (`[params]`) are read for theirs too.
enum TOMLFields {
    static func read(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> StatedFields {
        var fields = StatedFields()
        var position = range.lowerBound
        while position < range.upperBound {
            let end = scalars[position..<range.upperBound].firstIndex(of: "\n") ?? range.upperBound
            let line = scalars.trimmed(position..<end)
            position = end + 1
            guard let sign = scalars[line].firstIndex(of: "="), scalars[line.lowerBound] != "#" else { continue }
            var name = String.UnicodeScalarView()
            name.append(contentsOf: scalars[scalars.trimmed(line.lowerBound..<sign)].filter { $0 != "\"" })
            var value = scalars.trimmed(sign + 1..<line.upperBound)
            // A list may go on over lines.
            if let first = scalars[value].first, first == "[", scalars[value].last != "]",
                let close = scalars[value.lowerBound..<range.upperBound].firstIndex(of: "]")
            {
                value = value.lowerBound..<close + 1
                position = max(position, close + 1)
            }
            if let excerpt = excerpt(of: value, in: scalars) { fields.offer(excerpt, named: String(name)) }
        }
        return fields
    }

    private static func excerpt(of value: Range<Int>, in scalars: [Unicode.Scalar]) -> Excerpt? {
        guard let first = scalars[value].first else { return nil }
        switch first {
        case "\"", "'": return string(at: value.lowerBound, before: value.upperBound, in: scalars)?.excerpt
        case "[":
            var parts: [Excerpt] = []
            var index = value.lowerBound + 1
            while index < value.upperBound, parts.count < 16 {
                if scalars[index] == "\"" || scalars[index] == "'",
                    let part = string(at: index, before: value.upperBound, in: scalars)
                {
                    parts.append(part.excerpt)
                    index = part.end
                } else {
                    index += 1
                }
            }
            guard let head = parts.first, let tail = parts.last else { return nil }
            return Excerpt(
                text: parts.map(\.text).joined(separator: "、"),
                range: head.range.lowerBound..<tail.range.upperBound)
        default:
            let end = scalars[value].firstIndex(of: "#") ?? value.upperBound
            let range = scalars.trimmed(value.lowerBound..<end)
            return Excerpt(text: scalars.string(in: range), range: range)
        }
    }

    /// The string whose quote stands at `start`, and where it ends. Basic strings (`"`) have escapes.
    private static func string(
        at start: Int, before limit: Int, in scalars: [Unicode.Scalar]
    ) -> (excerpt: Excerpt, end: Int)? {
        let quote = scalars[start]
        var value = String.UnicodeScalarView()
        var index = start + 1
        while index < limit, scalars[index] != quote {
            if quote == "\"", scalars[index] == "\\", index + 1 < limit {
                let (scalar, length) = escape(scalars[index..<limit])
                value.append(scalar)
                index += length
            } else {
                value.append(scalars[index])
                index += 1
            }
        }
        guard index < limit else { return nil }
        return (Excerpt(text: String(value), range: start + 1..<index), index + 1)
    }

    /// The scalar of an escape that begins with `\`, and how many scalars it takes.
    private static func escape(_ text: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, Int) {
        let sign = text[text.startIndex + 1]
        switch sign {
        case "n", "r": return ("\n", 2)
        case "t": return ("\t", 2)
        case "u", "U":
            let count = sign == "u" ? 4 : 8
            var view = String.UnicodeScalarView()
            view.append(contentsOf: text.dropFirst(2).prefix(count))
            guard view.count == count, let value = UInt32(String(view), radix: 16), let scalar = Unicode.Scalar(value)
            else { return (sign, 2) }
            return (scalar, 2 + count)
        default: return (sign, 2)
        }
    }
}

extension Array<Unicode.Scalar> {
    /// The text in `range`.
    func string(in range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: self[range])
        return String(view)
    }
}
