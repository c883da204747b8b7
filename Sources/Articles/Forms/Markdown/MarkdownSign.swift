/// Sees that a text is Markdown by marks that plain text has no use for.
enum MarkdownSign {
    /// Whether front matter begins `text`, or lines in it are marked as Markdown marks them.
    static func isSeen(in text: some Collection<Unicode.Scalar>) -> Bool {
        let scalars = Array(text)
        if FrontMatter.fence(of: scalars) != nil { return true }
        var kinds: Set<Mark> = []
        var headings = 0
        for line in scalars.split(separator: "\n", omittingEmptySubsequences: true).prefix(400) {
            let indent = line.prefix { $0 == " " }.count
            guard indent < 4, let mark = mark(of: line.dropFirst(indent)) else {
                if hasLink(line) { kinds.insert(.link) }
                if hasStrong(line) { kinds.insert(.strong) }
                continue
            }
            kinds.insert(mark)
            if mark == .heading { headings += 1 }
            if hasLink(line) { kinds.insert(.link) }
        }
        return kinds.count >= 2 && !kinds.isDisjoint(with: [.heading, .link, .fence, .image]) || headings >= 2
            || kinds.contains(.image)
    }

    private enum Mark { case heading, quote, list, fence, link, image, strong }

    private static func mark(of line: ArraySlice<Unicode.Scalar>) -> Mark? {
        switch line.first {
        case "#":
            let hashes = line.prefix { $0 == "#" }.count
            return hashes <= 6 && line.dropFirst(hashes).first == " " ? .heading : nil
        case ">": return line.dropFirst().first == " " ? .quote : nil
        case "-", "*", "+": return line.dropFirst().first == " " ? .list : nil
        case "`", "~": return line.prefix(3).allSatisfy { $0 == line.first } && line.count >= 3 ? .fence : nil
        case "!": return line.dropFirst().first == "[" && hasLink(line) ? .image : nil
        default: return nil
        }
    }

    /// Whether `](` stands in the line, and a bracket before it.
    private static func hasLink(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        var isOpen = false
        for (scalar, next) in zip(line, line.dropFirst()) {
            if scalar == "[" { isOpen = true }
            if isOpen, scalar == "]", next == "(" { return true }
        }
        return false
    }

    /// Whether `**` opens and closes in the line.
    private static func hasStrong(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        var count = 0
        var index = line.startIndex
        while index + 1 < line.endIndex {
            if line[index] == "*", line[index + 1] == "*" {
                count += 1
                index += 2
            } else {
                index += 1
            }
        }
        return count >= 2
    }
}
