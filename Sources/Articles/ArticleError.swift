/// Why a file is not an article that can be read aloud: where, what, and the mend.
public struct ArticleError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file, as the user named it.
    public let path: String
    /// What is wrong with it.
    public let problem: Problem
    /// Which of the file's articles it is about, where there are several: its key, its title or its number.
    public let entry: String?
    /// The line that the article stands on, where each has a line of its own.
    public let line: Int?

    /// Creates an error about the file at `path`.
    public init(path: String, problem: Problem, entry: String? = nil, line: Int? = nil) {
        self.path = path
        self.problem = problem
        self.entry = entry
        self.line = line
    }

    /// What can be wrong with a file.
    public enum Problem: Error, Sendable, Hashable {
        /// There is no file of that name.
        case noSuchFile
        /// It is a folder.
        case isDirectory
        /// The user may not read it.
        case notPermitted
        /// Reading failed; `reason` holds the system's own words.
        case unreadable(reason: String)
        /// The file has no bytes.
        case empty
        /// The file holds nothing but blanks.
        case blank
        /// The byte at `offset` cannot stand in text; `likely` tells what the file seems to be, as “a PNG picture”.
        case binary(offset: Int, byte: UInt8, likely: String?)
        /// The text is in none of the encodings that are read; the byte at `offset` is the first that is not UTF-8.
        case wrongEncoding(offset: Int, byte: UInt8)
        /// The text is UTF-8 but for the byte at `offset`.
        case damagedUTF8(offset: Int, byte: UInt8)
        /// The file has more than `limit` bytes.
        case tooLarge(limit: Int)
        /// Line `line` has more than `limit` characters.
        case lineTooLong(line: Int, limit: Int)
        /// The page has more elements than any page that people read, `limit` of them.
        case tooManyElements(limit: Int)
        /// The page holds labels and credits alone.
        case nothingToRead
        /// No character of it has a sound in Chinese or English; `what` tells what there is.
        case nothingToSay(_ what: String)
        /// It is a pipe, a socket or a device, which could be waited for without end.
        case notRegular
        /// The page is HTML.
        case html
        /// The file is not of the form that it was said to be of.
        case notOfForm(String)
        /// The file has no article in it.
        case noArticle
        /// It has changed since its articles were counted.
        case changed
        /// There is more than one article in it, where one is asked for.
        case severalArticles
    }

    /// What sort of failure this is, to choose an exit code by.
    public enum Kind: Sendable, Hashable {
        /// There is no such input, or it may not be read (66, `EX_NOINPUT`).
        case noInput
        /// The input is not an article (65, `EX_DATAERR`).
        case badArticle
        /// Reading broke off (74, `EX_IOERR`).
        case unreadable
    }

    /// What sort of failure this is.
    public var kind: Kind {
        switch problem {
        case .noSuchFile, .isDirectory, .notPermitted, .notRegular: .noInput
        case .unreadable: .unreadable
        default: .badArticle
        }
    }

    /// The file, with the line where there is one: `news/a.txt:12`; of several articles, which: `feed.xml (n-4711)`.
    public var place: String {
        let entry = entry.map { " (\($0))" } ?? ""
        if let line { return "\(path):\(line)\(entry)" }
        if case .lineTooLong(let line, _) = problem { return "\(path):\(line)\(entry)" }
        return path + entry
    }

    /// What to do about it, as one sentence or two.
    public var mend: String {
        switch problem {
        case .noSuchFile: "Check the name and the folder it is looked for in."
        case .isDirectory: "Name the articles in it, as in: \(path.hasSuffix("/") ? path : path + "/")*.txt"
        case .notPermitted: "Give yourself leave to read it, as in: chmod u+r \(path)"
        case .unreadable: "Check the disk or the connection it lies on, then try again."
        case .empty, .blank: "Put an article in it: a title, a blank line, and paragraphs."
        case .binary(_, _, let likely):
            (likely.map { "It looks like \($0). " } ?? "") + "Langdu reads plain text."
        case .wrongEncoding: "Save it as UTF-8. UTF-16, GB18030 (GBK, GB2312) and Big5 are read too."
        case .damagedUTF8: "It may have been cut off or mixed from two files. Save it as UTF-8 again."
        case .tooLarge(let limit) where limit > ArticleReader.fileLimit:
            "Write one article a line, as in: jq -c '.[]' \(path) > articles.jsonl"
        case .tooLarge: "An article is a few kilobytes. Split the file into articles."
        case .lineTooLong: "Write each paragraph on a line of its own."
        case .tooManyElements: "Save the article's own page, without what is generated around it."
        case .nothingToRead: "Add the text of the story: only labels and credits were found."
        case .nothingToSay: "Langdu reads Chinese, and the English words in it."
        case .notRegular: "Name a file, or pipe the text in, as in: langdu read - < \(path)"
        case .html: "Only plain text is read as yet. Copy the text of the page into a .txt file."
        case .notOfForm: "Leave out --as, or name the form that it is of."
        case .noArticle: "Put an article in it."
        case .changed: "Run the command again."
        case .severalArticles: "Read them all, as in: langdu read \(path)"
        }
    }

    /// Two lines: where and what, then the mend.
    public var description: String { "\(place): \(what)\n  \(mend)" }

    private var what: String {
        switch problem {
        case .noSuchFile: "no such file"
        case .isDirectory: "is a folder"
        case .notPermitted: "may not be read by you"
        case .unreadable(let reason): "cannot be read (\(reason))"
        case .empty: "is empty"
        case .blank: "holds nothing but blanks"
        case .binary(let offset, let byte, _): "not a text file (byte \(offset) is \(Self.hex(byte)))"
        case .wrongEncoding(let offset, let byte):
            "not UTF-8 (byte \(offset) is \(Self.hex(byte))), nor UTF-16, GB18030 or Big5"
        case .damagedUTF8(let offset, let byte): "damaged UTF-8 (byte \(offset) is \(Self.hex(byte)))"
        case .tooLarge(let limit): "larger than \(limit >> 20) MiB"
        case .lineTooLong(_, let limit): "the line is longer than \(limit) characters"
        case .tooManyElements(let limit): "the page has more than \(limit) elements"
        case .nothingToRead: "no text to read aloud"
        case .nothingToSay(let what): "nothing in it can be spoken\(what.isEmpty ? "" : ": \(what)")"
        case .notRegular: "is not a regular file"
        case .html: "is an HTML page"
        case .notOfForm(let form): "is not \(form)"
        case .noArticle: "holds no article"
        case .changed: "has changed while it was read"
        case .severalArticles: "holds several articles"
        }
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "0x" + (digits.count < 2 ? "0" : "") + digits
    }
}
