internal import Checksums
internal import Files

/// The checksum of a file, by which damage is found: XXH3 with 128 bits, as `xxh128sum` prints it.
///
/// It guards against failing disks, not against forgers. SHA-256 took 3% of the time of a reading on a processor with
/// instructions for it; this takes less than half a percent.
public enum FileChecksum {
    /// The checksum of the file at `path`.
    ///
    /// - Throws: ``RecordingError/missing(path:reason:)`` or ``RecordingError/inputOutput(path:reason:)``.
    public static func value(ofFile path: String) throws(RecordingError) -> String {
        let file = try Descriptor(openingRegular: path)
        do {
            return try Checksum.value(of: file)
        } catch {
            throw .inputOutput(path: path, reason: error.reason)
        }
    }
}
