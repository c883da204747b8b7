internal import Speech
internal import Synchronization

/// How often each client may do something in a minute.
final class RateLimit: Sendable {
    private let perMinute: Double
    private let buckets = Mutex<[String: Bucket]>([:])

    private struct Bucket {
        var tokens: Double
        var filled: ContinuousClock.Instant
    }

    /// More clients than this are not told apart for long.
    private static let clientLimit = 10_000

    init(perMinute: Int) {
        self.perMinute = Double(max(1, perMinute))
    }

    /// Counts one time, and says after how many seconds to come back where that is one too many.
    func wait(for client: String, now: ContinuousClock.Instant = .now) -> Int? {
        buckets.withLock { buckets in
            if buckets.count >= Self.clientLimit { buckets = buckets.filter { fill($0.value, now).tokens < perMinute } }
            if buckets.count >= Self.clientLimit { buckets.removeAll() }
            var bucket = fill(buckets[client] ?? Bucket(tokens: perMinute, filled: now), now)
            defer { buckets[client] = bucket }
            guard bucket.tokens < 1 else {
                bucket.tokens -= 1
                return nil
            }
            return max(1, Int(clamping: (60 * (1 - bucket.tokens) / perMinute).rounded(.up)))
        }
    }

    private func fill(_ bucket: Bucket, _ now: ContinuousClock.Instant) -> Bucket {
        let minutes = bucket.filled.duration(to: now) / .seconds(60)
        return Bucket(tokens: min(perMinute, bucket.tokens + minutes * perMinute), filled: now)
    }
}
