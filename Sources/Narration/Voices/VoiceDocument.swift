internal import Recordings
internal import Speech
internal import Yams

/// A voice file on its way to a ``VoiceProfile``: YAML whose numbers are all within their ranges.
struct VoiceDocument {
    private let path: String
    private let root: Node
    private let engine: any EngineSettings.Type

    /// How the file would be written now, in a line, where it is written as it was before.
    let newSpelling: String?

    /// The most bytes of a voice file; those of Langdu have two thousand.
    private static let sizeLimit = 64_000

    /// Reads a voice file.
    ///
    /// - Parameter engines: Those that a block may be of.
    /// - Throws: ``VoiceError``, with the line where there is one.
    init(at path: String, engines: [any EngineSettings.Type] = Engines.all) throws(VoiceError) {
        self.path = path
        let root = try Self.root(of: Self.text(at: path), path)
        let updated = OldVoiceFile.updated(root)
        self.root = updated?.root ?? root
        newSpelling = updated?.spelling
        engine = try Self.engine(of: self.root, path, among: engines)
        try refuseMerges()
        try refuseOldKeys()
        for entry in VoiceRanges.entries(with: engine) { try check(entry) }
        try checkLines()
    }

    /// What the file says.
    ///
    /// - Throws: ``VoiceError``, with the line where there is one.
    func profile() throws(VoiceError) -> VoiceProfile {
        var voice: VoiceProfile
        do {
            voice = try YAMLDecoder().decode(Undecided.self, from: root).profile(engine)
        } catch let error as DecodingError {
            throw flaw(error)
        } catch {
            throw .invalidFile(path: path, reason: "\(error)")
        }
        let speed = voice.reading.speed
        voice.reading.speed = voice.engine.exactSpeed(speed)
        guard voice.engine.speeds.contains(voice.reading.speed) else {
            let speeds = VoiceError.hundredths(voice.engine.speeds)
            throw .invalidLine(
                path: path, line: line(of: ["speed"]),
                reason: "speed is \(speed); with this block of “\(engine.block)” write a number from "
                    + "\(speeds.lower) to \(speeds.upper)")
        }
        return voice
    }

    /// Keeps the decoder until the engine is named that a block is decoded by.
    private struct Undecided: Decodable {
        private let decoder: any Decoder
        init(from decoder: any Decoder) { self.decoder = decoder }
        func profile(_ engine: any EngineSettings.Type) throws -> VoiceProfile {
            try VoiceProfile(from: decoder, engine: engine)
        }
    }

    /// The engine whose block the file has.
    private static func engine(
        of root: Node, _ path: String, among engines: [any EngineSettings.Type]
    ) throws(VoiceError) -> any EngineSettings.Type {
        let found = engines.filter { root.mapping?[Node($0.block)] != nil }
        if let engine = found.first, found.count == 1 { return engine }
        let names = engines.map { "“\($0.block)”" }.joined(separator: ", ")
        throw found.isEmpty
            ? .invalidFile(path: path, reason: "the block of its engine is missing; there are: \(names)")
            : .invalidFile(path: path, reason: "it has blocks of several engines; keep one of \(names)")
    }

    private static func text(at path: String) throws(VoiceError) -> String {
        let bytes: [UInt8]
        do throws(RecordingError) {
            bytes = try RegularFile.bytes(at: path, limit: sizeLimit)
        } catch {
            switch error {
            case .missing(_, let reason), .inputOutput(_, let reason): throw .unreadable(path: path, reason: reason)
            default: throw .invalidFile(path: path, reason: "it is larger than \(sizeLimit / 1000) kB")
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .invalidFile(path: path, reason: "it is not UTF-8 text")
        }
        return String(
            text.unicodeScalars.first == "\u{FEFF}" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...])
    }

    private static func root(of text: String, _ path: String) throws(VoiceError) -> Node {
        let root: Node?
        guard aliases(in: text) <= mostAliases else {
            throw .invalidFile(path: path, reason: "it has more than \(mostAliases) aliases; write each value out")
        }
        do {
            root = try compose(yaml: text)
        } catch let error as YamlError {
            let (line, reason) = place(error)
            throw line.map { .invalidLine(path: path, line: $0, reason: reason) }
                ?? .invalidFile(path: path, reason: reason)
        } catch {
            throw .invalidFile(path: path, reason: "it is not YAML")
        }
        guard let root, root != "" else { throw .invalidFile(path: path, reason: "it is empty") }
        guard root.mapping != nil else {
            throw .invalidLine(
                path: path, line: root.mark?.line ?? 1, reason: "keys with values must stand here, as in: speed: 1.0")
        }
        return root
    }

