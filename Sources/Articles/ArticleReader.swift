internal import Files
internal import Glibc

/// Makes articles of files: news pages, and what else ``ArticleForms`` knows.
///
/// ```swift
/// let article = try ArticleReader().article(fromFile: "news/shenghe.txt")
/// for entry in try ArticleReader().entries(inFile: "export.jsonl") { print(entry.name, entry.result) }
/// ```
public struct ArticleReader: Sendable {
    /// The most bytes that an article may have, be it a file or one of several: 8 MiB.
    public static let fileLimit = 8 << 20
    /// The most bytes that a file of several articles may have, if it does not have one a line: 32 MiB.
    public static let collectionLimit = 32 << 20
    /// The most Unicode scalars that a line, or another block of text, may have.
    public static let lineLimit = 200_000

    /// The forms that are told apart.
    public let forms: ArticleForms
    /// The form that all is read in, whatever it looks like; `nil` where each file's own is found out.
    public let form: (any ArticleForm.Type)?

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - forms: The forms to tell apart.
    ///   - form: The form to read everything in.
    public init(forms: ArticleForms = .standard, as form: (any ArticleForm.Type)? = nil) {
        self.forms = forms
        self.form = form
    }

    // MARK: One article

    /// Reads the article in the file at `path`.
    /// - Throws: ``ArticleError`` when there is no such file, or it is not one article.
    public func article(fromFile path: String) throws(ArticleError) -> Article {
        try Self.single(try entries(inFile: path), path)
    }

    /// Reads the article in `bytes`.
    ///
    /// - Parameters:
    ///   - name: What errors call the input, as `<stdin>`.
    ///   - hint: The form that it should be in.
    /// - Throws: ``ArticleError`` when it is not one article.
    public func article(
        from bytes: [UInt8], name: String, hint: (any ArticleForm.Type)? = nil
    ) throws(ArticleError) -> Article {
        try Self.single(try entries(in: bytes, name: name, hint: hint), name)
    }

    /// Reads the article in the bytes of a file that was read already.
    package func article(from bytes: [UInt8], name: String, file path: [UInt8]) throws(ArticleError) -> Article {
        try article(from: bytes, name: name, hint: hint(for: path))
    }

    /// Reads the article in a text that is decoded already.
    /// - Throws: ``ArticleError`` when it is not one article.
    public func article(from text: SourceText, name: String) throws(ArticleError) -> Article {
        try Self.single(try entries(in: text, name: name, hint: nil), name)
    }

    private static func single(_ entries: ArticleEntries, _ name: String) throws(ArticleError) -> Article {
        var entries = entries
        if entries.areSeveral { throw ArticleError(path: name, problem: .severalArticles) }
        guard let entry = entries.next() else { throw ArticleError(path: name, problem: .noArticle) }
        return try entry.article()
    }

    // MARK: All of a file's

    /// The articles in the file at `path`.
    /// - Throws: ``ArticleError`` when there is no such file, or none of its text can be read.
    public func entries(inFile path: String) throws(ArticleError) -> ArticleEntries {
        try entries(inFile: Array(path.utf8), name: path)
    }

    /// The articles in a file.
    ///
    /// - Parameters:
    ///   - path: Its path, as bytes, for a file's name need not be UTF-8.
    ///   - name: What errors call it.
    package func entries(inFile path: [UInt8], name: String) throws(ArticleError) -> ArticleEntries {
        let hint = hint(for: path)
        let expected = form ?? hint
        if expected?.packing == .lines, let expected {
            let lines = FileLines(of: try ArticleFile.open(path, name: name), limit: Self.fileLimit)
            return try ArticleEntries(LineArticles(lines, of: expected, path: name, reader: self))
        }
        let limit = expected?.packing == .many ? Self.collectionLimit : Self.fileLimit
        return try entries(in: ArticleFile(at: path, name: name, limit: limit).bytes, name: name, hint: hint)
    }

    /// The articles in `bytes`.
    ///
    /// - Parameters:
    ///   - name: What errors call the input.
    ///   - hint: The form that it should be in.
    /// - Throws: ``ArticleError`` when none of its text can be read.
    public func entries(
        in bytes: [UInt8], name: String, hint: (any ArticleForm.Type)? = nil
    ) throws(ArticleError) -> ArticleEntries {
        if let form = form.map({ $0 as? any BinaryArticleForm.Type }) ?? forms.binaryForm(of: bytes) {
            return try entries(in: bytes, of: form, name: name)
        }
        do throws(ArticleError.Problem) {
            try Self.check(bytes.count, form ?? hint)
        } catch {
            throw ArticleError(path: name, problem: error)
        }
        return try entries(in: text(from: bytes, name: name), bytes: bytes, name: name, hint: hint)
    }

    /// The article at an address that was found in a file with an article a line.
    ///
    /// - Parameters:
    ///   - path: The file's path.
    ///   - name: What errors call the article.
    /// - Throws: ``ArticleError``.
    package func article(
        at address: ArticleEntry.Address, on bytes: Range<Int>, inFile path: [UInt8], name: String
    ) throws(ArticleError) -> Article {
        guard let form = form ?? hint(for: path) else { throw ArticleError(path: name, problem: .changed) }
        let line = try ArticleFile.bytes(bytes, ofFile: path, name: name)
        var lines = LineArticles(FileLines(of: line, limit: Self.fileLimit), of: form, path: name, reader: self)
        guard let entry = lines.next(), case .success(let article) = entry.result, lines.next() == nil,
            address.isName(entry.name)
        else { throw ArticleError(path: name, problem: .changed) }
        return article
    }

