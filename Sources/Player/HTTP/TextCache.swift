internal import NIOPosix

/// Texts that take time to make, kept for those who ask for them next.
///
/// They are made one after the other, so that a crowd that asks for large ones takes no more memory than one of them.
actor TextCache {
    /// What a text is made of.
    struct Key: Hashable {
        var path: String
        var state: FileState
    }

    private var kept: [Key: TextAnswer] = [:]
    /// The keys, those asked for last at the end.
    private var order: [Key] = []
    private var size = 0
    private var underWay: [Key: Task<TextAnswer, any Error>] = [:]
    private var last: Task<TextAnswer, any Error>?

    /// How many bytes are kept.
    private static let limit = 16_000_000

    /// The text for a key, made now unless it is there.
    func text(for key: Key, make: @escaping @Sendable () throws -> TextAnswer) async throws -> TextAnswer {
        if let text = kept[key] {
            order.removeAll { $0 == key }
            order.append(key)
            return text
        }
        if let task = underWay[key] { return try await task.value }
        let before = last
        let task = Task {
            _ = await before?.result
            // Other requests have these threads' time meanwhile.
            return try await NIOThreadPool.singleton.runIfActive(make)
        }
        last = task
        underWay[key] = task
        defer {
            underWay[key] = nil
            if last == task { last = nil }
        }
        let text = try await task.value
        keep(text, for: key)
        return text
    }

    private func keep(_ text: TextAnswer, for key: Key) {
        guard text.size <= Self.limit / 4, kept[key] == nil else { return }
        kept[key] = text
        order.append(key)
        size += text.size
        while size > Self.limit, let oldest = order.first {
            order.removeFirst()
            size -= kept.removeValue(forKey: oldest)?.size ?? 0
        }
    }
}
