import Testing

@testable import Archive

@Suite("Shards")
struct ShardTests {
    private let paths = (0..<2000).map { ArticlePath("2024/\($0)/新闻\($0).txt".utf8) }

    @Test("cover the archive without overlap, evenly", arguments: [1, 2, 3, 8])
    func partition(count: Int) throws {
        let shards = try (1...count).map { try Shard("\($0)/\(count)") }
        for path in paths { #expect(shards.count { $0.contains(path) } == 1) }
        for shard in shards {
            let share = Double(paths.count { shard.contains($0) }) * Double(count) / Double(paths.count)
            #expect((0.8...1.2).contains(share))
        }
    }

    @Test("never change: other machines may have done the others by another build")
    func stability() throws {
        let shard = try Shard("2/4")
        #expect(
            ["a.txt", "b.txt", "c.txt", "新闻.txt", "d/e.txt"].map { shard.contains(ArticlePath($0.utf8)) }
                == [true, true, false, false, false])
    }

    @Test("are refused where they are none", arguments: ["", "0/4", "5/4", "1", "1/0", "-1/3", "a/b", "1/2/3"])
    func malformed(text: String) {
        #expect(throws: ArchiveError.notShard(text)) { try Shard(text) }
    }

    @Test(
        "come from the scheduler",
        arguments: [
            (slurm(id: 0, 0, 7, count: 8), nil, "1/8"),
            (slurm(id: 7, 0, 7, count: 8), nil, "8/8"),
            (slurm(id: 3, 1, 4, count: 4), nil, "3/4"),
            (slurm(id: 3, 3, 3, count: 1), nil, "1/1"),
            (["JOB_COMPLETION_INDEX": "2", "JOB_COMPLETIONS": "5"], nil, "3/5"),
            (["JOB_COMPLETION_INDEX": "2"], 4, "3/4"),
            (["AWS_BATCH_JOB_ARRAY_INDEX": "0"], 4, "1/4"),
            (["AWS_BATCH_JOB_ARRAY_INDEX": "9", "AWS_BATCH_JOB_ARRAY_SIZE": "10"], nil, "10/10"),
        ] as [([String: String], Int?, String)])
    func environment(variables: [String: String], count: Int?, shard: String) throws {
        #expect(try ShardEnvironment(variables).choice(count: count).shard.description == shard)
    }

    @Test(
        "are refused where the scheduler's numbers would divide the archive otherwise, or not at all",
        arguments: [
            (slurm(id: 3, 3, 5, count: 2), nil),
            (slurm(id: 0, 0, 14, count: 8), nil),
            (slurm(id: 0, 0, 7, count: 8), 16),
            (["SLURM_ARRAY_TASK_ID": "3"], nil),
            (["JOB_COMPLETION_INDEX": "2"], nil),
            (["JOB_COMPLETION_INDEX": "4"], 4),
            (["AWS_BATCH_JOB_ARRAY_INDEX": "x"], 4),
            (["AWS_BATCH_JOB_ARRAY_INDEX": "\(Int.max)"], 4),
            (["AWS_BATCH_JOB_ARRAY_INDEX": "-1", "AWS_BATCH_JOB_ARRAY_SIZE": "\(Int.min)"], nil),
            (slurm(id: .max, .min, .max, count: 0), nil),
            (slurm(id: .min, .max, .min, count: .max), nil),
            (slurm(id: 0, -1, 7, count: 9), nil),
            ([:], 4),
        ] as [([String: String], Int?)])
    func refusal(variables: [String: String], count: Int?) {
        #expect(throws: ArchiveError.self) { try ShardEnvironment(variables).choice(count: count) }
    }

    private static func slurm(id: Int, _ first: Int, _ last: Int, count: Int) -> [String: String] {
        [
            "SLURM_ARRAY_TASK_ID": "\(id)", "SLURM_ARRAY_TASK_MIN": "\(first)", "SLURM_ARRAY_TASK_MAX": "\(last)",
            "SLURM_ARRAY_TASK_COUNT": "\(count)",
        ]
    }
}
