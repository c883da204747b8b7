extension Manifest {
    /// What of an article could not be said, such as emoji and letters of other scripts.
    public struct Silent: Hashable, Sendable, Codable {
        /// How many characters it is in all.
        public var characters: Int
        /// The stretches in order, but for those beyond the first hundred.
        public var stretches: [Stretch]

        /// The most stretches that are listed.
        public static let most = 100
        /// The most characters of a stretch that are given.
        public static let longest = 60

        /// A stretch that could not be said.
        public struct Stretch: Hashable, Sendable, Codable {
            /// The stretch as written; of a long one, its beginning and “…”.
            public var text: String
            /// Why nobody hears it: `emoji`, `thai`, `rareHanzi` and the like.
            public var reason: String
            /// The chapter it is in, counted from 0.
            public var chapter: Int
            /// The paragraph of its chapter, counted from 0.
            public var paragraph: Int
            /// Where it starts in its paragraph, in Unicode scalars.
            public var offset: Int
        }

        /// Begins with nothing.
        public init() {
            characters = 0
            stretches = []
        }

        /// Adds a stretch.
        public mutating func add(_ text: String, reason: String, chapter: Int, paragraph: Int, offset: Int) {
            characters += text.count
            guard stretches.count < Self.most else { return }
            let shown = text.count > Self.longest ? text.prefix(Self.longest - 1) + "…" : text
            stretches.append(
                Stretch(text: shown, reason: reason, chapter: chapter, paragraph: paragraph, offset: offset))
        }
    }
}
