internal import Files
internal import Recordings
internal import Yams

/// What a library's own `langdu.yaml` says: what is taken where a command is not told otherwise.
///
/// ```yaml
/// title: 晨读
/// publicAddress: https://listen.example
/// voice: bobao
/// lexicon: 专名.tsv
/// formats: [opus, mp3]
/// text: [vtt]
/// album: 河州日报
/// cover: 封面.png
/// ```
/// Every key may be left out. Paths go from the library's folder.
public struct LibrarySettings: Hashable, Sendable {
    /// The name of the library and its feed.
    public var title: String?
    /// Where listeners reach the server.
    public var publicAddress: String?
    /// The voice, by name or as the path of a voice file.
    public var voice: String?
    /// The path of a file of words and their readings.
    public var lexicon: String?
    /// The formats of sound.
    public var formats: [String]?
    /// The formats of timed text.
    public var text: [String]?
    /// What the recordings are one of, for their tags.
    public var album: String?
    /// The path of a picture for the recordings, or how it is made.
    public var cover: String?

    /// The file's name in the library's folder.
    public static let fileName = "langdu.yaml"

    /// The most bytes of the file.
    private static let sizeLimit = 64_000

    /// Settings that say nothing.
    public init() {}

    /// Reads the settings of the library in a folder; where there is no file, they say nothing.
    ///
    /// - Throws: ``LibrarySettingsError``, with the line where there is one.
    public init(of folder: String) throws(LibrarySettingsError) {
        self.init()
        let path = "\(folder)/\(Self.fileName)"
        guard FileStatus(at: Array(path.utf8)) != nil else { return }
        try read(try Self.text(at: path), path, relativeTo: folder)
    }

    private static func text(at path: String) throws(LibrarySettingsError) -> String {
        let bytes: [UInt8]
        do throws(RecordingError) {
            bytes = try RegularFile.bytes(at: path, limit: sizeLimit)
        } catch {
            switch error {
            case .missing(_, let reason), .inputOutput(_, let reason):
                throw LibrarySettingsError(path: path, reason: "cannot be read: \(reason)")
            default: throw LibrarySettingsError(path: path, reason: "it is larger than \(sizeLimit / 1000) kB")
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw LibrarySettingsError(path: path, reason: "it is not UTF-8 text")
        }
        return text
    }

    private mutating func read(
        _ text: String, _ path: String, relativeTo folder: String
    ) throws(LibrarySettingsError) {
        func flaw(_ node: Node?, _ reason: String) -> LibrarySettingsError {
            LibrarySettingsError(path: path, line: node?.mark?.line, reason: reason)
        }
        let root: Node?
        do {
            root = try compose(yaml: text)
        } catch {
            let error = error as? YamlError
            var reason = "this is not YAML"
            if case .duplicatedKeysInMapping(let keys, _) = error {
                reason = "“\((keys.first ?? "").cutForShow)” stands there twice"
            }
            throw LibrarySettingsError(path: path, line: error.flatMap(Self.line), reason: reason)
        }
        // A file of nothing but comments says nothing.
        guard let root, root.null == nil || root.mapping != nil else { return }
        guard let keys = root.mapping else { throw flaw(root, "keys with values must stand here, as in: voice: bobao") }
        for (key, value) in keys {
            guard let name = key.string, let place = Self.places[name] else {
                let known = Self.places.keys.sorted().joined(separator: ", ")
                throw flaw(key, "“\((key.string ?? "").cutForShow)” is no key here; there are: \(known)")
            }
            switch place {
            case .text(let put):
                guard let text = value.scalar?.string, value.null == nil, !text.isEmpty else {
                    throw flaw(value, "“\(name)” is to be some text")
                }
                put(&self, text)
            case .path(let put):
                guard let text = value.scalar?.string, value.null == nil, !text.isEmpty else {
                    throw flaw(value, "“\(name)” is to be a name or a path")
                }
                put(&self, Self.path(text, of: name, in: folder))
            case .names(let known, let put):
                put(&self, try Self.names(value, of: name, known: known(), flaw))
            }
        }
    }

    /// A list such as `[wav, mp3]`, or `wav, mp3`.
    private static func names(
        _ value: Node, of key: String, known: [String], _ flaw: (Node?, String) -> LibrarySettingsError
    ) throws(LibrarySettingsError) -> [String] {
        let items: [(Node, String?)] =
            if let sequence = value.sequence {
                sequence.map { ($0, $0.scalar?.string) }
            } else {
                (value.null == nil ? value.scalar?.string ?? "" : "").split(separator: ",").map {
                    (value, String($0.trimming(\.isWhitespace)))
                }
            }
        var names: [String] = []
        for (node, name) in items {
            guard let name, known.contains(name) else {
                let shown = (name ?? "").cutForShow
                throw flaw(node, "“\(key)” has no “\(shown)”; there are: \(known.joined(separator: ", "))")
            }
            names.append(name)
        }
        guard !names.isEmpty || value.sequence != nil && key == "text" else {
            throw flaw(value, "“\(key)” is to be a list of: \(known.joined(separator: ", "))")
        }
        return names
    }

    /// A path goes from the library's folder; a voice's name, or a word for how a cover is made, is none.
    private static func path(_ text: String, of key: String, in folder: String) -> String {
        let isName =
            key == "voice" && !text.hasSuffix(".yaml") || key == "cover" && CoverChoice.names.contains(text)
        return isName || text.hasPrefix("/") ? text : "\(folder)/\(text)"
    }

    private static func line(_ error: YamlError) -> Int? {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): max(1, mark.line)
        case .duplicatedKeysInMapping(_, let context): max(1, context.mark.line)
        default: nil
        }
    }

    /// What a key's value is, and where it goes.
    private enum Place: Sendable {
        case text(@Sendable (inout LibrarySettings, String) -> Void)
        case path(@Sendable (inout LibrarySettings, String) -> Void)
        case names(known: @Sendable () -> [String], @Sendable (inout LibrarySettings, [String]) -> Void)
    }

    private static let places: [String: Place] = [
        "title": .text { $0.title = $1 },
        "publicAddress": .text { $0.publicAddress = $1 },
        "voice": .path { $0.voice = $1 },
        "lexicon": .path { $0.lexicon = $1 },
        "formats": .names(known: { RecordingFormats.sound.map { type(of: $0).format.name } }) { $0.formats = $1 },
        "text": .names(known: { RecordingTexts.names }) { $0.text = $1 },
        "album": .text { $0.album = $1 },
        "cover": .path { $0.cover = $1 },
    ]
}

extension String {
    /// What is shown of text from outside.
    fileprivate var cutForShow: String { String(prefix(40)).onOneLine }
}
