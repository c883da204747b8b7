import Foundation

/// How many files the program may have open at once.
///
/// Libraries that run out of them end the program rather than say so; that there are enough is found out beforehand.
enum OpenFileLimit {
    /// What any command takes.
    static let base = 32
    /// What a worker takes of its run.
    static let worker = 8

    /// Sees to it that as many files may be open, raising the limit where that is allowed.
    ///
    /// - Throws: ``TooLow``.
    static func require(_ count: Int) throws(TooLow) {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < rlim_t(count) else {
            return
        }
        limit.rlim_cur = min(limit.rlim_max, rlim_t(count))
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        guard limit.rlim_cur >= rlim_t(count) else { throw TooLow(limit: Int(clamping: limit.rlim_cur), needed: count) }
    }

    /// Too few files may be open.
    struct TooLow: Error, CustomStringConvertible {
        var limit: Int
        var needed: Int
        var description: String {
            "only \(limit) files may be open at once, and \(needed) are needed\n"
                + "  Raise the limit, as in: ulimit -n \(max(256, needed))"
        }
    }
}
