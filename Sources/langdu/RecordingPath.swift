import Foundation
import Recordings

/// Paths that stand for recordings.
enum RecordingPath {
    /// The manifest that a file is, or that lies beside a file of sound; nothing for any other.
    static func manifest(of file: String) -> String? {
        let name = file as NSString
        if name.pathExtension == "json" { return file }
        let ending = name.pathExtension.lowercased()
        let isSound = RecordingFormats.audio.contains { $0.fileExtension == ending }
        return isSound ? name.deletingPathExtension + ".json" : nil
    }
}
