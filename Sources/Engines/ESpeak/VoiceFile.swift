internal import Foundation

/// An eSpeak voice file that exists as long as this value, and leaves nothing behind, even after a crash.
final class VoiceFile {
    private let descriptor: Int32

    /// The path the engine reads it from.
    var path: String { "/dev/fd/\(descriptor)" }

    /// Writes a voice file.
    ///
    /// - Throws: ``ESpeakError/cannotWriteVoiceFile(path:reason:)``.
    init(_ text: String) throws(ESpeakError) {
        var template = Array((NSTemporaryDirectory() + "/langdu-voice-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard descriptor >= 0 else { throw .cannotWriteVoiceFile(path: path, reason: Self.reason) }
        // Unlinked at once: the descriptor keeps the file alive for the engine to read.
        unlink(path)
        let bytes = Array(text.utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count else {
            let reason = Self.reason
            close(descriptor)
            throw .cannotWriteVoiceFile(path: path, reason: reason)
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    private static var reason: String { String(cString: strerror(errno)) }
}
