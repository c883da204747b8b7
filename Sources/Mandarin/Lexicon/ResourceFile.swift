internal import Foundation

/// Finds the files that come with this target, in a build and after `make install`.
enum ResourceFile {
    /// The contents of a file, mapped into memory, and its path.
    ///
    /// - Throws: ``LexiconError/notFound(searched:)``.
    static func mapped(_ name: String) throws(LexiconError) -> (data: Data, path: String) {
        let paths = folders.map { "\($0)/\(name)" }
        for path in paths {
            if let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) {
                return (data, path)
            }
        }
        throw .notFound(searched: paths)
    }

    private static var folders: [String] {
        let bundle = "langdu_Mandarin.resources"
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let set = ProcessInfo.processInfo.environment["LANGDU_RESOURCES"].map { [$0] } ?? []
        return set + [
            program.appendingPathComponent(bundle).path,
            program.deletingLastPathComponent().appendingPathComponent("share/langdu/\(bundle)").path,
        ]
    }
}
