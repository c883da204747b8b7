internal import Foundation

/// A data file that comes with the Mandarin target, wherever the program is installed.
struct ResourceFile {
    /// The file's name, such as `lexicon.bin`.
    let name: String

    /// Reads the file, mapped into memory rather than copied.
    ///
    /// - Throws: ``LexiconError/notFound(name:places:)`` with every place looked in.
    func contents() throws(LexiconError) -> Data {
        let places = Self.folders.map { $0.appendingPathComponent(name) }
        for place in places {
            if let data = try? Data(contentsOf: place, options: .alwaysMapped) { return data }
        }
        // `Bundle.module` stops the program when its bundle is gone, so it is asked last and only where it can answer.
        if Self.bundleIsThere, let place = Bundle.module.url(forResource: name, withExtension: nil),
            let data = try? Data(contentsOf: place, options: .alwaysMapped)
        {
            return data
        }
        throw .notFound(name: name, places: places.map(\.path))
    }

    private static let folder = "langdu_Mandarin.resources"

    /// The folder of the running program, links resolved.
    private static var program: URL {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    }

    private static var folders: [URL] {
        var folders: [URL] = []
        if let path = ProcessInfo.processInfo.environment["LANGDU_RESOURCES"], !path.isEmpty {
            folders.append(URL(fileURLWithPath: path))
        }
        folders.append(program.appendingPathComponent(folder))
        folders.append(program.deletingLastPathComponent().appendingPathComponent("share/langdu/\(folder)"))
        return folders
    }

    /// Whether this is a program that SwiftPM has built and not moved.
    private static var bundleIsThere: Bool {
        program.pathComponents.contains(".build")
    }
}
