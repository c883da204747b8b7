import ArgumentParser

/// The whole numbers of the command line, and what each may be: the one table that all of them are checked by.
///
/// `--rate` is checked with the voice, whose speed it changes; `--speed` and `--port` by their commands.
enum NumberOption: String, CaseIterable {
    /// Workers.
    case jobs = "--jobs"
    /// MB.
    case memoryLimit = "--memory-limit"
    /// Entries to be listed.
    case limit = "--limit"
    /// Parts of an archive.
    case shards = "--shards"
    /// Minutes; none for never.
    case rescan = "--rescan"
    /// Seconds.
    case health = "--health"

    /// What it may be.
    var range: ClosedRange<Int> {
        switch self {
        case .jobs: 1...1024
        case .memoryLimit: 50...1_000_000
        case .limit: 1...1_000_000
        case .shards: 1...1_000_000_000
        case .rescan: 0...525_600
        case .health: 1...86_400
        }
    }

    /// Makes sure that a number is in the range.
    ///
    /// - Throws: `ValidationError`, which ends the program with 64.
    func check(_ value: Int?) throws {
        guard let value, !range.contains(value) else { return }
        throw ValidationError(
            "\(rawValue) is \(value); write a number from \(range.lowerBound) to \(range.upperBound).")
    }
}
