internal import Files
internal import Glibc
internal import Subprocess
internal import SystemPackage

/// The program ffmpeg, which encodes and decodes AAC: no library of ours does.
struct FFmpeg: Sendable {
    private let path: String

    /// Finds the program.
    ///
    /// - Throws: ``RecordingError/noProgram(name:format:)``.
    init(for format: RecordingFormat) throws(RecordingError) {
        let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        let paths = folders.split(separator: ":").map { "\($0)/ffmpeg" }
        guard let path = paths.first(where: { access($0, X_OK) == 0 }) else {
            throw .noProgram(name: "ffmpeg", format: format.name)
        }
        self.path = path
    }

    /// A file's path as ffmpeg takes it; without this, one with a colon could mean something else.
    static func address(_ path: String) -> String { "file:\(path)" }

    /// Runs it until it ends.
    ///
    /// - Parameters:
    ///   - input: What it reads from its stdin.
    ///   - path: What the file is called that it writes, for messages.
    /// - Throws: ``RecordingError/noSpace(path:reason:)`` or ``RecordingError/inputOutput(path:reason:)``.
    func run(_ arguments: [String], input: consuming Descriptor, path: String) async throws(RecordingError) {
        let number = input.number
        let words: String
        let isFine: Bool
        do {
            let result = try await Subprocess.run(
                .path(FilePath(self.path)), arguments: Arguments(Self.quiet + arguments), platformOptions: Self.options,
                input: .fileDescriptor(FileDescriptor(rawValue: number), closeAfterSpawningProcess: false),
                output: .discarded, error: .string(limit: Self.mostWords))
            words = result.standardError
            isFine = result.terminationStatus.isSuccess
        } catch {
            throw Self.failure(error, path)
        }
        _ = consume input
        guard isFine else { throw Self.failure(words, path) }
    }

    /// How many samples the sound of a file decodes to.
    ///
    /// - Parameters:
    ///   - file: Where it stands now.
    ///   - path: What it is to be called, for messages.
    /// - Throws: ``RecordingError/damaged(path:reason:)`` or ``RecordingError/inputOutput(path:reason:)``.
    func decodedCount(of file: String, path: String) async throws(RecordingError) -> Int {
        let arguments = ["-xerror", "-i", Self.address(file), "-map", "0:a", "-f", "s16le", "pipe:1"]
        let (bytes, words, isFine): (Int, String, Bool)
        do {
            let result = try await Subprocess.run(
                .path(FilePath(self.path)), arguments: Arguments(Self.quiet + arguments), platformOptions: Self.options,
                input: .none, output: .sequence, error: .string(limit: Self.mostWords)
            ) { execution in
                var count = 0
                for try await buffer in execution.standardOutput { count += buffer.count }
                return count
            }
            bytes = result.closureResult
            words = result.standardError
            isFine = result.terminationStatus.isSuccess
        } catch {
            throw Self.failure(error, path)
        }
        guard isFine else { throw .damaged(path: path, reason: Self.lastLine(of: words)) }
        return bytes / MemoryLayout<Int16>.size
    }

    private static let quiet = ["-hide_banner", "-nostdin", "-loglevel", "error"]
    /// The most bytes of messages: more, and something is very wrong.
    private static let mostWords = 1 << 20

    private static var options: PlatformOptions {
        var options = PlatformOptions()
        // Ctrl-C is Langdu's to handle; it ends the program itself.
        options.processGroupID = 0
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .milliseconds(200))]
        return options
    }

    private static func failure(_ error: any Error, _ path: String) -> RecordingError {
        .inputOutput(path: path, reason: "ffmpeg cannot be run: \("\(error)".onOneLine.cut(toBytes: 300))")
    }

    private static func failure(_ words: String, _ path: String) -> RecordingError {
        if words.contains("No space left on device") || words.contains("File too large") {
            return .noSpace(path: path, reason: SystemFailure(code: ENOSPC).reason)
        }
        return .inputOutput(path: path, reason: "ffmpeg failed: \(lastLine(of: words))")
    }

    private static func lastLine(of words: String) -> String {
        let line = words.split(whereSeparator: \.isNewline).last.map(String.init) ?? "it gave no reason"
        return line.onOneLine.cut(toBytes: 300)
    }
}
