internal import Files
internal import Foundation

/// A data file that comes with the Mandarin target, wherever the program is installed.
struct ResourceFile {
    /// The file's name, such as `lexicon.bin`.
    let name: String

    /// Reads the file, mapped into memory rather than copied.
    ///
    /// - Throws: ``LexiconError/notFound(name:places:)`` with every place looked in.
    func contents() throws(LexiconError) -> Data {
        let resources = BundledResources(of: "Mandarin", variable: "LANGDU_RESOURCES", bundle: .module)
        if let data = resources.first(name, { try? Data(contentsOf: $0, options: .alwaysMapped) }) { return data }
        throw .notFound(name: name, places: resources.folders.map { $0.appendingPathComponent(name).path })
    }
}