    /// How many aliases of YAML a text may have (`*name`): lists of lists of them unfold into more than any memory
    /// holds, or take for ever to be compared.
    private static let mostAliases = 8

    /// How often an alias may stand in a text; also in comments and quotes, where it is none.
    private static func aliases(in text: String) -> Int {
        var last: Unicode.Scalar = "\n"
        return text.unicodeScalars.count { scalar in
            defer { last = scalar }
            return scalar == "*" && (last.properties.isWhitespace || "[]{},:?-".unicodeScalars.contains(last))
        }
    }

    /// Where YAML is wrong, and how.
    private static func place(_ error: YamlError) -> (line: Int?, reason: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (max(1, mark.line), "not YAML: \(problem.onOneLine)")
        case .reader(let problem, _, _, _): (nil, "it is not YAML: \(problem.onOneLine)")
        case .duplicatedKeysInMapping(let keys, let context):
            (
                max(1, context.mark.line),
                "“\(keys.first.map { String($0.prefix(40)).onOneLine } ?? "")” stands there twice"
            )
        default: (nil, "it is not YAML")
        }
    }

    /// The node of a key such as `pauses.sentence`.
    private func node(at key: String) -> Node? {
        key.split(separator: ".").reduce(root as Node?) { $0?.mapping?[Node(String($1))] }
    }

    /// The line of a key, or of the nearest above it that there is.
    private func line(of key: some Collection<String>) -> Int {
        var node = root
        for part in key {
            guard let next = node.mapping?[Node(part)] else { break }
            node = next
        }
        return node.mark?.line ?? 1
    }

    /// Makes sure that each key stands where it seems to: `<<` would bring others in.
    private func refuseMerges() throws(VoiceError) {
        let mappings = [root.mapping] + (root.mapping?.values.map(\.mapping) ?? [])
        for key in mappings.compactMap({ $0?.keys }).joined() where key.string == "<<" {
            throw .invalidLine(
                path: path, line: key.mark?.line ?? 1, reason: "“<<” is not read here; write each key out")
        }
    }

    /// Makes sure that no number of an engine stands outside of its block, where nobody would read it.
    private func refuseOldKeys() throws(VoiceError) {
        for key in OldVoiceFile.moved {
            guard let node = node(at: key) else { continue }
            throw .invalidLine(
                path: path, line: node.mark?.line ?? 1,
                reason: "“\(key)” does not stand here any more; write it below “\(OldVoiceFile.block)”, once")
        }
    }

    /// Makes sure that a number is in its range; one that is missing is for the decoder to miss.
    private func check(_ entry: SettingRange) throws(VoiceError) {
        guard let node = node(at: entry.key) else { return }
        // Plain digits alone: YAML knows more ways to write a number, such as 1:30, and numbers that are none.
        let text = node.scalar?.string
        if let text, node.scalar?.style != .doubleQuoted, node.scalar?.style != .singleQuoted,
            let value = entry.isWhole ? Int(text).map(Double.init) : Double(text), entry.range.contains(value)
        {
            return
        }
        let shown = text.map { String($0.prefix(40)).onOneLine } ?? "not a number"
        throw .invalidLine(
            path: path, line: node.mark?.line ?? 1,
            reason: "\(entry.key) is \(shown.isEmpty ? "empty" : shown + entry.unit); write \(entry.text)")
    }

    /// Makes sure that the engine takes each line of its block's texts.
    private func checkLines() throws(VoiceError) {
        for (key, value) in node(at: engine.block)?.mapping ?? [:] {
            guard let key = key.string, let scalar = value.scalar else { continue }
            let first = scalar.mark?.line ?? 1
            for (index, line) in scalar.string.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let line = line.trimming(\.isWhitespace)
                guard !line.isEmpty, let flaw = engine.flaw(ofLine: String(line), in: key) else { continue }
                // The text of a block begins on the line after its mark.
                throw .invalidLine(path: path, line: scalar.style == .literal ? first + 1 + index : first, reason: flaw)
            }
        }
    }

    private func flaw(_ error: DecodingError) -> VoiceError {
        func name(_ path: [any CodingKey]) -> String { path.map(\.stringValue).joined(separator: ".") }
        func flaw(_ path: [any CodingKey], _ reason: String) -> VoiceError {
            .invalidLine(path: self.path, line: line(of: path.map(\.stringValue)), reason: reason)
        }
        switch error {
        case .keyNotFound(let key, let context):
            let path = context.codingPath + [key]
            return flaw(path, "“\(name(path))” is missing")
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            return flaw(context.codingPath, "“\(name(context.codingPath))” is not of the right kind")
        @unknown default: return .invalidFile(path: path, reason: "a value is not of the right kind")
        }
    }
}
