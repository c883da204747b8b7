import Testing

@testable import langdu

@Suite("The time left")
struct PaceTests {
    @Test("goes by what was done lately, not by what was there already")
    func resume() {
        var pace = Pace()
        #expect(pace.left(of: 1000, done: 900, at: 0) == nil)
        #expect(pace.left(of: 1000, done: 901, at: 2) == 198)
        for second in 3...200 { _ = pace.left(of: 2000, done: 901 + second / 10, at: Double(second)) }
        let left = pace.left(of: 2000, done: 921, at: 200) ?? 0
        #expect((8000...12_000).contains(left))
    }
}
