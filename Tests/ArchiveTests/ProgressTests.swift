import Testing

@testable import Archive

@Suite("The progress of a run")
struct ProgressTests {
    @Test("tells the time left by what was made, not by what was passed over")
    func left() {
        var progress = BatchProgress()
        (progress.total, progress.skipped, progress.done, progress.failed) = (2000, 990, 9, 1)
        progress.elapsed = 100
        #expect(progress.left == 10_000)
        (progress.done, progress.failed) = (0, 0)
        #expect(progress.left == nil)
    }
}
