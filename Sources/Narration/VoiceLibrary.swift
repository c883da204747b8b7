internal import Foundation
public import Mandarin

/// The voices in a folder of voice files, each a YAML file named for its voice.
public struct VoiceLibrary: Sendable {
    /// The folder.
    public let path: String

    /// The voice that reads when none is asked for.
    public static let defaultName = "bobao"

    /// Opens a folder of voices.
    ///
    /// Without a path it is the one named by `LANGDU_VOICES`, else the one installed with the program, else `voices`
    /// in a folder above the program (a build in the repository) or here.
    ///
    /// - Throws: ``VoiceError/noVoices(searched:)``.
    public init(path: String? = nil) throws(VoiceError) {
        let candidates = path.map { [$0] } ?? Self.standardPaths
        guard let found = candidates.first(where: { !Self.voiceFiles(in: $0).isEmpty }) else {
            throw .noVoices(searched: candidates)
        }
        self.path = found
    }

    /// The names of all voices, in alphabetical order.
    public var names: [String] {
        Self.voiceFiles(in: path).map { String($0.dropLast(Self.suffix.count)) }
    }

    /// Reads a voice.
    ///
    /// - Parameter name: A voice's name, or the path of a voice file; without one the default voice.
    /// - Throws: ``VoiceError``.
    public func voice(named name: String? = nil) throws(VoiceError) -> VoiceProfile {
        let name = name ?? Self.defaultName
        if name.hasSuffix(Self.suffix) { return try VoiceDocument(at: name).profile() }
        guard names.contains(name) else { throw .unknown(name: name, known: names) }
        return try VoiceDocument(at: "\(path)/\(name)\(Self.suffix)").profile()
    }

    /// Reads every voice.
    ///
    /// - Throws: ``VoiceError``.
    public func voices() throws(VoiceError) -> [VoiceProfile] {
        var voices: [VoiceProfile] = []
        for name in names { voices.append(try voice(named: name)) }
        return voices
    }

    /// The words in the folder's `lexicon.tsv`; none where there is no such file.
    ///
    /// - Throws: `UserLexiconError` with the line that is wrong.
    public func userLexicon() throws -> UserLexicon {
        let file = "\(path)/lexicon.tsv"
        return FileManager.default.fileExists(atPath: file) ? try UserLexicon(contentsOfFile: file) : UserLexicon()
    }

    private static let suffix = ".yaml"

    private static func voiceFiles(in path: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.sorted()
    }

    private static var standardPaths: [String] {
        if let path = ProcessInfo.processInfo.environment["LANGDU_VOICES"], !path.isEmpty { return [path] }
        var paths: [String] = []
        var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        paths.append(folder.deletingLastPathComponent().appendingPathComponent("share/langdu/voices").path)
        while folder.path != "/" {
            paths.append(folder.appendingPathComponent("voices").path)
            folder.deleteLastPathComponent()
        }
        return paths + ["voices"]
    }
}
