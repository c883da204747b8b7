internal import Glibc

/// The files of a recording beside what its manifest says of them.
public enum RecordedFiles {
    /// What is wrong with the files in `folder` besides the sound, for which there is ``RecordedSound``; or nothing.
    ///
    /// - Throws: ``RecordingError/inputOutput(path:reason:)``.
    public static func flaw(in folder: String, against head: Manifest.Head) throws(RecordingError) -> String? {
        for file in head.allFiles where file.file != head.audio.file {
            let path = "\(folder)/\(file.file)"
            var status = stat()
            guard stat(path, &status) == 0 else { return "its file “\(file.file)” is missing" }
            guard Int(status.st_size) == file.bytes else {
                return "its file “\(file.file)” has \(status.st_size) bytes instead of \(file.bytes)"
            }
            if let checksum = file.xxh128, try FileChecksum.value(ofFile: path) != checksum {
                return "its file “\(file.file)” is damaged: its checksum differs"
            }
            if RecordingFormats.named(file.format)?.role == .audio,
                let flaw = try soundFlaw(at: path, file, head)
            {
                return "its file “\(file.file)” is damaged: \(flaw)"
            }
        }
        return nil
    }

    private static func soundFlaw(
        at path: String, _ file: Manifest.File, _ head: Manifest.Head
    ) throws(RecordingError) -> String? {
        do {
            return try RecordedSound.flaw(at: path, against: head, format: file.format)
        } catch .notAudio(_, let reason) {
            return reason
        }
    }
}
