import Foundation
import Speech
import Testing

@testable import Recordings

/// A recording of sentences at 1000 samples a second, so that a sample is a thousandth of a second.
///
/// Each word is given with when it is heard; what stands between two words is in `text` alone.
private func recording(
    _ sentences: [(text: String, words: [(String, Int, Int)])], chapters: [(String, Int)] = [("开头", 0)],
    end: Int? = nil, readings: Readings? = nil
) -> RecordedText {
    var timed: [Timeline.Sentence] = []
    var offset = 0, start = 0
    for (number, sentence) in sentences.enumerated() {
        var rest = sentence.text.unicodeScalars[...]
        var place = offset
        var words: [Timeline.Word] = []
        for (word, from, to) in sentence.words {
            guard let found = rest.firstRange(of: word.unicodeScalars) else { continue }
            place += rest.distance(from: rest.startIndex, to: found.lowerBound)
            let length = word.unicodeScalars.count
            words.append(Timeline.Word(text: word, range: place..<place + length, start: from, end: to))
            place += length
            rest = rest[found.upperBound...]
        }
        let speechEnd = words.last?.end ?? start
        let next = number + 1 < sentences.count ? sentences[number + 1].words.first?.1 ?? speechEnd : end ?? speechEnd
        timed.append(
            Timeline.Sentence(
                role: number == 0 ? .title : .paragraph, chapter: 0, paragraph: number == 0 ? 0 : 1,
                range: offset..<offset + sentence.text.unicodeScalars.count, text: sentence.text, start: start,
                speechEnd: speechEnd, end: next, words: words))
        start = next
        offset = number == 0 ? 0 : offset + sentence.text.unicodeScalars.count
    }
    return RecordedText(
        article: Manifest.Article(id: "x1", title: "春天的城市", source: "晚报"),
        timeline: Timeline(
            sampleRate: 1000, length: end ?? start,
            chapters: chapters.map { Timeline.Chapter(title: $0, start: $1) }, sentences: timed),
        readings: readings)
}

/// A title and two sentences; the second has a figure, marks of markup and a pictograph.
private let small = recording(
    [
        ("春天的城市", [("春天", 10, 400), ("的", 400, 500), ("城市", 500, 900)]),
        ("花园开了。", [("花园", 1200, 1600), ("开", 1600, 1800), ("了", 1800, 2000)]),
        ("涨6.3%，<A&B>🌸好！", [("涨", 2400, 2600), ("6.3%", 2600, 3600), ("A", 3700, 3800), ("好", 3900, 4100)]),
    ], chapters: [("春天的城市", 0), ("𠮷野\u{2028}家", 1200)], end: 4500)

