internal import Files
internal import FoundationEssentials

extension Manifest {
    /// Reads a whole manifest.
    ///
    /// - Throws: ``RecordingError/missing(path:reason:)``, ``RecordingError/inputOutput(path:reason:)``,
    ///   ``RecordingError/tooLarge(path:limit:)``, or ``RecordingError/notManifest(path:reason:)`` with the key where
    ///   what it says cannot be.
    public init(at path: String) throws(RecordingError) {
        self = try Self.decode(Manifest.self, Self.bytes(at: path, upTo: nil), path)
        if let flaw { throw .notManifest(path: path, reason: flaw) }
    }

    /// The most bytes of a manifest that is read or written: 32 MB, some twenty hours of speech.
    public static let sizeLimit = 32_000_000

    /// The line the sentences start with. Line ends cannot stand within a JSON string, so that no text can hold it.
    static let sentencesMark = Array("\n  \"sentences\": [".utf8)

    /// Reads a file, or its beginning up to `mark`; what follows `mark` may be part of it.
    fileprivate static func bytes(at path: String, upTo mark: [UInt8]?) throws(RecordingError) -> [UInt8] {
        try RegularFile.bytes(
            of: Descriptor(openingRegular: path, limit: sizeLimit), path: path, limit: sizeLimit, upTo: mark)
    }

    fileprivate static func decode<Value: Decodable>(
        _ type: Value.Type, _ bytes: [UInt8], _ path: String
    ) throws(RecordingError) -> Value {
        let decoder = JSONDecoder()
        let data = Data(bytes)
        do {
            return try decoder.decode(type, from: data)
        } catch {
            if let version = try? decoder.decode(Version.self, from: data), version.schema > schema {
                throw .notManifest(path: path, reason: "a later version of langdu wrote it (schema \(version.schema))")
            }
            throw .notManifest(path: path, reason: Self.reason(error))
        }
    }

    private struct Version: Decodable {
        var schema: Int
    }

    /// What is wrong with what was to be decoded, and where, in a line.
    static func reason(_ error: any Error) -> String {
        func place(_ path: [any CodingKey]) -> String {
            let names = path.map { $0.intValue.map(String.init) ?? $0.stringValue }
            return names.isEmpty ? "" : " at “\(names.joined(separator: "."))”"
        }
        switch error as? DecodingError {
        case .keyNotFound(let key, let context)?:
            return "“\(key.stringValue)” is missing\(place(context.codingPath))"
        case .valueNotFound(_, let context)?, .typeMismatch(_, let context)?:
            return "a value of the wrong type\(place(context.codingPath))"
        case .dataCorrupted(let context)?:
            return "invalid JSON\(place(context.codingPath))"
        default:
            return "\(error)"
        }
    }
}

extension Manifest.Head {
    /// Reads only the head of a manifest; what it takes does not depend on how many sentences follow.
    ///
    /// A manifest that another program has laid out otherwise is read in full.
    ///
    /// - Throws: As ``Manifest/init(at:)``.
    public init(at path: String) throws(RecordingError) {
        var bytes = try Manifest.bytes(at: path, upTo: Manifest.sentencesMark)
        if bytes.last == UInt8(ascii: ",") { bytes[bytes.count - 1] = UInt8(ascii: "}") }
        self = try Manifest.decode(Manifest.Head.self, bytes, path)
        if let flaw { throw .notManifest(path: path, reason: flaw) }
    }
}
