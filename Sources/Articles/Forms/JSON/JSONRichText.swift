/// Rich text that a CMS keeps as blocks of JSON: Strapi's (`type`, `children`), Editor.js's (`type`, `data.text`), or a
/// list of paragraphs as strings.
enum JSONRichText {
    /// Whether a value is such a block.
    static func isBlock(_ value: JSONValue, _ source: JSONSource) -> Bool {
        guard let members = value.members else { return false }
        let names = Set(members.map { source.name($0.name) })
        return names.contains("type") && !names.isDisjoint(with: ["children", "data", "text", "content"])
            || names.contains("text")
    }

    static func document(of blocks: [JSONValue], _ source: JSONSource) throws(ArticleError.Problem) -> Document {
        var walk = Walk(source: source)
        for block in blocks { walk.take(block, depth: 0, list: nil) }
        return walk.writer.document()
    }

    private struct Walk {
        let source: JSONSource
        var writer = DocumentWriter()

        /// Takes a block that stands by itself.
        mutating func take(_ block: JSONValue, depth: Int, list: Int?) {
            if case .string = block {
                takeWords(of: block)
                return writer.endBlock(.paragraph)
            }
            guard depth < 16, let members = block.members else { return }
            let type = string("type", in: members) ?? "paragraph"
            if type == "list", let children = value("children", in: members)?.elements {
                for child in children { take(child, depth: depth + 1, list: (list ?? 0) + 1) }
                return
            }
            takeWords(of: block)
            switch type {
            case "heading", "header", "h2", "h3":
                writer.endBlock(.heading(level: level(in: members) ?? 2))
            case "quote", "blockquote": writer.endBlock(.quote)
            case "list-item", "listItem": writer.endBlock(.listItem(depth: (list ?? 1) - 1, number: nil))
            case "code": writer.endBlock(.skipped(.code))
            case "image", "figure": writer.endBlock(.caption)
            default: writer.endBlock(.paragraph)
            }
        }

        /// Takes the words below a block, without ending it.
        private mutating func takeWords(of value: JSONValue, depth: Int = 0) {
            guard depth < 32 else { return }
            switch value {
            case .string(let text):
                let words = EmbeddedContent.line(of: source.text(text))
                writer.append(words)
            case .array(let elements):
                for element in elements { takeWords(of: element, depth: depth + 1) }
            case .object(let members):
                for name in ["text", "children", "content", "data", "items", "caption"] {
                    guard let inner = self.value(name, in: members) else { continue }
                    takeWords(of: inner, depth: depth + 1)
                    if name == "text" { break }
                }
            default: break
            }
        }

        private func level(in members: [JSONValue.Member]) -> Int? {
            if case .number(let range) = value("level", in: members) {
                return Int(source.scalars.string(in: range)).map { min(max($0, 1), 6) }
            }
            return value("data", in: members)?.members.flatMap(level)
        }

        private func string(_ name: String, in members: [JSONValue.Member]) -> String? {
            if case .string(let text) = value(name, in: members) { source.name(text) } else { nil }
        }

        private func value(_ name: String, in members: [JSONValue.Member]) -> JSONValue? {
            members.first { source.name($0.name) == name }?.value
        }
    }
}
