import Files
import Foundation
import Recordings

/// The recordings that a command is to do something with, each by itself and as many at a time as there are cores.
struct StoredRecordings {
    /// The manifests' paths, in order.
    let paths: [String]

    /// Finds recordings.
    ///
    /// - Parameter places: Folders, whose recordings are all taken, manifests, and files of sound beside theirs.
    /// - Throws: `RecordingError` where there is nothing of that name, or no recording in it.
    init(at places: [String]) throws {
        var paths: [String] = []
        for place in places {
            let found = try Self.paths(at: place)
            if found.isEmpty { throw RecordingError.missing(path: place, reason: "there is no recording here") }
            paths += found
        }
        self.paths = paths
    }

    private static func paths(at place: String) throws -> [String] {
        guard let status = FileStatus(at: Array(place.utf8)) else {
            throw RecordingError.missing(path: place, reason: "there is no such file or folder")
        }
        guard status.kind == .folder else {
            if Manifest.isName(place.utf8) { return [place] }
            return [(place as NSString).deletingPathExtension + ".json"]
        }
        let folder = place.hasSuffix("/") ? String(place.dropLast()) : place
        var walk = FolderWalk(Array(folder.utf8)) { Manifest.isName($0) }
        var paths: [String] = []
        while let found = walk.next() {
            switch found {
            case .file(let path): paths.append("\(folder)/\(String(decoding: path, as: UTF8.self))")
            case .unreadable(let path, let reason):
                Failure.note("\(folder)/\(String(decoding: path, as: UTF8.self)): cannot be read: \(reason)")
            }
        }
        return paths
    }

    /// Does something with each recording; failures are told of, and the rest goes on.
    ///
    /// - Returns: The exit code of the first failure, or 0.
    func forEach(_ body: @escaping @Sendable (StoredRecording) async throws -> Void) async -> Int32 {
        await withTaskGroup(of: (any Error)?.self) { group in
            var firstFailure: (any Error)?
            func note(_ failure: (any Error)?) {
                guard let failure else { return }
                if !(failure is CancellationError) { Failure.report(failure) }
                firstFailure = firstFailure ?? failure
            }
            for (number, path) in paths.enumerated() {
                if number >= ProcessInfo.processInfo.activeProcessorCount, let failure = await group.next() {
                    note(failure)
                }
                if Task.isCancelled { break }
                group.addTask {
                    do {
                        try await body(try StoredRecording(at: path))
                        return nil
                    } catch {
                        return error
                    }
                }
            }
            for await failure in group { note(failure) }
            return Task.isCancelled ? CancellationError() : firstFailure
        }.map { $0 is CancellationError ? Failure.Code.tryAgain : Failure.code(for: $0) } ?? 0
    }
}
