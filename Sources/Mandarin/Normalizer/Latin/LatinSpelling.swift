/// How a Latin word is said: as a word (`iPhone`), letter by letter (`A P P`), or in parts (`Open A I`).
///
/// The table of acronyms comes first. What it lacks goes by its looks: capitals of up to four letters are spelled, longer
/// ones are words where they can be pronounced, and mixed case is cut where a part is spelled.
enum LatinSpelling {
    /// How the word between two places is said.
    ///
    /// - Parameter word: The word as written, its apostrophes straight.
    static func spoken(_ word: String, from start: Cursor, to end: Cursor) -> String {
        let letters = Array(word.unicodeScalars)
        guard letters.count > 1, letters.count <= Token.longest, letters.allSatisfy({ $0.isLatin || $0 == "'" }) else {
            return word
        }
        if let said = said(word, from: start, to: end) { return said }
        if let apostrophe = letters.lastIndex(of: "'") {
            let stem = String(scalars: letters[..<apostrophe]), ending = letters[(apostrophe + 1)...]
            guard ending == ["s"] || ending == ["S"], !stem.contains("'") else { return plain(letters) }
            return plural(spoken(stem, from: start, to: end), of: stem)
        }
        if letters.allSatisfy(\.isCapital) { return capitals(letters, from: start, to: end) }
        if letters.last == "s", letters.count > 2, letters.dropLast().allSatisfy(\.isCapital) {
            let stem = String(scalars: letters[..<(letters.count - 1)])
            return plural(spoken(stem, from: start, to: end), of: stem, apostrophe: "")
        }
        if letters.dropFirst().contains(where: \.isCapital) { return mixed(letters) }
        return lowercase(letters, from: start, to: end)
    }

    /// As the table has it.
    private static func said(_ word: String, from start: Cursor, to end: Cursor) -> String? {
        guard let said = LatinTables.shared.acronyms[word] else { return nil }
        guard let among = said.amongEnglish else { return said.alone }
        let isCapital = word.unicodeScalars.allSatisfy(\.isCapital)
        return (isCapital ? LatinRun.isEnglish(around: start, end) : LatinRun.hasEnglish(beside: start, end))
            ? among : said.alone
    }

    /// A word that is not spelled; capitals as small letters, since the voice knows some as acronyms.
    private static func plain(_ letters: [Unicode.Scalar]) -> String {
        let word = String(scalars: letters[...])
        return letters.allSatisfy { !$0.isLatin || $0.isCapital } ? word.lowercased() : word
    }

    /// CEO → C E O's, which is said with a voiced s; NASA → nasa's or nasas.
    private static func plural(_ said: String, of stem: String, apostrophe: String = "'") -> String {
        said.split(separator: " ").last?.unicodeScalars.count == 1 ? said + "'s" : said + apostrophe + "s"
    }

    private static func capitals(_ letters: [Unicode.Scalar], from start: Cursor, to end: Cursor) -> String {
        let word = plain(letters)
        if LatinTables.shared.english.contains(word) { return word }
        let isWord =
            letters.count >= 5
            ? isPronounceable(word)
            : letters.count >= 3 && isPronounceable(word) && LatinRun.isEnglish(around: start, end)
        return isWord ? word : spelled(letters[...])
    }

    private static func lowercase(_ letters: [Unicode.Scalar], from start: Cursor, to end: Cursor) -> String {
        let word = String(scalars: letters[...])
        guard letters.count <= 5 else { return word }
        if !letters.contains(where: isVowel) { return spelled(letters[...]) }
        // ceo, vip: spelled where no English stands beside it.
        guard !letters[0].isCapital, letters.count > 2 || letters == ["a", "i"],
            let said = LatinTables.shared.acronyms[word.uppercased()], said.amongEnglish == nil,
            said.alone.unicodeScalars.count == 2 * letters.count - 1, !LatinRun.hasEnglish(beside: start, end)
        else { return word }
        return said.alone
    }

    static func spelled(_ letters: ArraySlice<Unicode.Scalar>) -> String {
        letters.map { String($0) }.joined(separator: " ")
    }

    // MARK: Mixed case

    /// Cut at case borders where a part is spelled: ChatGPT → Chat G P T, GitHub → GitHub, iOS → i O S.
    private static func mixed(_ letters: [Unicode.Scalar]) -> String {
        let parts = parts(of: letters)
        var isWhole = true
        let said = parts.enumerated().map { number, part -> String in
            let word = String(scalars: part)
            // The i of iPhone and the e of eBay.
            if part.count == 1, number == 0, !part[part.startIndex].isCapital { return word }
            let spoken = spoken(part: part, word)
            if spoken != word || part.count == 1 { isWhole = false }
            return spoken
        }
        return isWhole ? String(scalars: letters[...]) : said.joined(separator: " ")
    }

