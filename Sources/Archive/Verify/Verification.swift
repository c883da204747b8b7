internal import Files
internal import Narration
internal import Recordings

/// Checks recordings against their manifests.
public struct Verification: Sendable {
    /// A recording that is not as its manifest says.
    public struct Problem: Hashable, Sendable, Codable {
        /// Where it stands below the folder, without extension.
        public var path: String
        /// What is wrong.
        public var reason: String
        /// Whether it has a manifest; else it is a folder or a file that cannot be read, named in full.
        public var isManifest: Bool
    }

    /// What made a recording, where that is not what would make it today: another pipeline, or another version of the
    /// engine.
    public struct Origin: Hashable, Sendable {
        /// The version of the way from text to sound.
        public var pipeline: Int
        /// The engine's name, where it is known.
        public var engine: String?
        /// Its library's version, where it is known.
        public var engineVersion: String?
    }

    private let folder: String
    private let jobs: Int

    /// Prepares to check the recordings in a folder.
    ///
    /// - Parameter jobs: How many are checked at a time.
    public init(of folder: String, jobs: Int) {
        self.folder = OutputFolder(folder).path
        self.jobs = min(max(1, jobs), 1024)
    }

    /// Checks each recording: its audio is there, of the right length, its bytes and chapters are those noted.
    ///
    /// - Parameters:
    ///   - onProblem: Is told what is wrong, in the order of the folder.
    ///   - onOutdated: Is told of each whole recording that would come out otherwise today.
    ///   - onProgress: Is told how many are checked.
    /// - Returns: How many recordings there are, with what cannot be read.
    /// - Throws: ``ArchiveError/noSuchInput(path:)`` or `CancellationError`.
    public func run(
        onProblem: @Sendable (Problem) -> Void, onOutdated: @Sendable (Origin) -> Void = { _ in },
        onProgress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> Int {
        guard FileStatus(at: Array(folder.utf8))?.kind == .folder else { throw ArchiveError.noSuchInput(path: folder) }
        var walk = ManifestWalk(folder)
        var count = 0
        while case let found = walk.next(jobs * 16), !found.isEmpty {
            try Task.checkCancellation()
            for finding in await check(found) {
                switch finding {
                case .problem(let problem): onProblem(problem)
                case .outdated(let origin): onOutdated(origin)
                }
            }
            count += found.count
            onProgress(count)
        }
        return count
    }

    private enum Finding: Sendable {
        case problem(Problem)
        case outdated(Origin)
    }

    private func check(_ found: [ManifestWalk.Found]) async -> [Finding] {
        await withTaskGroup(of: [(Int, Finding)].self) { group in
            for worker in 0..<jobs {
                group.addTask {
                    stride(from: worker, to: found.count, by: jobs).compactMap { number in
                        finding(on: found[number]).map { (number, $0) }
                    }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func finding(on found: ManifestWalk.Found) -> Finding? {
        switch found {
        case .unreadable(let path, let reason):
            return .problem(Problem(path: path, reason: "cannot be read: \(reason)", isManifest: false))
        case .manifest(let path):
            do {
                let head = try Manifest(at: "\(folder)/\(path).json").head
                if let reason = try reason(against: head, path) {
                    return .problem(Problem(path: path, reason: reason, isManifest: true))
                }
                return Origin(outdated: head).map { .outdated($0) }
            } catch {
                let reason = "\(error)".split(separator: "\n").first.map { String($0).onOneLine } ?? ""
                return .problem(Problem(path: path, reason: reason, isManifest: true))
            }
        }
    }

    /// What is wrong with a recording, if anything.
    private func reason(against head: Manifest.Head, _ path: String) throws -> String? {
        let parent = path.lastIndex(of: "/").map { "\(folder)/\(path[..<$0])" } ?? folder
        let name = head.audioFileName ?? ""
        let audio = "\(parent)/\(name)"
        guard let status = FileStatus(at: Array(audio.utf8)) else {
            return "its audio is missing: \(name)"
        }
        guard status.mark.size == head.audio.bytes else {
            return "its audio has \(status.mark.size) bytes instead of \(head.audio.bytes)"
        }
        if let checksum = head.audio.xxh128, try FileChecksum.value(ofFile: audio) != checksum {
            return "its audio is damaged: the checksum is not \(checksum)"
        }
        if let flaw = try RecordedSound.flaw(at: audio, against: head) { return "its audio is damaged: \(flaw)" }
        return try RecordedFiles.flaw(in: parent, against: head)
    }
}

extension Verification.Origin {
    /// The origin of a recording; nothing where the same would make it today, or nobody here knows its engine.
    fileprivate init?(outdated head: Manifest.Head) {
        let version = head.voice.engine.flatMap(Engines.libraryVersion)
        guard head.generator.pipeline != Narrator.pipeline || version != nil && version != head.voice.engineVersion
        else { return nil }
        pipeline = head.generator.pipeline
        engine = head.voice.engine
        engineVersion = head.voice.engineVersion
    }
}
