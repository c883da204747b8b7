/// The tokens of what no rule reads: marks, spaces, emoji, and words of foreign scripts.
enum PlainTokens {
    /// Appends the tokens of a stretch without hanzi and without anything that rules look at.
    static func append(_ stretch: Range<Int>, of text: [Unicode.Scalar], to tokens: inout [Token]) {
        var index = stretch.lowerBound
        let first = tokens.count
        while index < stretch.upperBound {
            let scalar = text[index]
            let (reason, end) = Silence.stretch(in: text, at: index, upTo: stretch.upperBound)
            if !reason.isExpected,
                let word = (try? Romanization.standard.get())?.word(in: text, at: index, upTo: stretch.upperBound)
            {
                let range = index..<word.end
                if Self.isShopSign(range, of: text) {
                    tokens.append(Token(.rewritten, range: range, spoken: "之"))
                } else if word.spoken.isEmpty {
                    tokens.append(Token(.silent, range: range, spoken: "", silence: reason))
                } else {
                    Token(.latin, range: range, spoken: word.spoken).append(to: &tokens)
                }
                index = word.end
                continue
            }
            let kind: Token.Kind = reason != .emoji && TokenStart(scalar) == .punctuation ? .punctuation : .silent
            if tokens.count > first, let last = tokens.last, last.kind == kind, last.silence == reason {
                tokens[tokens.count - 1].range = last.range.lowerBound..<end
            } else {
                tokens.append(Token(kind, range: index..<end, spoken: "", silence: reason))
            }
            index = end
        }
    }

    /// Makes sure that an English voice has a sound for every letter of the Latin tokens from an index on; what has none
    /// becomes silent.
    static func settleLatin(_ tokens: inout [Token], from first: Int, in text: [Unicode.Scalar]) {
        for index in (first..<tokens.count).reversed()
        where tokens[index].kind == .latin && tokens[index].spoken.utf8.contains(where: { $0 >= 0x80 }) {
            var token = tokens[index]
            var settled: [Token] = []
            if let said = (try? Romanization.standard.get())?.said(token.spoken), !said.isEmpty {
                token.spoken = said
                token.append(to: &settled)
            } else {
                for part in parts(of: token, in: text) { part.append(to: &settled) }
            }
            tokens.replaceSubrange(index...index, with: settled)
        }
    }

    /// A token some of whose letters have no sound: what can be said of it, and what can't.
    private static func parts(of token: Token, in text: [Unicode.Scalar]) -> [Token] {
        let letters = Array(token.spoken.unicodeScalars)
        guard letters.count == token.range.count, let romanization = try? Romanization.standard.get() else {
            return [Token(.silent, range: token.range, spoken: "", silence: .otherScript)]
        }
        var parts: [Token] = []
        for (place, letter) in zip(token.range, letters) {
            let said = romanization.said(String(letter)) ?? ""
            let part =
                said.isEmpty
                ? Token(.silent, range: place..<place + 1, spoken: "", silence: Silence(text[place]))
                : Token(.latin, range: place..<place + 1, spoken: said)
            if let last = parts.last, last.kind == part.kind, last.silence == part.silence {
                parts[parts.count - 1].range = last.range.lowerBound..<place + 1
                parts[parts.count - 1].spoken += said
            } else {
                parts.append(part)
            }
        }
        return parts
    }

    /// Whether a lone の stands between hanzi, as on the signs of Chinese shops: 优の良品, 鲜の每日.
    private static func isShopSign(_ range: Range<Int>, of text: [Unicode.Scalar]) -> Bool {
        guard range.count == 1, text[range.lowerBound] == "の" else { return false }
        return [range.lowerBound - 1, range.upperBound].allSatisfy {
            text.indices.contains($0) && ScalarClass(text[$0]) == .hanzi
        }
    }
}
