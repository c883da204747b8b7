internal import Files
internal import Foundation
public import Mandarin
public import Speech

/// The voices in a folder of voice files, each a YAML file named for its voice.
public struct VoiceLibrary: Sendable {
    /// The folder.
    public let path: String

    private let engines: [any EngineSettings.Type]

    /// The voice that reads when none is asked for.
    public static let defaultName = "bobao"

    /// Opens a folder of voices.
    ///
    /// Without a path it is the one named by `LANGDU_VOICES`, else the one installed with the program, else `voices`
    /// in a folder above the program (a build in the repository) or here.
    ///
    /// - Parameter engines: Those that voices may speak with.
    /// - Throws: ``VoiceError/noVoices(searched:)``.
    public init(path: String? = nil, engines: [any EngineSettings.Type] = Engines.all) throws(VoiceError) {
        let candidates = path.map { [$0] } ?? Self.standardPaths
        guard let found = candidates.first(where: { !Self.voiceFiles(in: $0).isEmpty }) else {
            throw .noVoices(searched: candidates)
        }
        self.path = found
        self.engines = engines
    }

    /// The names of all voices, in alphabetical order.
    public var names: [String] {
        Self.voiceFiles(in: path).map { String($0.dropLast(Self.suffix.count)) }
    }

    /// Reads a voice.
    ///
    /// - Parameters:
    ///   - name: A voice's name, or the path of a voice file; without one the default voice.
    ///   - onNote: Is told, in a line with the file's name, how a file is written now that is written as before.
    /// - Throws: ``VoiceError``.
    public func voice(
        named name: String? = nil, onNote: (String) -> Void = { _ in }
    ) throws(VoiceError) -> VoiceProfile {
        let name = name ?? Self.defaultName
        let isFile = name.hasSuffix(Self.suffix)
        guard isFile || names.contains(name) else { throw .unknown(name: name, known: names) }
        let file = isFile ? name : "\(path)/\(name)\(Self.suffix)"
        let document = try VoiceDocument(at: file, engines: engines)
        if let spelling = document.newSpelling {
            onNote("\(file): rate, pitch and range are eSpeak NG’s; write them so: \(spelling)")
        }
        return try document.profile()
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
        var folder = RunningProgram.folder
        paths.append(folder.deletingLastPathComponent().appendingPathComponent("share/langdu/voices").path)
        while folder.path != "/" {
            paths.append(folder.appendingPathComponent("voices").path)
            folder.deleteLastPathComponent()
        }
        return paths + ["voices"]
    }
}
