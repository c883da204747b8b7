/// Makes file names that every common system and player takes.
public enum RecordingName {
    /// The most bytes a name has, which leaves room for extensions and temporary names within the usual 255.
    public static let maximumBytes = 120

    /// The name given to what has no usable character.
    public static let fallback = "untitled"

    /// A portable file name, without extension, for a title or a file's stem.
    ///
    /// The same title always gives the same name; two titles that differ only in forbidden characters, or past the
    /// 120th byte, give the same one.
    ///
    /// ```swift
    /// RecordingName.safe("AC/DC: 来了")  // "AC-DC- 来了"
    /// ```
    public static func safe(_ title: String) -> String {
        var scalars = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in title.unicodeScalars {
            guard let next = replacement(for: scalar), !(next == " " && last == " ") else { continue }
            scalars.append(next)
            last = next
        }
        // Hidden files begin with a dot and options with a hyphen; Windows takes no final dot or blank.
        let isEdge: (Character) -> Bool = { $0 == "." || $0 == "-" || $0.isWhitespace }
        let trimmed = String(Substring(String(scalars)).trimming(isEdge))
        var name = String(Substring(trimmed.cut(toBytes: maximumBytes)).trimming(isEdge))
        guard !name.isEmpty else { return fallback }
        // `a.chapters.json` is a file of the recording “a”, and no manifest.
        if let ending = fileEndings.first(where: { name.lowercased().hasSuffix($0) }) {
            name = "\(name.dropLast(ending.count))-\(name.suffix(ending.count - 1))"
        }
        let stem = name.prefix { $0 != "." }.uppercased()
        return reserved.contains(stem) ? "_\(name.cut(toBytes: maximumBytes - 1))" : name
    }

    /// The name of an article's recording by another voice than its library's default: `NAME@VOICE`.
    ///
    /// - Parameters:
    ///   - name: The name of the article's recording by the default voice.
    ///   - voice: The voice's name.
    public static func name(_ name: String, by voice: String) -> String { name + suffix(of: voice) }

    /// The name of the article's recording by the default voice, where `name` is that of one by another.
    public static func article(of name: String, by voice: String) -> String? {
        let suffix = suffix(of: voice)
        return name.hasSuffix(suffix) && name.utf8.count > suffix.utf8.count
            ? String(name.dropLast(suffix.count)) : nil
    }

    private static func suffix(of voice: String) -> String { "@\(safe(voice).cut(toBytes: 60))" }

    /// What stands for a scalar in a name, or nothing.
    private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029, 0x3000: " "
        case 0..<0x20, 0x7F..<0xA0: nil
        // Invisible marks: zero-width characters (not the joiners of emoji), directions, byte order.
        case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: nil
        default: forbidden[scalar] ?? scalar
        }
    }

    /// What files' names end in, without their last extension, where a recording has several of one kind.
    private static let fileEndings = Set(
        RecordingFormats.all.compactMap { format in
            format.fileExtension.lastIndex(of: ".").map { ".\(format.fileExtension[..<$0])" }
        })

    /// Characters that Windows, macOS or Unix keeps for itself.
    private static let forbidden: [Unicode.Scalar: Unicode.Scalar] = [
        "/": "-", "\\": "-", ":": "-", "|": "-", "*": "-", "?": "-", "\"": "-", "<": "-", ">": "-",
    ]

    /// Names that Windows keeps for devices.
    private static let reserved: Set<String> = Set(
        ["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] })
}
