/// English words that carry a full stop of their own, in lower case without it.
enum Abbreviations {
    /// Titles and the like, which stand before a name.
    static let beforeName: Set<String> = [
        "mr", "mrs", "ms", "mx", "dr", "prof", "st", "mt", "ft", "gen", "col", "capt", "lt", "sgt", "maj", "sen", "rep",
        "gov", "rev", "hon", "messrs", "mme", "mlle", "pres", "supt", "cmdr", "adm",
    ]

    /// Words that are abbreviations before a number only.
    static let beforeNumber: Set<String> = [
        "no", "nos", "vol", "vols", "p", "pp", "fig", "figs", "sec", "ch", "chap", "art", "op", "ed", "ver", "v", "eq",
        "ref",
        "tab", "pt", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "tel", "ext",
        "approx",
    ]

    /// Words that are abbreviations anywhere; only a sure beginning of an English sentence ends one with them.
    static let anywhere: Set<String> = [
        "inc", "co", "ltd", "corp", "llc", "plc", "bros", "jr", "sr", "etc", "al", "vs", "cf", "viz", "ca", "esq",
        "dept",
        "univ", "assn", "ave", "blvd", "rd", "approx", "est", "govt", "intl", "mfg", "ph", "eg", "ie", "min", "max",
        "avg",
    ]

    /// Dotted ones that never end a sentence.
    static let introducing: Set<String> = ["e.g", "i.e"]

    /// Words that begin an English sentence, as they are written there.
    static let sentenceStarters: Set<String> = [
        "The", "He", "She", "It", "They", "We", "I", "You", "This", "That", "These", "Those", "There", "Then", "But",
        "And",
        "So", "In", "On", "At", "His", "Her", "Its", "Their", "My", "Our", "A", "An", "If", "When", "What", "Who",
        "Why",
        "How", "However", "Please", "Yes", "After", "Before", "For", "As",
    ]

    /// Endings of file names and addresses that may follow hanzi: 附件.pdf.
    static let extensions: Set<String> = [
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "csv", "md", "jpg", "jpeg", "png", "gif", "bmp",
        "svg",
        "wav", "flac", "avi", "mov", "mkv", "zip", "rar", "gz", "tar", "exe", "apk", "iso", "htm", "html", "php", "js",
        "json",
        "xml", "yaml", "py", "swift", "com", "cn", "net", "org", "gov", "edu", "io", "hk", "tw", "epub", "mobi", "wps",
        "caj",
        "mp", "dll", "ini", "log", "psd", "ofd",
    ]
}

/// Latin words as the tables have them.
enum LatinWord {
    /// The letters in ASCII lower case.
    static func folded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var result = String.UnicodeScalarView()
        for scalar in scalars {
            let plain = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            let lower = (0x41...0x5A).contains(plain) ? plain + 0x20 : plain
            if let scalar = Unicode.Scalar(lower) { result.append(scalar) }
        }
        return String(result)
    }

    /// Whether a letter is a capital, of either width.
    static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0xFF21...0xFF3A: true
        case 0x61...0x7A, 0xFF41...0xFF5A: false
        default: scalar.properties.isUppercase
        }
    }
}
