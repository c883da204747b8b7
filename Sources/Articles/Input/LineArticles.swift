internal import Files

/// Reads a file with an article a line.
struct LineArticles: Sendable {
    let path: String
    private let reader: ArticleReader
    private let form: any ArticleForm.Type
    private var lines: FileLines
    private var number = 0

    init(_ lines: FileLines, of form: any ArticleForm.Type, path: String, reader: ArticleReader) {
        self.lines = lines
        self.form = form
        self.path = path
        self.reader = reader
    }

    /// The article on the next line that is not blank.
    mutating func next() -> ArticleEntry? {
        do throws(ArticleError.Problem) {
            while let line = try lines.next() {
                if let entry = entry(on: line) { return entry }
            }
            return nil
        } catch {
            number += 1
            let error = ArticleError(path: path, problem: error, line: lines.number)
            return ArticleEntry(
                number: number, name: "\(number)", result: .failure(error), form: form.name, encoding: nil, bytes: nil)
        }
    }

    /// The article on a line; `nil` if it is blank.
    private mutating func entry(on line: FileLines.Line) -> ArticleEntry? {
        if !line.isTooLong, line.bytes.allSatisfy({ $0 <= 0x20 }) { return nil }
        number += 1
        let range = line.start..<line.start + line.bytes.count
        do throws(ArticleError.Problem) {
            if line.isTooLong { throw .tooLarge(limit: ArticleReader.fileLimit) }
            let text = try TextDecoder().decode(line.bytes)
            let found = try reader.documents(in: text, of: form)
            guard let document = found.first else { throw .noArticle }
            let name = document.key ?? document.stated.title?.text
            let result = reader.article(
                of: document, lineNumbers: LineNumbers(of: text.scalars, first: lines.number), encoding: text.encoding)
            return ArticleEntry(
                number: number, name: name ?? (try? result.get().title.text) ?? "\(number)",
                result: result.mapError { ArticleError(path: path, problem: $0, line: lines.number) },
                form: form.name, encoding: text.encoding, bytes: range)
        } catch {
            return ArticleEntry(
                number: number, name: "\(number)",
                result: .failure(ArticleError(path: path, problem: error, line: lines.number)), form: form.name,
                encoding: nil, bytes: range)
        }
    }
}
