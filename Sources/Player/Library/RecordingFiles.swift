internal import Foundation
internal import Recordings

/// The files of a recording that can be fetched.
struct RecordingFiles {
    /// A file in the recording's folder.
    struct File: Hashable {
        /// The file's name.
        var name: String
        /// Its format, such as `mp3`.
        var format: String
        /// Its media type.
        var type: String
        /// Its size in bytes.
        var bytes: Int
    }

    /// The recording's sound in each format there is, what players on the web like best first.
    let audio: [File]
    /// The sound and what else goes by the recording's name.
    let all: [File]

    /// Looks at what is there.
    init(_ entry: LibraryEntry) {
        func files(_ types: [(format: String, type: String)]) -> [File] {
            types.compactMap { format, type in
                let isMain = format == entry.manifest.audio.format
                let name = isMain ? entry.manifest.audio.file : "\(entry.name).\(format)"
                // A manifest comes from outside; a path in it must not lead out of its folder.
                guard !name.contains("/"), !name.hasPrefix("."), let bytes = Self.size(of: "\(entry.folder)/\(name)")
                else { return nil }
                return File(name: name, format: format, type: type, bytes: bytes)
            }
        }
        audio = files(Self.audioTypes)
        all = audio + files(Self.otherTypes)
    }

    private static func size(of path: String) -> Int? {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            attributes[.type] as? FileAttributeType == .typeRegular
        else { return nil }
        return (attributes[.size] as? NSNumber)?.intValue
    }

    private static let audioTypes = [
        ("opus", "audio/ogg; codecs=opus"), ("m4a", "audio/mp4"), ("m4b", "audio/mp4"), ("mp3", "audio/mpeg"),
        ("ogg", "audio/ogg"), ("flac", "audio/flac"), ("wav", "audio/wav"),
    ]

    private static let otherTypes = [
        ("vtt", "text/vtt; charset=utf-8"), ("srt", "application/x-subrip; charset=utf-8"),
        ("lrc", "text/plain; charset=utf-8"), ("txt", "text/plain; charset=utf-8"), ("epub", "application/epub+zip"),
    ]
}