    private static func spoken(part: ArraySlice<Unicode.Scalar>, _ word: String) -> String {
        guard part.count > 1 else { return word }
        if part.allSatisfy(\.isCapital) {
            if let said = LatinTables.shared.acronyms[word], said.amongEnglish == nil {
                return said.alone == word.lowercased() ? word : said.alone
            }
            return part.count >= 5 && isPronounceable(word.lowercased()) ? word : spelled(part)
        }
        return part.count <= 5 && !part.contains(where: isVowel) && word != "Mc" ? spelled(part) : word
    }

    /// The runs of small letters, each with the capital before it, and those of capitals.
    private static func parts(of letters: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
        var parts: [ArraySlice<Unicode.Scalar>] = []
        var start = 0
        while start < letters.count {
            let small = letters[start...].firstIndex { !$0.isCapital } ?? letters.count
            let end = letters[small...].firstIndex(where: \.isCapital) ?? letters.count
            var border = small
            // The last capital begins a word: XG|Boost; but VM|ware, and IP|v.
            if small - start > 1, end > small {
                let hump = String(scalars: letters[(small - 1)..<end]).lowercased()
                if end - small > 1, isPronounceable(hump) { border = small - 1 }
            } else if small - start == 1 {
                border = start
            }
            if border > start { parts.append(letters[start..<border]) }
            if end > border { parts.append(letters[border..<end]) }
            start = end
        }
        return parts
    }

    // MARK: Sounds

    private static func isVowel(_ letter: Unicode.Scalar) -> Bool { vowels.contains(letter) }

    private static let vowels: ScalarSet = "aeiouyAEIOUY"

    /// Whether English has words that look like it: by the consonants that it begins and ends with, and those that stand
    /// together within it.
    static func isPronounceable(_ word: String) -> Bool {
        // qu is one consonant, and y is one at the beginning.
        let letters = Array(word.replacing("qu", with: "q").unicodeScalars)
        func sounds(_ place: Int) -> Bool { isVowel(letters[place]) && (place > 0 || letters[place] != "y") }
        let vowels = letters.indices.filter(sounds)
        guard let first = vowels.first, let last = vowels.last else { return false }
        let onset = String(scalars: letters[..<first]), coda = String(scalars: letters[(last + 1)...])
        guard beginsWord(onset) || onset.hasPrefix("y"), endsWord(coda) else { return false }
        var together = 1
        for (vowel, next) in zip(vowels, vowels.dropFirst()) {
            together = next == vowel + 1 ? together + 1 : 1
            guard together < 4, canStand(between: letters[(vowel + 1)..<next]) else { return false }
        }
        return true
    }

    private static func beginsWord(_ consonants: String) -> Bool {
        consonants.utf8.count < 2 || onsets.contains(consonants)
    }

    private static func endsWord(_ consonants: String) -> Bool {
        consonants.utf8.count < 2 || codas.contains(consonants)
    }

    /// Whether consonants between vowels are the end of a syllable and the beginning of another.
    private static func canStand(between consonants: ArraySlice<Unicode.Scalar>) -> Bool {
        guard consonants.count > 2 else { return true }
        return consonants.count < 6
            && consonants.indices.contains { place in
                endsWord(String(scalars: consonants[..<place])) && beginsWord(String(scalars: consonants[place...]))
            }
    }

    private static let onsets = Set(
        """
        bj bl br ch chl chr cl cr dj dr dw fj fl fr gh gl gn gr gw kh kl kn kr kw ll ph phl phr pl pr ps rh sc sch scl scr sh \
        shm shr sk skl sl sm sn sp sph spl spr sq sr st str sv sw tch th thr thw tr ts tw vl wh wr zh zw
        """.split(separator: " ").map(String.init))
    private static let codas = Set(
        """
        bb bs bt cc ch chs ck cks ct cts dd dds dg ds dst dth ff ffs ft fth fts gg ggs gh ghs ght ghth ghts gn gns gs hn hm hr \
        ks lb lbs lc lch ld lds lf lfs lfth lk lks ll lls lm lms ln lp lps ls lt lth lths lts lv lz mb mbs mm mn mns mp mps mpt \
        ms nc nch nd nds ng ngs ngst ngth ngths nk nks nn ns nst nt nth nths nts nx nz pf ph phs pp ps pt pth pts rb rbs rc rch rd \
        rds rf rfs rg rgs rk rks rl rld rlds rls rm rms rmth rn rns rp rps rr rs rsh rst rt rth rths rts rv rx rz sc sh sk sks \
        sm sms sp sps ss ssr st sts tch th ths ts tt tts tz wd wds wk wks wl wls wn wns ws wth xt xth xts ys zz
        """.split(separator: " ").map(String.init))
}