@Suite("Timed text")
struct TimedTextTests {
    @Test("WebVTT has a cue a sentence, with each word’s time, and escapes what is markup there")
    func webVTT() {
        #expect(
            WebVTT().text(of: small) == """
                WEBVTT

                00:00:00.000 --> 00:00:00.900
                <00:00:00.010>春天<00:00:00.400>的<00:00:00.500>城市

                00:00:01.200 --> 00:00:02.000
                花园<00:00:01.600>开<00:00:01.800>了。

                00:00:02.400 --> 00:00:04.100
                涨<00:00:02.600>6.3%，&lt;<00:00:03.700>A&amp;B&gt;🌸<00:00:03.900>好！

                """)
    }

    @Test("WebVTT for transcripts has no times of words")
    func plainWebVTT() {
        let text = WebVTT(hasWordTimes: false).text(of: small)
        #expect(text.contains("00:00:01.200 --> 00:00:02.000\n花园开了。\n"))
        #expect(WebVTT().flaw(in: text, of: small) == nil)
    }

    @Test("WebVTT chapters last until the next one, and names are whole on one line")
    func chapters() {
        #expect(
            WebVTTChapters().text(of: small) == """
                WEBVTT

                00:00:00.000 --> 00:00:01.200
                春天的城市

                00:00:01.200 --> 00:00:04.500
                𠮷野 家

                """)
    }

    @Test("SRT has numbered lines, and no marks that players take for tags")
    func subRip() {
        #expect(
            SubRip().text(of: small) == """
                1
                00:00:00,010 --> 00:00:00,900
                春天的城市

                2
                00:00:01,200 --> 00:00:02,000
                花园开了。

                3
                00:00:02,400 --> 00:00:04,100
                涨6.3%，＜A&B＞🌸好！

                """)
    }

    @Test("LRC has each word’s time, and ends with an empty line")
    func lyrics() {
        #expect(
            EnhancedLRC().text(of: small) == """
                [ti:春天的城市]
                [ar:晚报]
                [length:00:04]
                [re:langdu]
                [00:00.01]<00:00.01>春天<00:00.40>的<00:00.50>城市<00:00.90>
                [00:01.20]<00:01.20>花园<00:01.60>开<00:01.80>了。<00:02.00>
                [00:02.40]<00:02.40>涨<00:02.60>6.3%，＜<00:03.70>A&B＞🌸<00:03.90>好！<00:04.10>
                [00:04.10]

                """)
    }

    @Test("Audacity’s labels are seconds and text")
    func labels() {
        #expect(
            AudacityLabels().text(of: small) == """
                0.000000\t0.900000\t春天的城市
                1.200000\t2.000000\t花园开了。
                2.400000\t4.100000\t涨6.3%，<A&B>🌸好！

                """)
    }

    @Test("podcasts’ chapters are JSON with exact starts")
    func podcast() throws {
        let text = PodcastChapters().text(of: small)
        let json = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let list = try #require(json["chapters"] as? [[String: Any]])
        #expect(json["version"] as? String == "1.2.0")
        #expect(list.map { $0["startTime"] as? Double } == [0, 1.2])
        #expect(list.map { $0["title"] as? String } == ["春天的城市", "𠮷野 家"])
    }

    @Test("the transcript is as shown, a paragraph a line")
    func transcript() {
        #expect(ShownTranscript().text(of: small) == "春天的城市\n花园开了。涨6.3%，<A&B>🌸好！\n")
    }

    @Test("the spoken transcript has words as they are said, and no pictographs")
    func spoken() {
        var heard = small
        heard.readings = Readings(
            pipeline: 1,
            sentences: small.timeline.sentences.map { sentence in
                Readings.Sentence(
                    chapter: 0, paragraph: sentence.paragraph, offset: sentence.range.lowerBound,
                    words: sentence.words.map {
                        let spoken = $0.text == "6.3%" ? "百分之六点三" : $0.text
                        return Readings.Word(offset: $0.range.lowerBound, spoken: spoken, syllables: "")
                    })
            })
        #expect(SpokenTranscript().text(of: heard) == "春天的城市\n花园开了。涨百分之六点三，A&好！\n")
        #expect(SpokenTranscript().flaw(in: SpokenTranscript().text(of: heard), of: heard) == nil)
        #expect(SpokenTranscript().flaw(in: SpokenTranscript().text(of: small), of: small) != nil)
    }

    private static let formats: [any PlainTimedText] = [
        WebVTT(), WebVTTChapters(), SubRip(), EnhancedLRC(), AudacityLabels(), PodcastChapters(), ShownTranscript(),
    ]

    @Test("what is read back is as written, and what was changed is found", arguments: 0..<formats.count)
    func readBack(_ number: Int) {
        let format = Self.formats[number]
        let text = format.text(of: small)
        #expect(format.flaw(in: text, of: small) == nil)
        var shorter = small
        shorter.timeline.sentences.removeLast()
        shorter.timeline.chapters.removeLast()
        #expect(format.flaw(in: format.text(of: shorter), of: small) != nil, "something is missing")
        var later = small
        for index in later.timeline.sentences.indices {
            later.timeline.sentences[index].text = "别" + later.timeline.sentences[index].text.dropFirst()
            later.timeline.sentences[index].speechEnd -= 50
            later.timeline.sentences[index].start += 20
            for word in later.timeline.sentences[index].words.indices {
                later.timeline.sentences[index].words[word].start += 20
            }
        }
        later.timeline.chapters[1].start += 20
        #expect(format.flaw(in: format.text(of: later), of: small) != nil, "other times or words")
    }

    @Test(
        "sentences without sound or text have no cue, and the last one ends with the sound",
        arguments: 0..<formats.count)
    func odd(_ number: Int) {
        var odd = recording(
            [
                ("题", [("题", 0, 300)]), ("😀", []), ("  \u{2028}\n", [("\n", 300, 500)]),
                ("首行\r\n--> 次行\u{0}{\\an8}[00:01.00]", [("首行", 500, 900), ("次行", 900, 1200)]),
            ], chapters: [(" \n", 0), ("空", 1200), ("末 --> [1]", 1200)], end: 1200)
        odd.timeline.sampleRate = 999
        let format = Self.formats[number]
        let text = format.text(of: odd)
        #expect(format.flaw(in: text, of: odd) == nil)
        #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" && $0 != "\t" || $0.value == 0x2028 })
        #expect(odd.sentenceCues.map(\.text) == ["题", "首行  --> 次行 {\\an8}[00:01.00]"])
        // 1200 samples of 999 a second are 1201.2 thousandths.
        #expect(odd.sentenceCues.last?.end == 1201 && odd.lineCues.last.map { $0.end <= 1201 } == true)
        switch format {
        case is SubRip:
            #expect(text.contains("首行  --＞ 次行 ｛\\an8｝[00:01.00]"))
        case is EnhancedLRC:
            #expect(text.contains("--＞ <00:00.90>次行 {\\an8}［00:01.00］"))
        case is WebVTTChapters:
            // The chapter that takes no time is no cue.
            #expect(text == "WEBVTT\n\n00:00:00.000 --> 00:00:01.201\n第1节\n")
        default: break
        }
    }

    @Test("a recording without a sentence gives files without one", arguments: 0..<formats.count)
    func empty(_ number: Int) {
        let none = RecordedText(
            article: Manifest.Article(id: "", title: ""), timeline: Timeline(sampleRate: 8000, length: 0))
        #expect(Self.formats[number].flaw(in: Self.formats[number].text(of: none), of: none) == nil)
    }

    @Test(
        "times that another program may put there are read or refused",
        arguments: [
            ("00:00:01.500", 1500), ("100:00:00,001", 360_000_001), ("00:00:01.5", nil), ("00:61:00.000", nil),
            ("-1:00:00.000", nil), ("00:00:00", nil), ("99999999999999999999:00:00.000", nil),
            ("9223372036854775807:00:00.000", nil), ("", nil),
        ])
    func clock(text: String, time: Int?) {
        #expect(Cue.time(text) == time)
    }
}

