internal import Files

/// What was known of a finished article: its path and the state of its files, as 64 bits each.
///
/// The path only finds the record. That an article is finished and unchanged follows from the state, which path,
/// settings, input and both files of the recording go into.
struct LedgerRecord: Hashable, Sendable {
    static let size = 16

    var path: UInt64
    var state: UInt64

    /// A record of a finished article.
    ///
    /// - Parameters:
    ///   - voice: Tells those by other voices than the library's default.
    ///   - settings: Stands for all that shapes a recording besides the article.
    init(of article: ArticlePath, voice: String = "", settings: String, files: RecordingMarks) {
        path = StableHash.value(of: article.key + Array(voice.utf8))
        var bytes = article.key + [0] + Array(settings.utf8)
        for mark in [files.input, files.manifest, files.audio] {
            for number in [mark.size, mark.modified, mark.changed] {
                withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
            }
        }
        state = StableHash.value(of: bytes)
    }

    /// Reads a record from 16 bytes.
    init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        path = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        state = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
    }

    /// The record as 16 bytes.
    var bytes: [UInt8] {
        [path, state].flatMap { value in withUnsafeBytes(of: value.littleEndian, Array.init) }
    }
}

/// The state of an article and of its recording's files.
struct RecordingMarks: Hashable, Sendable, Codable {
    var input: FileMark
    var manifest: FileMark
    var audio: FileMark
}
