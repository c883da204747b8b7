import Articles
import Crypto
import ESpeak
import Files
import Foundation
import Speech
import Testing

@testable import Narration

/// What eSpeak NG is given for fixed sentences, as a hash for each pipeline.
///
/// The hash is of phonemes, parameters and pauses, not of samples: those may differ from one version of eSpeak NG to
/// the next, which is not our doing and stands in manifests by itself.
@Suite("The sound of fixed sentences")
struct SoundTests {
    /// Add a line when the sound is meant to change; what earlier pipelines gave stays here.
    private static let known: [Int: String] = [
        7: "f6d1e4d91a34162a3ae4501d18d5af1c"
    ]

    private static let article = """
        河上的老桥修好了，2024年还能再用100年
        日报 记者 林小满
        2025-03-02 09:30
        来源: 河州日报

        河州日报2025年3月2日讯（记者 林小满）河上的老桥昨天重新开放，行人可以通行；大家都说这儿的花儿真好看。

        他说：“银行行长来了——你们要好好保护它！”真的吗？一个一个地数，不是不行，不要紧。几位老领导想把好产品介绍给你。

        三个数字，一种办法
        修旧如旧

        气温-5℃，比分3-2，增长6.3%，电话400-820-8820，2025年1—9月累计1,234.56亿元，约占1/3；3-5天，下午3:30，200元。

        APP上可以查到路线，iPhone 16 Pro 卖了222台，GDP、A股、5G和COVID-19，Silicon Valley 的 C++。

        重庆的单田芳得意地说，跑得快，了不起，他得去。喏，嗯，哼！长孙女长得像她，朝阳区的朝阳，都是首都的。
        """

    @Test("changes only with the pipeline's number")
    func golden() async throws {
        var hash = SHA256()
        for voice in try VoiceLibrary().voices() {
            let settings = try #require(voice.engine as? ESpeakSettings)
            let article = try ArticleReader().article(from: Array(Self.article.utf8), name: "article")
            let engine = try settings.voice(named: voice.name, speed: voice.reading.speed)
            for passage in try await Narrator(voice: voice).passages(for: article) {
                hash.update(data: Data("\(passage.parts.map(\.pause))\n".utf8))
                for call in engine.calls(for: passage) {
                    hash.update(data: Data("\(call.text) \(call.isEnglish) \(call.parameters)\n".utf8))
                }
            }
        }
        let found = hash.finalize().prefix(16).hexadecimal
        #expect(
            Self.known[Fingerprint.pipeline] == found,
            "The sound has changed. Where that is meant, raise Fingerprint.pipeline and add the line: \(Fingerprint.pipeline + 1): \"\(found)\""
        )
    }

    @Test("is noted for the pipeline there is, and each time another")
    func numbers() {
        #expect(Self.known.keys.max() == Fingerprint.pipeline)
        #expect(Set(Self.known.values).count == Self.known.count)
    }
}
