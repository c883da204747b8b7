internal import Foundation

/// Where indexes are kept of libraries that nothing can be written into.
package enum LibraryCache {
    /// The user's folder for what can be had again, after the XDG base directories; nothing where there is none.
    package static var folder: String? {
        let environment = ProcessInfo.processInfo.environment
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return "\(cache)/langdu" }
        return environment["HOME"].flatMap { $0.hasPrefix("/") ? "\($0)/.cache/langdu" : nil }
    }
}
