import ESpeak
import Mandarin
import Speech
import Testing

@testable import ESpeak

@Suite("Lines of an eSpeak voice file")
struct ESpeakVoiceLineTests {
    /// A line with each number at the lower or at the upper bound.
    private static func line(_ rule: ESpeakVoiceLine.Rule, atUpper: Bool) -> String {
        let numbers = (0..<rule.counts.upperBound).map { place in
            let range = rule.ranges[min(place, rule.ranges.count - 1)]
            return "\(atUpper ? range.upperBound : range.lowerBound)"
        }
        return ([rule.word] + numbers).joined(separator: " ")
    }

    @Test("may have numbers up to their bounds, and the engine speaks with them", arguments: [false, true])
    func bounds(atUpper: Bool) async throws {
        for rule in ESpeakVoiceLine.rules {
            let line = Self.line(rule, atUpper: atUpper)
            #expect(ESpeakVoiceLine.flaw(of: line) == nil, "\(line)")
            let engine = try await ESpeakEngine(voice: ESpeakVoice(name: "x", attributes: [line]))
            let word = Word(
                text: "好", range: 0..<1, spoken: "好", syllables: [Syllable("hao", tone: 3)], origin: .lexicon,
                breakAfter: .sentence)
            #expect(try await !engine.speak(Passage(Phrase([word][...]))).samples.isEmpty, "\(line)")
        }
    }

    @Test("may have no number beyond its bounds, too few, too many, or what is none")
    func beyond() {
        for rule in ESpeakVoiceLine.rules {
            let good = Self.line(rule, atUpper: true).split(separator: " ").map(String.init)
            for place in 1..<good.count {
                let range = rule.ranges[min(place - 1, rule.ranges.count - 1)]
                let odd = [
                    "\(range.upperBound + 1)", "\(range.lowerBound - 1)", "99999999999999999999",
                    "-9223372036854775808",
                    "1.5", "nan", "inf", "0x10", "１", "", "x", "%d", "\u{1B}[31m",
                ]
                for number in odd where !number.isEmpty {
                    var line = good
                    line[place] = number
                    let flaw = ESpeakVoiceLine.flaw(of: line.joined(separator: " "))
                    #expect(flaw?.contains(rule.word) == true, "\(line)")
                    #expect(flaw?.contains("\(range.upperBound)") == true, "\(line)")
                    #expect(flaw?.contains("\u{1B}") == false)
                }
            }
            #expect(ESpeakVoiceLine.flaw(of: rule.word) != nil)
            #expect(ESpeakVoiceLine.flaw(of: (good + ["1"]).joined(separator: " ")) != nil)
        }
    }

    @Test(
        "that make no sense are refused with what may stand there",
        arguments: [
            "pitch 0 0", "pitch -5 -9", "pitch 200 100", "tone 99999 99999", "tone 500 100 400 100", "tone 500 100 600",
            "flutter 2", "roughness 3", "echo 1 2", "name x", "language zh", "replace 1 a b", "", " ", "pitch",
            "Pitch 80 200",
            "pitch 80 200 # low", "pitch\u{A0}80 200", "音高 80 200", "gender male", "speed 100", "voicing 300 ",
            "pitch 80,200",
        ])
    func nonsense(line: String) {
        #expect(ESpeakVoiceLine.flaw(of: line) != nil)
        #expect(throws: ESpeakError.self) { try ESpeakVoice(name: "x", attributes: [line]) }
    }
}
