/// Capitals that are said as words.
enum Acronyms {
    static let saidAsWords: Set<String> = [
        "NASA", "NATO", "OPEC", "ASEAN", "APEC", "UNESCO", "COVID", "SARS", "AIDS", "LASER", "VISA", "TOEFL", "FIFA",
        "BRICS",
        "SIM", "PIN", "RAM", "ROM", "WIFI", "JAVA", "OK", "NO", "IN", "ON", "THE", "AND", "OF", "TO", "MAX", "PLUS",
        "PRO", "MINI",
    ]
}