@Suite("Screen lines")
struct ScreenLinesTests {
    /// The lines of a sentence of words with bars between, each heard 100 ms, with a pause of 50 ms after a mark.
    private func lines(_ marked: String) -> [(text: String, samples: Range<Int>)] {
        var text = "", time = 0
        var words: [Timeline.Word] = []
        for word in marked.split(separator: "|") {
            let letters = String(word.filter { $0.isLetter || $0.isNumber })
            let place = text.unicodeScalars.count
            let start = word.unicodeScalars.firstIndex(where: {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            })
            let before = start.map { word.unicodeScalars.distance(from: word.unicodeScalars.startIndex, to: $0) } ?? 0
            if !letters.isEmpty {
                let lower = place + before
                words.append(
                    Timeline.Word(
                        text: letters, range: lower..<lower + letters.unicodeScalars.count, start: time, end: time + 100
                    ))
                time += 100
                if letters.count < word.count { time += 50 }
            }
            text += word
        }
        let sentence = SentenceText(
            Timeline.Sentence(
                role: .paragraph, chapter: 0, paragraph: 0, range: 0..<text.unicodeScalars.count, text: text, start: 0,
                speechEnd: time, end: time, words: words))
        return ScreenLines.lines(of: sentence).map { (String(scalars: sentence.scalars[$0.range]), $0.samples) }
    }

    @Test(
        "end at clause marks, and only else between words",
        arguments: [
            ("今天|很好。", ["今天很好。"]),
            (
                "春天|来|了，|公园|里|的|花|都|开|了，|孩子们|在|草地|上|奔跑，|老人|在|树下|下棋。",
                ["春天来了，公园里的花都开了，", "孩子们在草地上奔跑，老人在树下下棋。"]
            ),
            (
                "他|说：|“我们|要|把|城市|建成|人人|都|喜欢|的|家园”，|大家|鼓掌。",
                ["他说：“我们要把城市建成", "人人都喜欢的家园”，大家鼓掌。"]
            ),
            (
                "国务院|发展|研究|中心|资源|与|环境|政策|研究所|副所长|介绍|了|最新|研究|成果",
                ["国务院发展研究中心资源与环境政策", "研究所副所长介绍了最新研究成果"]
            ),
            (
                "包括|苹果、|香蕉、|葡萄、|西瓜、|草莓、|樱桃、|柠檬、|芒果|等|水果",
                ["包括苹果、香蕉、葡萄、西瓜、", "草莓、樱桃、柠檬、芒果等水果"]
            ),
        ])
    func marks(marked: String, expected: [String]) {
        #expect(lines(marked).map(\.text) == expected)
    }

    @Test("take their times from their words")
    func times() {
        let found = lines("春天|来|了，|公园|里|的|花|都|开|了，|孩子们|在|草地|上|奔跑，|老人|在|树下|下棋。")
        #expect(found.map(\.samples) == [0..<1050, 1100..<2050])
    }

    @Test("hold every character, none wider than twenty hanzi, also of one endless word")
    func wide() {
        let long = String(repeating: "长", count: 50)
        let latin = String(repeating: "ab", count: 60)
        for marked in [long, latin, "好|\(long)，|\(latin)|好。", String(repeating: "👨‍👩‍👧", count: 45), "。。。"] {
            let found = lines(marked)
            #expect(found.map(\.text).joined() == marked.replacing("|", with: ""))
            for line in found {
                let width = line.text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
                #expect(width <= 40 + 2, "marks at the end included")
            }
            #expect(zip(found, found.dropFirst()).allSatisfy { $0.samples.upperBound <= $1.samples.lowerBound })
        }
    }
}
