internal import Articles
internal import Files
internal import Recordings

/// Where an article's recording stands: the folders of the output mirror those of the archive.
///
/// One of several articles of a file stands in a folder of the file's name.
///
/// The place depends on the article's path alone, and no two articles share one; where only letters' case tells two
/// apart, ``PendingArticles`` moves one of them. Plain text leaves its extension off, other forms keep it: `a.txt` → `a`,
/// `a.html` → `a.html`. A name that is not portable becomes one that is, with a hash of the true one behind it: `a:b.txt` →
/// `a-b~3f2e9c0d1a5b`.
struct RecordingPlace: Hashable, Sendable {
    /// The folder below the output folder; empty for the output folder itself.
    var folder: String
    /// The files' name without extension.
    var name: String

    /// The place for an article.
    init(of article: ArticlePath) {
        var components = article.components
        if let entry = article.entry {
            // No other folder can have the name of the file.
            folder = ((article.isAbsolute ? [Self.root] : []) + components.map(Self.folder)).joined(separator: "/")
            name = Self.portable(Array(entry.utf8)[...], of: Array(entry.utf8)[...], isExact: true)
            return
        }
        name = components.popLast().map(Self.name) ?? RecordingName.fallback
        folder = ((article.isAbsolute ? [Self.root] : []) + components.map(Self.folder)).joined(separator: "/")
    }

    /// The files' path below the output folder, without extension.
    var path: String { folder.isEmpty ? name : "\(folder)/\(name)" }

    /// The place for an article whose own is taken.
    func apart(for article: ArticlePath) -> RecordingPlace {
        RecordingPlace(folder: folder, name: "\(name)~\(StableHash.digits(of: article.key))")
    }

    /// Another name in the same folder.
    func named(_ name: String) -> RecordingPlace { RecordingPlace(folder: folder, name: name) }

    private init(folder: String, name: String) {
        self.folder = folder
        self.name = name
    }

    /// Stands for `/` and `..` at the start of a listed path.
    private static let root = "~root"
    private static let up = "~up"

    private static func name(_ file: ArraySlice<UInt8>) -> String {
        // Only one extension is left out, so that a.txt and a.html stay apart.
        guard file.count > 4, file.suffix(4).elementsEqual(".txt".utf8) else {
            return portable(file, of: file, isExact: hasExtension(file))
        }
        return portable(file.dropLast(4), of: file, isExact: !hasExtension(file.dropLast(4)))
    }

    /// Whether a name ends in the extension of a form other than plain text.
    private static func hasExtension(_ name: ArraySlice<UInt8>) -> Bool {
        guard let dot = name.lastIndex(of: .dot), dot > name.startIndex else { return false }
        let ending = String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
        return ending != "txt" && ArticleForms.standard.extensions.contains(ending)
    }

    private static func folder(_ name: ArraySlice<UInt8>) -> String {
        if name.elementsEqual("..".utf8) { return up }
        // A folder must not take the name of a recording's file.
        let endings = RecordingFormats.audio.map(\.fileExtension) + ["json"]
        let lowercased = String(decoding: name, as: UTF8.self).lowercased()
        let looksLikeFile = endings.contains { lowercased.hasSuffix(".\($0)") }
        return portable(name, of: name, isExact: !looksLikeFile && name.first != UInt8(ascii: "~"))
    }

    /// A portable name; `isExact` says whether it may be the original as it is.
    private static func portable(_ part: ArraySlice<UInt8>, of original: ArraySlice<UInt8>, isExact: Bool) -> String {
        let text = String(decoding: part, as: UTF8.self)
        let safe = RecordingName.safe(text)
        if isExact, safe.utf8.elementsEqual(part), !looksHashed(part) { return safe }
        return "\(safe)~\(StableHash.digits(of: original))"
    }

    /// Whether a name ends as a changed one does.
    private static func looksHashed(_ name: ArraySlice<UInt8>) -> Bool {
        guard name.count >= 13, name[name.endIndex - 13] == UInt8(ascii: "~") else { return false }
        return name.suffix(12).allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
}
