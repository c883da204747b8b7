internal import Glibc

/// What a system call had to say when it failed.
package struct SystemFailure: Error, Hashable, Sendable {
    /// The value of `errno`.
    package let code: Int32

    /// Makes a failure of a value of `errno`.
    package init(code: Int32) { self.code = code }

    /// Whether there is nothing of the name asked for.
    package var isGone: Bool { code == ENOENT || code == ENOTDIR }

    /// Takes the value that `errno` has now.
    package static var current: SystemFailure { SystemFailure(code: errno) }

    /// The system's own words.
    package var reason: String {
        guard let words = strerror(code) else { return "error \(code)" }
        return String(cString: words)
    }
}
