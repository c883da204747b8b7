/// The page's modules as one script, so that a listener far away waits once and not for each of them.
///
/// Every module becomes a function's body whose exports are its result. What it needs of the language is little, and
/// checked: an import takes names, from a file beside it, on a line of its own; an export stands before a declaration.
struct ScriptBundle {
    /// The script.
    let text: String

    private struct Module {
        var body: [Substring] = []
        var needs: [(names: String, file: String)] = []
        var exports: [String] = []
    }

    /// Joins a module and all it needs.
    ///
    /// - Throws: ``PlayerError/brokenPage(file:reason:)``, or what `contents` throws.
    init(of entry: String, contents: (String) throws -> String) throws {
        var names: [String: String] = [:]
        var open: [String] = []
        var parts: [String] = []

        func add(_ file: String) throws -> String {
            if let name = names[file] { return name }
            guard !open.contains(file) else {
                throw PlayerError.brokenPage(file: file, reason: "it imports itself by way of others")
            }
            open.append(file)
            defer { open.removeLast() }
            let module = try Self.module(try contents(file), file)
            let imports = try module.needs.map { "const \($0.names) = \(try add(Self.path($0.file, from: file)));" }
            let name = "m\(names.count)"
            names[file] = name
            parts.append(
                "const \(name) = (() => {\n\(imports.joined(separator: "\n"))\n\(module.body.joined(separator: "\n"))\n"
                    + "return { \(module.exports.joined(separator: ", ")) };\n})();")
            return name
        }

        _ = try add(entry)
        text = parts.joined(separator: "\n")
    }

    private static func module(_ text: String, _ file: String) throws -> Module {
        var module = Module()
        var isComment = false
        for line in text.split(separator: "\n") {
            let trimmed = line.drop { $0 == " " }
            // Comments are for those who read the files.
            if isComment || trimmed.hasPrefix("/**") {
                isComment = !line.hasSuffix("*/")
                continue
            }
            if trimmed.hasPrefix("//") { continue }
            if line.hasPrefix("import ") {
                let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
                guard parts.count == 3, parts[0].hasPrefix("import {"), parts[0].hasSuffix("} from ") else {
                    throw PlayerError.brokenPage(
                        file: file, reason: "an import other than of names on one line: \(line)")
                }
                let names = parts[0].dropFirst("import ".count).dropLast(" from ".count)
                module.needs.append((String(names).replacing(" as ", with: ": "), String(parts[1])))
            } else if line.hasPrefix("export ") {
                let declaration = line.dropFirst("export ".count)
                let words = declaration.split { !($0.isLetter || $0.isNumber || $0 == "_") }
                let kinds: Set<Substring> = ["async", "function", "class", "const"]
                guard let name = words.first(where: { !kinds.contains($0) }), words.first.map(kinds.contains) == true
                else {
                    throw PlayerError.brokenPage(file: file, reason: "an export other than of a declaration: \(line)")
                }
                module.exports.append(String(name))
                module.body.append(declaration)
            } else {
                module.body.append(line)
            }
        }
        return module
    }

    /// The path that `./name.js` or `../name.js` means in a file.
    private static func path(_ name: String, from file: String) -> String {
        var folders = file.split(separator: "/").dropLast()
        for part in name.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": folders = folders.dropLast()
            default: folders.append(part)
            }
        }
        return folders.joined(separator: "/")
    }
}
