extension Normalizer {
    /// What newsrooms do differently; each has a default, and a voice file can set it under `numbers`.
    public struct Options: Sendable, Hashable, Codable {
        /// Whether 1 is 幺 in telephone numbers and codes; 一 else.
        public var saysYao: Bool
        /// Whether 200 is 两百; 二百 else, as broadcasters say it.
        public var saysLiangBai: Bool
        /// What stands for the dash of a range.
        public var range: RangeWord
        /// What stands before a temperature below nought.
        public var belowZero: BelowZero
        /// Whether the marks of notes are said: [12], ¹.
        public var readsNoteMarks: Bool

        /// The word between the two ends of a range: 三到五天.
        public enum RangeWord: String, Sendable, Codable, CaseIterable {
            /// 三到五天
            case dao = "到"
            /// 三至五天
            case zhi = "至"
        }

        /// The word for the minus of a temperature.
        public enum BelowZero: String, Sendable, Codable, CaseIterable {
            /// 负五摄氏度
            case minus = "负"
            /// 零下五摄氏度
            case below = "零下"
        }

        /// The keys of a voice file.
        private enum CodingKeys: String, CodingKey {
            case saysYao = "yao", saysLiangBai = "liangBai", range, belowZero, readsNoteMarks = "noteMarks"
        }

        /// Reads options; what is not there has its default.
        public init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            self.init()
            saysYao = try values.decodeIfPresent(Bool.self, forKey: .saysYao) ?? saysYao
            saysLiangBai = try values.decodeIfPresent(Bool.self, forKey: .saysLiangBai) ?? saysLiangBai
            range = try values.decodeIfPresent(RangeWord.self, forKey: .range) ?? range
            belowZero = try values.decodeIfPresent(BelowZero.self, forKey: .belowZero) ?? belowZero
            readsNoteMarks = try values.decodeIfPresent(Bool.self, forKey: .readsNoteMarks) ?? readsNoteMarks
        }

        /// Makes options; the defaults are those of broadcast news.
        public init(
            saysYao: Bool = true, saysLiangBai: Bool = false, range: RangeWord = .dao, belowZero: BelowZero = .minus,
            readsNoteMarks: Bool = false
        ) {
            self.saysYao = saysYao
            self.saysLiangBai = saysLiangBai
            self.range = range
            self.belowZero = belowZero
            self.readsNoteMarks = readsNoteMarks
        }
    }
}
