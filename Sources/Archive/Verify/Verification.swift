internal import Recordings

/// Checks recordings against their manifests.
public struct Verification: Sendable {
    /// A recording that is not as its manifest says.
    public struct Problem: Hashable, Sendable, Codable {
        /// Where it stands below the folder, without extension.
        public var path: String
        /// What is wrong.
        public var reason: String
    }

    private let folder: String
    private let jobs: Int

    /// Prepares to check the recordings in a folder.
    ///
    /// - Parameter jobs: How many are checked at a time.
    public init(of folder: String, jobs: Int) {
        self.folder = OutputFolder(folder).path
        self.jobs = max(1, jobs)
    }

    /// Checks each recording: its audio is there, of the right length, its bytes and chapters are those noted.
    ///
    /// - Parameters:
    ///   - onProblem: Is told what is wrong, in the order of the folder.
    ///   - onProgress: Is told how many are checked.
    /// - Returns: How many recordings there are.
    /// - Throws: ``ArchiveError/noSuchInput(path:)`` or `CancellationError`.
    public func run(
        onProblem: @Sendable (Problem) -> Void, onProgress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> Int {
        guard FileStatus(at: Array(folder.utf8))?.kind == .folder else { throw ArchiveError.noSuchInput(path: folder) }
        var walk = ManifestWalk(folder)
        var count = 0
        while case let paths = walk.next(jobs * 16), !paths.isEmpty {
            try Task.checkCancellation()
            for problem in await check(paths) { onProblem(problem) }
            count += paths.count
            onProgress(count)
        }
        return count
    }

    private func check(_ paths: [String]) async -> [Problem] {
        await withTaskGroup(of: [(Int, Problem)].self) { group in
            for worker in 0..<jobs {
                group.addTask {
                    stride(from: worker, to: paths.count, by: jobs).compactMap { number in
                        reason(against: paths[number]).map { (number, Problem(path: paths[number], reason: $0)) }
                    }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    /// What is wrong with a recording, if anything.
    private func reason(against path: String) -> String? {
        do {
            let manifest = try Manifest(at: "\(folder)/\(path).json")
            let head = manifest.head
            let parent = path.lastIndex(of: "/").map { "\(folder)/\(path[..<$0])" } ?? folder
            let audio = "\(parent)/\(head.audio.file)"
            guard let status = FileStatus(at: Array(audio.utf8)) else {
                return "its audio is missing: \(head.audio.file)"
            }
            guard status.mark.size == head.audio.bytes else {
                return "its audio has \(status.mark.size) bytes instead of \(head.audio.bytes)"
            }
            if let checksum = head.audio.xxh128, try FileChecksum.value(ofFile: audio) != checksum {
                return "its audio is damaged: the checksum is not \(checksum)"
            }
            let wave = try WaveChapters(at: audio)
            guard wave.length == head.audio.samples else {
                return "its audio has \(wave.length) samples instead of \(head.audio.samples)"
            }
            // Of very many chapters the audio file lists fewer.
            guard wave.chapters.count == min(head.chapters.count, WaveChapters.maximumCount) else {
                return "its audio has \(wave.chapters.count) chapters instead of \(head.chapters.count)"
            }
            return nil
        } catch {
            return "\(error)".split(separator: "\n").first.map(String.init)
        }
    }
}
