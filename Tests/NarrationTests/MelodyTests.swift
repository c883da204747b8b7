import Mandarin
import Speech
import Testing

@testable import Narration

@Suite("The melody of sentences")
struct MelodyTests {
    private static let profile = ReadingStyle.Melody(
        declination: 3, reset: 1, final: -1, question: 3, parenthesis: -2, headingRange: 1.2, finalRate: 0.9)

    private func deliveries(
        _ text: String, role: Timeline.Sentence.Role = .paragraph, profile: ReadingStyle.Melody = profile
    ) throws -> [Delivery] {
        let sentence = try ScriptWriter().script(for: text).sentences[0]
        return Melody(profile: profile).deliveries(for: sentence.phrases, of: sentence, role: role)
    }

    @Test("falls from the first phrase to the last, and starts anew at each clause")
    func declination() throws {
        let pitches = try deliveries("来自全国各地的三百多名代表参加了会议，他们提出了许多关于农村发展的建议。").map(\.pitch)
        #expect(pitches.count > 3)
        #expect(pitches[0] > pitches[pitches.count - 1] + 2)
        #expect(zip(pitches, pitches.dropFirst()).contains { $1 > $0 })
    }

    @Test("ends statements lower and slower, and yes/no questions higher")
    func endings() throws {
        let statement = try #require(try deliveries("他明天去北京。").last)
        let question = try #require(try deliveries("他明天去北京吗？").last)
        #expect(statement.rate == 0.9)
        #expect(question.rate == 1)
        #expect(question.pitch >= statement.pitch + 3)
    }

    @Test(
        "tells what is asked",
        arguments: [
            ("他来吗？", true), ("他来吧？", true), ("他来不来？", true), ("你有没有时间？", true), ("难道他不来？", true), ("他来了？", true),
            ("“他来吗？”", true), ("他什么时候来？", false), ("谁来？", false), ("为何不来？", false), ("他来还是你来？", false), ("他来。", false),
            ("他来吗。", false),
        ])
    func questions(text: String, isAsked: Bool) throws {
        let sentence = try ScriptWriter().script(for: text).sentences[0]
        #expect(sentence.isYesNoQuestion == isAsked)
    }

    @Test("lowers what stands in parentheses, and that only")
    func parentheses() throws {
        let flat = ReadingStyle.Melody(
            declination: 0, reset: 0, final: 0, question: 0, parenthesis: -2, headingRange: 1, finalRate: 1)
        #expect(try deliveries("他（记者）来了。", profile: flat).map(\.pitch) == [0, -2, 0])
    }

    @Test("makes headings livelier")
    func headings() throws {
        #expect(try deliveries("新闻", role: .heading).map(\.range) == [1.2])
        #expect(try deliveries("新闻", role: .title).map(\.range) == [1.2])
        #expect(try deliveries("新闻。").map(\.range) == [1])
    }

    @Test("is flat where a voice has none")
    func flat() throws {
        #expect(Set(try deliveries("来自全国各地的三百多名代表参加了会议，他们提出了建议吗？", profile: .flat)) == [Delivery()])
    }

    @Test("comes with pauses that shrink less than the speech between them")
    func pauses() throws {
        let voice = try VoiceLibrary().voice()
        let fast = try voice.speaking(at: 1.8)
        let ratio = Double(fast.reading.pauses.sentence) / Double(voice.reading.pauses.sentence)
        #expect(ratio > 0.5 && ratio < 0.8)
    }
}
