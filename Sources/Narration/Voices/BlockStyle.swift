extension ReadingStyle {
    /// How what stands beside an article's plain paragraphs is read: the block `blocks` of a voice file.
    public struct Blocks: Hashable, Sendable, Codable {
        /// What is done with a kind of block.
        public enum Manner: String, Hashable, Sendable, Codable {
            /// It is read as it stands.
            case read
            /// It is read, and the listener is told what comes.
            case announced
            /// It is left out.
            case skipped
        }

        /// Words under pictures, and their credits.
        public var captions = Manner.skipped
        /// Tables: row by row, each cell after the head of its column.
        public var tables = Manner.announced
        /// Lists: item by item, with its number where it has one.
        public var lists = Manner.read
        /// Quotations that are set off from the text.
        public var quotes = Manner.read

        /// What an announcer would do.
        public init() {}

        /// Reads a block; what it leaves out is as an announcer would do it.
        public init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            captions = try values.decodeIfPresent(Manner.self, forKey: .captions) ?? captions
            tables = try values.decodeIfPresent(Manner.self, forKey: .tables) ?? tables
            lists = try values.decodeIfPresent(Manner.self, forKey: .lists) ?? lists
            quotes = try values.decodeIfPresent(Manner.self, forKey: .quotes) ?? quotes
        }
    }
}