    /// Whether a file of that name may hold several articles.
    package func mayHoldSeveral(file name: [UInt8]) -> Bool {
        (form ?? hint(for: name)).map { $0.packing != .one } ?? false
    }

    private func entries(
        in text: SourceText, bytes: [UInt8]? = nil, name: String, hint: (any ArticleForm.Type)?
    ) throws(ArticleError) -> ArticleEntries {
        let form = form ?? forms.form(of: text, hint: hint)
        do throws(ArticleError.Problem) {
            try Self.check(bytes?.count ?? 0, form)
            if form == PlainText.self, self.form == nil, MarkupSign.isMarkup(text.scalars) { throw .html }
            guard form.packing != .lines else {
                // Lines are told apart by their bytes, which UTF-16 has others of.
                let isPlain = text.encoding == .utf8 || text.encoding == .gb18030
                let bytes = isPlain ? bytes : nil
                let lines = FileLines(of: bytes ?? Array(text[0..<text.scalars.count].utf8), limit: Self.fileLimit)
                let articles = LineArticles(lines, of: form, path: name, reader: self)
                return try Result { () throws(ArticleError) in try ArticleEntries(articles) }
                    .mapError(\.problem).get()
            }
            let numbers = LineNumbers(of: text.scalars)
            return ArticleEntries(
                try collect(form, numbers, text.encoding, name) { try form.forEachDocument(in: text, $0) })
        } catch {
            throw ArticleError(path: name, problem: error)
        }
    }

    private func entries(
        in bytes: [UInt8], of form: any BinaryArticleForm.Type, name: String
    ) throws(ArticleError) -> ArticleEntries {
        do throws(ArticleError.Problem) {
            return ArticleEntries(
                try collect(form, nil, nil, name) { try form.forEachDocument(in: bytes, $0) })
        } catch {
            throw ArticleError(path: name, problem: error)
        }
    }

    /// The form that a file should be in, by its extension.
    private func hint(for path: [UInt8]) -> (any ArticleForm.Type)? {
        let file = path[(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
        guard let dot = file.lastIndex(of: UInt8(ascii: ".")), dot > file.startIndex else { return nil }
        return forms.form(withExtension: String(decoding: file[(dot + 1)...], as: UTF8.self))
    }

    private static func check(_ size: Int, _ form: (any ArticleForm.Type)?) throws(ArticleError.Problem) {
        let limit = form?.packing ?? .one == .one ? fileLimit : collectionLimit
        if size > limit { throw .tooLarge(limit: limit) }
    }

    // MARK: Documents

    /// The articles of the documents that `run` finds. What ends it halfway is the last of them.
    private func collect(
        _ form: any ArticleForm.Type, _ numbers: LineNumbers?, _ encoding: SourceText.Encoding?, _ name: String,
        _ run: ((Document) throws -> Void) throws -> Void
    ) throws(ArticleError.Problem) -> [ArticleEntry] {
        var entries: [ArticleEntry] = []
        func add(_ result: Result<Article, ArticleError.Problem>, named entry: String?) {
            let number = entries.count + 1
            entries.append(
                ArticleEntry(
                    number: number, name: entry ?? "\(number)",
                    result: result.mapError { ArticleError(path: name, problem: $0) }, form: form.name,
                    encoding: encoding, bytes: nil))
        }
        do {
            try run { document in
                let numbers = numbers ?? LineNumbers(of: document.text.scalars)
                let result = article(of: document, lineNumbers: numbers, encoding: encoding)
                add(result, named: document.key ?? document.stated.title?.text ?? (try? result.get().title.text))
            }
        } catch {
            let problem = error as? ArticleError.Problem ?? .unreadable(reason: "\(error)")
            if entries.isEmpty { throw problem }
            add(.failure(problem), named: nil)
        }
        if entries.isEmpty { throw .noArticle }
        return entries
    }

    /// The documents of a text, which is one of several in a file.
    func documents(in text: SourceText, of form: any ArticleForm.Type) throws(ArticleError.Problem) -> [Document] {
        var documents: [Document] = []
        do {
            try form.forEachDocument(in: text) { documents.append($0) }
        } catch {
            throw error as? ArticleError.Problem ?? .unreadable(reason: "\(error)")
        }
        return documents
    }

    /// Judges a document.
    func article(
        of document: Document, lineNumbers: LineNumbers, encoding: SourceText.Encoding?
    ) -> Result<Article, ArticleError.Problem> {
        if let long = document.blocks.first(where: { $0.range.count > Self.lineLimit }) {
            let line = lineNumbers.line(at: document.text.origin(of: long.range).lowerBound)
            return .failure(.lineTooLong(line: line, limit: Self.lineLimit))
        }
        guard document.blocks.contains(where: { !$0.range.isEmpty }) else { return .failure(.blank) }
        var assembler = ArticleAssembler(document, lineNumbers: lineNumbers)
        if let article = assembler.article() { return .success(article) }
        let scalars = document.text.scalars
        return .failure(
            scalars.contains(where: \.isSaid) ? .nothingToRead : .nothingToSay(UnspokenText(scalars).summary))
    }

    /// Decodes `bytes`: UTF-8, UTF-16 or GB18030, whichever they are.
    /// - Throws: ``ArticleError`` when they are no text, or text in another encoding.
    public func text(from bytes: [UInt8], name: String) throws(ArticleError) -> SourceText {
        do throws(ArticleError.Problem) {
            return try TextDecoder().decode(bytes)
        } catch {
            throw ArticleError(path: name, problem: error)
        }
    }
}
