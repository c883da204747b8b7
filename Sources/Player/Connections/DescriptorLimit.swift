internal import Files
internal import Glibc

/// How many files this process may have open, as the system sees it.
enum DescriptorLimit {
    /// More than this nobody needs here, and programs that are started close all there could be, one by one.
    private static let most: rlim_t = 65_536
    /// What is left for the index, workers, and the scan of the folder.
    private static let reserve = 32

    /// Raises the limit as far as a process may do that by itself, and says what it is now.
    @discardableResult
    static func raise() -> Int {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return 1024 }
        let wanted = min(limit.rlim_max, most)
        if limit.rlim_cur < wanted {
            var raised = limit
            raised.rlim_cur = wanted
            if setrlimit(resource, &raised) == 0 { limit = raised }
        }
        return Int(clamping: limit.rlim_cur)
    }

    /// How many connections may be open at a time: each takes a descriptor, and another one for the file it is sent.
    ///
    /// - Parameters:
    ///   - limit: How many files may be open.
    ///   - open: How many are, before the first connection.
    ///   - option: The most that is wanted.
    static func connections(limit: Int, open: Int, upTo option: Int) -> Int {
        min(max(1, option), max(1, (limit - open - reserve) / 2))
    }

    /// How many files are open now.
    static var open: Int { (try? FolderNames(of: Array("/proc/self/fd".utf8)) { _ in true })?.count ?? 16 }
}
