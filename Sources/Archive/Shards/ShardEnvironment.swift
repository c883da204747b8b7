/// Finds out from a scheduler's environment which part of an archive a process is to do.
public struct ShardEnvironment: Hashable, Sendable {
    private let variables: [String: String]

    /// Takes the environment.
    public init(_ variables: [String: String]) { self.variables = variables }

    /// A part, and what told of it.
    public struct Choice: Hashable, Sendable {
        /// The part.
        public var shard: Shard
        /// The variables that told of it: `SLURM_ARRAY_TASK_ID=2, 0 to 7`.
        public var reason: String
    }

    /// A scheduler whose tasks count from 0 and that may not tell how many there are.
    private struct Counted {
        var name: String
        var index: String
        var count: String
    }

    private static let counted = [
        Counted(name: "Kubernetes", index: "JOB_COMPLETION_INDEX", count: "JOB_COMPLETIONS"),
        Counted(name: "AWS Batch", index: "AWS_BATCH_JOB_ARRAY_INDEX", count: "AWS_BATCH_JOB_ARRAY_SIZE"),
    ]

    /// Finds the part.
    ///
    /// - Parameter count: How many parts there are, where the scheduler does not say.
    /// - Throws: ``ArchiveError/unknownShard(reason:mend:)``, above all for a re-run of some of an array's tasks: its
    ///   numbers would divide the archive otherwise than those of the first run.
    public func choice(count: Int? = nil) throws(ArchiveError) -> Choice {
        if variables["SLURM_ARRAY_TASK_ID"] != nil { return try slurm(count: count) }
        for scheduler in Self.counted where variables[scheduler.index] != nil {
            return try counted(scheduler, count: count)
        }
        throw .unknownShard(
            reason: "no scheduler tells which part this is",
            mend:
                "Run it in a Slurm array, a Kubernetes indexed job or an AWS Batch array, or name the part: --shard 3/8"
        )
    }

    private func slurm(count: Int?) throws(ArchiveError) -> Choice {
        let id = try number("SLURM_ARRAY_TASK_ID")
        let first = try number("SLURM_ARRAY_TASK_MIN")
        let last = try number("SLURM_ARRAY_TASK_MAX")
        let tasks = try number("SLURM_ARRAY_TASK_COUNT")
        guard tasks == last - first + 1 else {
            throw .unknownShard(
                reason: "the array’s \(tasks) ids are not all those from \(first) to \(last)",
                mend: "To run some tasks again, name the part as in the first run: "
                    + "--shard $((SLURM_ARRAY_TASK_ID + 1))/COUNT where ids began at 0, or submit the whole array.")
        }
        guard count == nil || count == tasks else {
            throw .unknownShard(
                reason: "the array has \(tasks) tasks, but --shards says \(count ?? 0)",
                mend: "Leave --shards out, or name the part: --shard $((SLURM_ARRAY_TASK_ID + 1))/\(count ?? 0)")
        }
        return try choice(id - first, of: tasks, reason: "SLURM_ARRAY_TASK_ID=\(id) of \(first) to \(last)")
    }

    private func counted(_ scheduler: Counted, count: Int?) throws(ArchiveError) -> Choice {
        let index = try number(scheduler.index)
        if let count { return try choice(index, of: count, reason: "\(scheduler.index)=\(index), --shards \(count)") }
        guard variables[scheduler.count] != nil else {
            throw .unknownShard(
                reason: "\(scheduler.name) does not say how many parts there are",
                mend: "Say it: --shards COUNT, or set \(scheduler.count)")
        }
        let total = try number(scheduler.count)
        return try choice(index, of: total, reason: "\(scheduler.index)=\(index), \(scheduler.count)=\(total)")
    }

    private func choice(_ index: Int, of count: Int, reason: String) throws(ArchiveError) -> Choice {
        guard let shard = Shard(index + 1, of: count) else {
            throw .unknownShard(
                reason: "there is no part \(index) of \(count) (\(reason))", mend: "Parts count from 0 to \(count - 1)."
            )
        }
        return Choice(shard: shard, reason: reason)
    }

    private func number(_ name: String) throws(ArchiveError) -> Int {
        // No scheduler counts as far as that; sums of what is no more cannot overflow.
        guard let text = variables[name], let number = Int(text), (0...1_000_000_000).contains(number) else {
            throw .unknownShard(
                reason: "\(name) is \(variables[name].map { "“\($0)”" } ?? "not set")",
                mend: "Name the part yourself: --shard 3/8")
        }
        return number
    }
}
